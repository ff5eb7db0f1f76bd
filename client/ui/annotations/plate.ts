/** Words on a plate. Pure. */
import { directionOf } from '../../words/direction.ts';
import { wrapped } from '../../words/wrapped.ts';
import type { Point } from './hull.ts';
import type { Box, Item, Line, Look, Words } from './items.ts';

const LINE_HEIGHT = 1.32;
/** From the middle of a line down to its baseline, in parts of the size. */
const TO_BASELINE = 0.35;

export interface PlateStyle {
  size: number;
  weight: number;
  /** Of a line of words. */
  widest: number;
  colour: string;
  fill: string;
  edge?: string;
  opacity?: number;
}

/** A rectangle with round corners, as path data. */
function rounded({ x, y, width, height }: Box, r: number): string {
  const [right, bottom] = [x + width, y + height];
  const corner = (toX: number, toY: number): string => `A${r} ${r} 0 0 1 ${toX} ${toY}`;
  return [
    `M${x + r} ${y}H${right - r}${corner(right, y + r)}V${bottom - r}${corner(right - r, bottom)}`,
    `H${x + r}${corner(x, bottom - r)}V${y + r}${corner(x + r, y)}Z`,
  ].join('');
}

/** Words whose first line has its middle at the point, on their plate; lines begin at the side their letters run from. */
export function plateOf(
  text: string,
  { x, y }: Point,
  { size, weight, widest, colour, fill, edge, opacity }: PlateStyle,
  { measure }: Look,
): { items: Item[]; box: Box } {
  const width = (line: string): number => measure(line, size, weight);
  const lines = wrapped(text, widest, width);
  const inner = Math.max(...lines.map(width));
  const height = size * LINE_HEIGHT;
  const [padX, padY] = [size * 0.62, size * 0.3];
  const left = x - inner / 2;
  const box = {
    x: left - padX,
    y: y - height / 2 - padY,
    width: inner + 2 * padX,
    height: lines.length * height + 2 * padY,
  };
  const direction = directionOf(text);
  const words: Words = {
    type: 'text',
    lines: lines.map((line, i) => ({
      text: line,
      x: direction === 'rtl' ? left + inner - width(line) : left,
      y: y + i * height + size * TO_BASELINE,
    })),
    size,
    weight,
    colour,
    anchor: 'left',
    direction,
  };
  const d = rounded(box, size * 0.36);
  const plate: Line = { type: 'path', d, fill, ...(opacity === undefined ? {} : { opacity }) };
  const rim: Line[] = edge ? [{ type: 'path', d, stroke: edge, width: size * 0.075 }] : [];
  return { items: [plate, ...rim, words], box };
}
