/** A line over the graph while the server is in trouble, or slow. */
import { Button } from '@mantine/core';
import { strings } from '../strings/index.ts';
import classes from './shell.module.css';

export const Banner = ({ trouble, onCancel }: { trouble: string; onCancel: (() => void) | null }) => (
  <div className={classes.banner} role="status">
    <span className={classes.pulse} aria-hidden="true" />
    {trouble}
    {onCancel && (
      <Button size="compact-xs" variant="default" onClick={onCancel}>
        {strings.common.cancel}
      </Button>
    )}
  </div>
);
