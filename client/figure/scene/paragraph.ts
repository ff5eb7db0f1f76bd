/** Text set to a width: titles, captions, footnotes. */
import { directionOf } from '../../words/direction.ts';
import { wrapped } from '../../words/wrapped.ts';
import { fontOf, type Measure, type Point, type TextItem } from './items.ts';
import { ASCENT } from './label.ts';

export interface Setting {
  size: number;
  colour: string;
  width: number;
  weight?: number;
  /** Height of a line, in parts of the size. */
  leading?: number;
  /** Of the lines after the first. */
  hanging?: number;
  direction?: 'ltr' | 'rtl';
}

/** A text whose first line begins at a corner, and the height it takes. */
export function paragraphAt(
  { x, y }: Point,
  text: string,
  { size, colour, width, weight = 400, leading = 1.42, hanging = 0, direction = directionOf(text) }: Setting,
  measure: Measure,
): { item: TextItem; height: number } {
  const font = fontOf(size, weight);
  const height = Math.round(size * leading);
  const lines = wrapped(text, width - hanging, (t) => measure(t, font)).map((line, i) => ({
    text: line,
    x: x + (i > 0 ? hanging : 0),
    y: y + i * height + size * ASCENT,
    width: measure(line, font),
  }));
  return {
    item: { type: 'text', lines, size, weight, colour, anchor: 'left', direction },
    height: lines.length * height,
  };
}
