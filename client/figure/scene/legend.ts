/** The legend of a figure: what its lines mean, and each kind's shape, name and how many there are. */
import { kindOf } from '../../../server/model/kinds.ts';
import { strings } from '../../strings/index.ts';
import { SHAPE_PATHS } from '../../ui/shapes.ts';
import { tintColour } from '../../ui/tints.ts';
import { TOKENS } from '../../ui/tokens.ts';
import { REST } from '../../view/tints.ts';
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
    const { shape } = kindOf(kind);
    const { caption, plural } = strings.model.kinds[kind];
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

/** What colours tell, where they tell countries or communities. */
function coloursSaid({ colours = [], theme }: FigureInput): Entry[] {
  if (colours.length === 0) return [];
  const entries = [
    ...colours.map(({ tint, label, count }) => ({ tint, text: `${label} ${count}` })),
    { tint: REST, text: strings.canvas.otherColour },
  ];
  return entries.map(({ tint, text }) => ({
    lead: 23,
    text,
    mark: ({ x, y }) => ({
      type: 'rect',
      x,
      y: y - MARK / 2,
      width: MARK,
      height: MARK,
      fill: tintColour(tint, theme),
    }),
  }));
}

/** The legend's items from a corner on, and the height it takes. */
export function legendAt(corner: Point, inner: number, input: FigureInput): { items: SceneItem[]; height: number } {
  if (input.legend.length === 0) return { items: [], height: 0 };
  const lines = rowsAt(corner, inner, linesSaid(input), input);
  const kinds = rowsAt({ ...corner, y: corner.y + lines.height }, inner, kindsSaid(input), input);
  const top = lines.height + kinds.height;
  const colours = rowsAt({ ...corner, y: corner.y + top }, inner, coloursSaid(input), input);
  return { items: [...lines.items, ...kinds.items, ...colours.items], height: top + colours.height + 14 };
}
