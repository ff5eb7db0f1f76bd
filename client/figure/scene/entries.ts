/** Entries of a legend, set in rows. */
import { TOKENS } from '../../ui/tokens.ts';
import type { FigureInput } from './input.ts';
import { fontOf, type Point, type SceneItem } from './items.ts';
import { ASCENT } from './label.ts';

/** Height of what stands before the words. */
export const MARK = 15;
const ROW = 27;
const SIZE = 15;
const GAP = 26;

export interface Entry {
  /** Width of what stands before the words. */
  lead: number;
  text: string;
  /** Draws it with its left end and its middle here. */
  mark: (at: Point) => SceneItem;
}

/** Entries in rows, none wider than `inner`. */
export function rowsAt(
  corner: Point,
  inner: number,
  entries: readonly Entry[],
  { theme, measure }: Pick<FigureInput, 'theme' | 'measure'>,
): { items: SceneItem[]; height: number } {
  let [x, row] = [0, 0];
  const items = entries.flatMap(({ lead, text, mark }): SceneItem[] => {
    const words = measure(text, fontOf(SIZE));
    if (x > 0 && x + lead + words > inner) [x, row] = [0, row + 1];
    const at = { x: corner.x + x, y: corner.y + row * ROW };
    x += lead + words + GAP;
    return [
      mark({ x: at.x, y: at.y + MARK / 2 }),
      {
        type: 'text',
        lines: [{ text, x: at.x + lead, y: at.y + SIZE * ASCENT, width: words }],
        size: SIZE,
        weight: 400,
        colour: TOKENS[theme].text,
        anchor: 'left',
        direction: 'ltr',
      },
    ];
  });
  return { items, height: entries.length > 0 ? (row + 1) * ROW : 0 };
}
