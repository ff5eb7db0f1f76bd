/** A relationship as it is drawn: line, arrow head, name and footnote numbers along it. */
import { kindOf } from '../../../server/model/kinds.ts';
import { TOKENS } from '../../ui/tokens.ts';
import { mixed } from '../colours.ts';
import { DIM, type Drawn, type GraphLook } from './drawn.ts';
import { styleOf } from './edge-style.ts';
import { turned } from './extent.ts';
import type { FigureEdge, FigureNode } from './input.ts';
import type { Plate, Point, SceneItem, TextItem } from './items.ts';
import { labelOf } from './label.ts';
import { outerSizeOf } from './outlines.ts';
import { short } from './path-data.ts';
import { recoloured } from './recoloured.ts';
import { boundaryOf } from './shapes.ts';

const ARROW_SCALE = 0.75;
const LABEL_SIZE = 11.5;

const towards = (from: Point, to: Point, length: number): Point => {
  const all = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / all) * length, y: from.y + ((to.y - from.y) / all) * length };
};
const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;
const boundary = (node: FigureNode, from: Point): Point =>
  boundaryOf(kindOf(node.kind).shape, node, outerSizeOf(node), from);

/**
 * The drawn relationship. `bend` is how far its control point lies to the side of the
 * straight line, seen from its source; parallel relationships differ in it.
 */
export function edgeDrawn(
  edge: FigureEdge,
  [source, target]: readonly [FigureNode, FigureNode],
  bend: number,
  id: string,
  look: GraphLook,
): Drawn {
  const style = styleOf(edge, look);
  const [control, farther] = controlsOf(source, target, bend);
  const start = boundary(source, control);
  const tip = boundary(target, farther);
  const points = !edge.several && !edge.undirected;
  const end = !points ? tip : towards(tip, farther, style.width * ARROW_SCALE * 2);
  const middle = {
    x: (start.x + 2 * ((control.x + farther.x) / 2) + tip.x) / 4,
    y: (start.y + 2 * ((control.y + farther.y) / 2) + tip.y) / 4,
  };
  const curve =
    source === target
      ? `C${at(control)} ${at(farther)} ${at(end)}`
      : bend
        ? `Q${at(control)} ${at(end)}`
        : `L${at(end)}`;
  const text = [edge.named || edge.mark ? edge.label : '', edge.mark].filter(Boolean).join(' ');
  const label = text ? labelAlong(text, middle, { start, tip }, edge, look) : null;
  const items: SceneItem[] = [
    {
      type: 'path',
      d: `M${at(start)}${curve}`,
      stroke: style.colour,
      width: style.width,
      ...(style.dash ? { dash: style.dash } : {}),
      ...(style.opacity < 1 ? { opacity: style.opacity } : {}),
    },
    ...(!points
      ? []
      : [
          {
            type: 'path' as const,
            d: arrowOf(tip, farther, style.width),
            fill: style.colour,
            ...(style.opacity < 1 ? { opacity: style.opacity } : {}),
          },
        ]),
    ...(label ? [label] : []),
  ];
  return {
    item: {
      type: 'group',
      id,
      title: `${source.label} ${edge.label} ${target.label}`,
      items: edge.dim ? items.map((item) => recoloured(item, (c) => mixed(c, look.ground, DIM))) : items,
    },
    line: [start, middle, tip],
    boxes: [start, control, farther, tip]
      .map((p) => ({ ...p, width: 0, height: 0 }))
      .concat(label ? [turned(label.plate, label.rotate)] : []),
  };
}

/** The control points of the curve: one, twice, between two nodes; two apart where a node is joined to itself. */
function controlsOf(source: FigureNode, target: FigureNode, bend: number): [Point, Point] {
  if (source === target) {
    const reach = source.size * 1.6 + Math.abs(bend);
    return [
      { x: source.x, y: source.y - reach },
      { x: source.x - reach, y: source.y },
    ];
  }
  const [a, b] = [boundary(source, target), boundary(target, source)];
  const length = Math.hypot(target.x - source.x, target.y - source.y) || 1;
  const control = {
    x: (a.x + b.x) / 2 - ((target.y - source.y) / length) * bend,
    y: (a.y + b.y) / 2 + ((target.x - source.x) / length) * bend,
  };
  return [control, control];
}

/** A triangle whose tip touches the target, as Cytoscape sizes it. */
function arrowOf(tip: Point, from: Point, width: number): string {
  const size = Math.max((width * 13.37) ** 0.9, 29) * ARROW_SCALE;
  const back = towards(tip, from, size * 0.3);
  const length = Math.hypot(tip.x - back.x, tip.y - back.y) || 1;
  const [sideX, sideY] = [(-(tip.y - back.y) / length) * size * 0.15, ((tip.x - back.x) / length) * size * 0.15];
  return `M${at({ x: back.x + sideX, y: back.y + sideY })}L${at(tip)}L${at({ x: back.x - sideX, y: back.y - sideY })}Z`;
}

/** A label that lies along its line and is never upside down. */
function labelAlong(
  text: string,
  middle: Point,
  { start, tip }: { start: Point; tip: Point },
  edge: FigureEdge,
  { theme, ground, measure }: GraphLook,
): TextItem & { plate: Plate } {
  const tokens = TOKENS[theme];
  const lit = edge.institutional || edge.emphasis === 'route' || edge.emphasis === 'selected';
  const degrees = (Math.atan2(tip.y - start.y, tip.x - start.x) * 180) / Math.PI;
  const upright = degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees;
  return {
    ...labelOf(
      text,
      { x: middle.x, y: middle.y - (LABEL_SIZE * 1.15) / 2 },
      {
        size: LABEL_SIZE,
        colour: lit ? tokens.text : tokens.mute,
        ground,
        widest: Number.POSITIVE_INFINITY,
      },
      measure,
    ),
    rotate: { ...middle, degrees: edge.several ? 0 : upright },
  };
}
