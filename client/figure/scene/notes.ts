/** The footnotes of a figure: numbered, in two columns where there are several, so that lines stay short enough to read. */
import { later } from '../../strings/later.ts';
import { fontOf, type Measure, type Point, type TextItem } from './items.ts';
import { paragraphAt, type Setting } from './paragraph.ts';

const SIZE = 13;
const GUTTER = 36;
const FEW = 3;
const HEADING = 24;

const sum = (heights: readonly number[]): number => heights.reduce((all, h) => all + h, 0);

/** How many go into the first of two columns, so that the higher one is as low as can be. */
function firstColumn(heights: readonly number[]): number {
  const all = sum(heights);
  let [left, best, lowest] = [0, 0, all];
  heights.forEach((height, i) => {
    left += height;
    const higher = Math.max(left, all - left);
    if (higher <= lowest) [best, lowest] = [i + 1, higher];
  });
  return best;
}

/** Footnotes from a corner on, and the height they take. */
export function notesAt(
  corner: Point,
  inner: number,
  footnotes: readonly string[],
  colours: { text: string; mute: string },
  measure: Measure,
): { items: TextItem[]; height: number } {
  if (footnotes.length === 0) return { items: [], height: 0 };
  const columns = footnotes.length > FEW ? 2 : 1;
  const width = (inner - (columns - 1) * GUTTER) / columns;
  const hanging = measure(`${footnotes.length}. `, fontOf(SIZE));
  // A footnote begins with its number, so it runs from the left whatever its title is written in.
  const setting: Setting = { size: SIZE, colour: colours.mute, width, hanging, direction: 'ltr' };
  const heading = { size: SIZE, weight: 600, colour: colours.text, width: inner };
  const top = corner.y + HEADING;
  const set = footnotes.map((note, i) => paragraphAt({ x: 0, y: 0 }, `${i + 1}. ${note}`, setting, measure));
  const heights = set.map(({ height }) => height);
  const first = columns > 1 ? firstColumn(heights) : set.length;
  const [left, right] = [heights.slice(0, first), heights.slice(first)].map(sum) as [number, number];
  let [x, y] = [corner.x, top];
  const notes = set.map(({ item, height }, i): TextItem => {
    if (i === first) [x, y] = [corner.x + width + GUTTER, top];
    const lines = item.lines.map((line) => ({ ...line, x: line.x + x, y: line.y + y }));
    y += height;
    return { ...item, lines };
  });
  return {
    items: [paragraphAt(corner, later.figure.sourcesHeading, heading, measure).item, ...notes],
    height: HEADING + Math.max(left, right),
  };
}
