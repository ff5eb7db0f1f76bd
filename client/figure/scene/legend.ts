/** The legend of a figure: each kind's shape, its name and how many there are, in rows. */
import { kindOf } from '../../../server/model/kinds.ts';
import { SHAPE_PATHS } from '../../ui/shapes.ts';
import { TOKENS } from '../../ui/tokens.ts';
import { colourOf, contrast } from '../palettes.ts';
import type { FigureInput } from './input.ts';
import { fontOf, type Point, type SceneItem } from './items.ts';
import { ASCENT } from './label.ts';
import { placed } from './path-data.ts';

const ROW = 26;
const MARK = 15;
const SIZE = 14;

/** The legend's items from a corner on, and the height it takes. */
export function legendAt(
  corner: Point,
  inner: number,
  { legend, theme, palette, ground, measure }: FigureInput,
): { items: SceneItem[]; height: number } {
  const tokens = TOKENS[theme];
  let [x, row] = [0, 0];
  const items = legend.flatMap(({ kind, count }): SceneItem[] => {
    const { caption, plural, shape } = kindOf(kind);
    const text = `${count === 1 ? caption : plural} ${count}`;
    const width = 23 + measure(text, fontOf(SIZE)) + 26;
    if (x > 0 && x + width > inner) [x, row] = [0, row + 1];
    const at = { x: corner.x + x, y: corner.y + row * ROW };
    x += width;
    const fill = colourOf(kind, palette, theme);
    return [
      {
        type: 'path',
        d: placed(SHAPE_PATHS[shape], { ...at, scaleX: MARK / 24, scaleY: MARK / 24 }),
        fill,
        ...(contrast(fill, ground ?? tokens.canvas) < 3 ? { stroke: tokens.mute, width: 1 } : {}),
      },
      {
        type: 'text',
        lines: [{ text, x: at.x + 23, y: at.y + SIZE * ASCENT }],
        size: SIZE,
        weight: 400,
        colour: tokens.text,
        anchor: 'left',
        direction: 'ltr',
      },
    ];
  });
  return { items, height: items.length > 0 ? (row + 1) * ROW + 14 : 0 };
}
