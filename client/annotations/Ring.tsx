/** Around what is selected. */
import type { Box } from '../ui/annotations/items.ts';
import classes from './annotations.module.css';

const ROOM = 4;

export const Ring = ({ box }: { box: Box }) => (
  <rect
    className={classes.ring}
    x={box.x - ROOM}
    y={box.y - ROOM}
    width={box.width + 2 * ROOM}
    height={box.height + 2 * ROOM}
    rx={8}
  />
);
