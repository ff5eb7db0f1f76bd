/** A label of the graph: its lines, and the plate that keeps lines of the graph from crossing it. */
import { directionOf } from '../../words/direction.ts';
import { wrapped } from '../../words/wrapped.ts';
import { fontOf, type Measure, type Plate, type Point, type TextItem } from './items.ts';

const LINE_HEIGHT = 1.15;
const PADDING = 2;
/** From the top of a line to its baseline, in parts of the size. */
export const ASCENT = 0.8;

interface LabelStyle {
  size: number;
  colour: string;
  ground: string;
  widest: number;
}

/** A label whose first line begins at `top`, centred on `x`, with its plate. */
export function labelOf(
  text: string,
  { x, y: top }: Point,
  { size, colour, ground, widest }: LabelStyle,
  measure: Measure,
): TextItem & { plate: Plate } {
  const font = fontOf(size);
  // A name is not cut in two where a line can be a little longer.
  const words = Math.max(...text.split(/\s+/).map((word) => measure(word, font)));
  const lines = wrapped(text, Math.max(widest, Math.min(words, 2 * widest)), (t) => measure(t, font));
  const width = Math.max(...lines.map((line) => measure(line, font)));
  const height = size * LINE_HEIGHT;
  return {
    type: 'text',
    lines: lines.map((line, i) => ({
      text: line,
      x,
      y: top + i * height + size * ASCENT,
      width: measure(line, font),
    })),
    size,
    weight: 400,
    colour,
    anchor: 'middle',
    direction: directionOf(text),
    plate: {
      x: x - width / 2 - PADDING,
      y: top - PADDING,
      width: width + 2 * PADDING,
      height: lines.length * height + 2 * PADDING,
      fill: ground,
      // Nothing shines through: in print it would look like dirt.
      opacity: 1,
      radius: 3,
    },
  };
}
