/** A node as it is drawn: outline, icon, label with footnote numbers. */
import { kindOf, type Shape } from '../../../server/model/kinds.ts';
import { strings } from '../../strings/index.ts';
import { iconPaths } from '../../ui/kind-icons.ts';
import { TOKENS } from '../../ui/tokens.ts';
import { mixed } from '../colours.ts';
import { accentOf, colourOf, contrast, iconColourOn } from '../palettes.ts';
import { DIM, type Drawn, type GraphLook } from './drawn.ts';
import type { FigureNode } from './input.ts';
import type { PathItem, SceneItem } from './items.ts';
import { labelOf } from './label.ts';
import { outerSizeOf } from './outlines.ts';
import { placed } from './path-data.ts';
import type { Label } from './placement.ts';
import { recoloured } from './recoloured.ts';
import { outlineOf } from './shapes.ts';

const BORDERS = { route: { width: 4, opacity: 0.5 }, selected: { width: 5, opacity: 0.55 } } as const;
/** Least contrast of a surface with its ground (WCAG 1.4.11); below it a thin line goes round. */
const LEAST_CONTRAST = 3;
const NARROW: ReadonlySet<Shape> = new Set(['diamond', 'triangle', 'star', 'round-diamond']);

/** A node's name with its footnote numbers, standing below it; null when it has neither. */
export function nameOf({ label, mark, ...node }: FigureNode, { theme, ground, measure }: GraphLook): Label | null {
  const text = [label, mark].filter(Boolean).join(' ');
  if (!text) return null;
  const tokens = TOKENS[theme];
  const { isActor } = kindOf(node.kind);
  return labelOf(
    text,
    { x: node.x, y: node.y + outerSizeOf(node) / 2 + 5 },
    {
      size: isActor ? 13.5 : 12,
      colour: isActor || node.emphasis ? tokens.text : tokens.mute,
      ground,
      widest: 128,
    },
    measure,
  );
}

/** The drawn node with its name, where that is placed; coordinates are the graph's own. */
export function nodeDrawn(node: FigureNode, name: Label | undefined, id: string, look: GraphLook): Drawn {
  const { x, y, size, label, kind, emphasis, dim } = node;
  const { theme, palette, ground } = look;
  const tokens = TOKENS[theme];
  const { shape } = kindOf(kind);
  const fill = node.colour ?? colourOf(kind, palette, theme);
  const outline = outlineOf(shape, { x, y }, size);
  const border = emphasis && BORDERS[emphasis];
  const reach = outerSizeOf(node) / 2 + (border?.width ?? 0);
  const items: SceneItem[] = [
    ...(node.group
      ? [{ type: 'path' as const, d: outlineOf(shape, { x, y }, outerSizeOf(node)), stroke: fill, width: 1.5 }]
      : []),
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
    ...changeOf(node, look, outline),
    ...iconOf(node, look, fill),
    ...(name ? [name] : []),
  ];
  return {
    item: {
      type: 'group',
      id,
      title: strings.details.node(strings.model.kinds[kind].caption, label),
      items: dim ? items.map((item) => recoloured(item, (c) => mixed(c, ground, DIM))) : items,
    },
    boxes: [{ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }, ...(name ? [name.plate] : [])],
  };
}

/** Whether it came or went between two periods, as the outline's stroke. */
function changeOf({ change }: FigureNode, { theme }: GraphLook, d: string): PathItem[] {
  if (!change) return [];
  const { ok, late } = TOKENS[theme];
  return [
    { type: 'path', d, ...(change === 'new' ? { stroke: ok, width: 4 } : { stroke: late, width: 3, dash: [5, 4] }) },
  ];
}

function iconOf(
  { x, y, size, kind, colour: own }: FigureNode,
  { theme, palette }: GraphLook,
  fill: string,
): PathItem[] {
  const { shape, icon } = kindOf(kind);
  const side = size * (NARROW.has(shape) ? 0.46 : 0.58);
  // The icon sits where a shape is widest, as on the canvas.
  const left = x - size / 2 + (size - side) * (shape === 'tag' ? 0.38 : 0.5);
  const top = y - size / 2 + (size - side) * (shape === 'triangle' ? 0.72 : 0.5);
  const scale = side / 24;
  const stroke = palette === 'screen' && !own ? TOKENS[theme].onKind : iconColourOn(fill);
  return iconPaths(icon).map((d) => ({
    type: 'path',
    d: placed(d, { x: left, y: top, scaleX: scale, scaleY: scale }),
    stroke,
    width: 2 * scale,
    round: true,
  }));
}
