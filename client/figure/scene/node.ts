/** A node as it is drawn: outline, icon, label with footnote numbers. */
import { kindOf, type Shape } from '../../../server/model/kinds.ts';
import { iconPaths } from '../../ui/kind-icons.ts';
import { TOKENS } from '../../ui/tokens.ts';
import { accentOf, colourOf, contrast, iconColourOn } from '../palettes.ts';
import type { Drawn, GraphLook } from './drawn.ts';
import type { FigureNode } from './input.ts';
import type { PathItem } from './items.ts';
import { labelOf } from './label.ts';
import { placed } from './path-data.ts';
import { outlineOf } from './shapes.ts';

const BORDERS = { route: { width: 4, opacity: 0.5 }, selected: { width: 5, opacity: 0.55 } } as const;
/** Least contrast of a surface with its ground (WCAG 1.4.11); below it a thin line goes round. */
const LEAST_CONTRAST = 3;
const NARROW: ReadonlySet<Shape> = new Set(['diamond', 'triangle', 'star', 'round-diamond']);

/** The drawn node; coordinates are the graph's own. */
export function nodeDrawn(node: FigureNode, id: string, look: GraphLook): Drawn {
  const { x, y, size, label, kind, mark, emphasis, dim } = node;
  const { theme, palette, ground, measure } = look;
  const tokens = TOKENS[theme];
  const { shape, isActor, caption } = kindOf(kind);
  const fill = node.colour ?? colourOf(kind, palette, theme);
  const outline = outlineOf(shape, { x, y }, size);
  const border = emphasis && BORDERS[emphasis];
  const text = labelOf(
    mark ? `${label} ${mark}` : label,
    { x, y: y + size / 2 + 5 },
    {
      size: isActor ? 13.5 : 12,
      colour: isActor || emphasis ? tokens.text : tokens.mute,
      ground,
      opacity: 0.88,
      widest: 128,
    },
    measure,
  );
  const reach = size / 2 + (border?.width ?? 0);
  return {
    item: {
      type: 'group',
      id,
      title: `${caption}: ${label}`,
      ...(dim ? { opacity: 0.22 } : {}),
      items: [
        {
          type: 'path',
          d: outline,
          fill,
          ...(contrast(fill, ground) < LEAST_CONTRAST ? { stroke: tokens.mute, width: 1 } : {}),
        },
        ...(border
          ? [
              {
                type: 'path' as const,
                d: outline,
                stroke: accentOf(palette, theme),
                width: border.width,
                opacity: border.opacity,
              },
            ]
          : []),
        ...iconOf(node, look, fill),
        ...(label || mark ? [text] : []),
      ],
    },
    boxes: [
      { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach },
      ...(label || mark ? [text.plate] : []),
    ],
  };
}

function iconOf({ x, y, size, kind }: FigureNode, { theme, palette }: GraphLook, fill: string): PathItem[] {
  const { shape, icon } = kindOf(kind);
  const side = size * (NARROW.has(shape) ? 0.46 : 0.58);
  // The icon sits where a shape is widest, as on the canvas.
  const left = x - size / 2 + (size - side) * (shape === 'tag' ? 0.38 : 0.5);
  const top = y - size / 2 + (size - side) * (shape === 'triangle' ? 0.72 : 0.5);
  const scale = side / 24;
  const stroke = palette === 'screen' ? TOKENS[theme].onKind : iconColourOn(fill);
  return iconPaths(icon).map((d) => ({
    type: 'path',
    d: placed(d, { x: left, y: top, scaleX: scale, scaleY: scale }),
    stroke,
    width: 2 * scale,
    round: true,
  }));
}
