/** The legend of a figure: what its lines mean, and each kind's shape, name and how many there are. */
import { kindOf } from '../../../server/model/kinds.ts';
import { SHAPE_PATHS } from '../../ui/shapes.ts';
import { TOKENS } from '../../ui/tokens.ts';
import { colourOf, contrast } from '../palettes.ts';
import { type Entry, MARK, rowsAt } from './entries.ts';
import type { FigureInput } from './input.ts';
import type { Point, SceneItem } from './items.ts';
import { linesSaid } from './line-legend.ts';
import { placed } from './path-data.ts';

function kindsSaid({ legend, theme, palette, ground, graph }: FigureInput): Entry[] {
  const tokens = TOKENS[theme];
  // A kind whose nodes have colours of their own is told by its shape alone.
  const ownColours = new Set(graph.nodes.filter((n) => n.colour).map((n) => n.kind));
  return legend.map(({ kind, count }) => {
    const { caption, plural, shape } = kindOf(kind);
    const fill = ownColours.has(kind) ? tokens.mute : colourOf(kind, palette, theme);
    return {
      lead: 23,
      text: `${count === 1 ? caption : plural} ${count}`,
      mark: ({ x, y }) => ({
        type: 'path',
        d: placed(SHAPE_PATHS[shape], { x, y: y - MARK / 2, scaleX: MARK / 24, scaleY: MARK / 24 }),
        fill,
        ...(contrast(fill, ground ?? tokens.canvas) < 3 ? { stroke: tokens.mute, width: 1 } : {}),
      }),
    };
  });
}

/** The legend's items from a corner on, and the height it takes. */
export function legendAt(corner: Point, inner: number, input: FigureInput): { items: SceneItem[]; height: number } {
  if (input.legend.length === 0) return { items: [], height: 0 };
  const lines = rowsAt(corner, inner, linesSaid(input), input);
  const kinds = rowsAt({ ...corner, y: corner.y + lines.height }, inner, kindsSaid(input), input);
  return { items: [...lines.items, ...kinds.items], height: lines.height + kinds.height + 14 };
}
