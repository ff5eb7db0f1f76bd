/** How annotations are drawn: the one geometry of the screen and of figures. Pure. */
import type { Arrow, Hull, Note } from '../../view/annotations.ts';
import { wrapped } from '../../words/wrapped.ts';
import { hullColourOf, inkOf, slipOf } from './colours.ts';
import { convexHull, outlineOf, type Point, topOf } from './hull.ts';
import type { Box, Drawing, Look } from './items.ts';
import { type PlateStyle, plateOf } from './plate.ts';

/** A node as a hull goes around it. */
export interface HullNode extends Point {
  id: string;
  /** Width and height. */
  size: number;
  label: string;
}

/** Between what is in a hull and its outline: enough for the name upon it. */
const ROOM = 16;
/** Labels as nodes bear them. */
const LABEL = { size: 13, widest: 128, lineHeight: 15, below: 5 };
/** Points of a circle: enough that the rounded outline shows no corner. */
const CIRCLE = Array.from({ length: 12 }, (_, i) => ({
  x: Math.cos((i * Math.PI) / 6),
  y: Math.sin((i * Math.PI) / 6),
}));

const style = (look: Look, scale: number, part: Partial<PlateStyle> = {}): PlateStyle => ({
  size: 13.5 * scale,
  weight: 500,
  widest: 200 * scale,
  colour: inkOf(look),
  fill: look.ground,
  opacity: 0.94,
  ...part,
});

/** A note on its plate. */
export function noteDrawn({ x, y, text, scale = 1 }: Note, look: Look): Drawing {
  const { fill, edge } = slipOf(look);
  const size = 14 * scale;
  const { items, box } = plateOf(
    text,
    { x, y },
    style(look, scale, { size, widest: 230 * scale, fill, edge, opacity: 1 }),
    look,
  );
  return { under: [], over: items, box };
}

/** A line with an open head, and words at its middle. */
export function arrowDrawn({ x1, y1, x2, y2, text, scale = 1 }: Arrow, look: Look): Drawing {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const head = Math.min(13 * scale, length / 2);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  // A barb lies back along the line, and half as far to its side.
  const barb = (side: number): string =>
    [x2 - ux * head - uy * head * 0.52 * side, y2 - uy * head + ux * head * 0.52 * side]
      .map((n) => Math.round(n * 100) / 100)
      .join(' ');
  const d = `M${x1} ${y1}L${x2} ${y2}M${barb(-1)}L${x2} ${y2}L${barb(1)}`;
  const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  const words = text ? plateOf(text, middle, style(look, scale), look) : null;
  return {
    under: [],
    over: [{ type: 'path', d, stroke: inkOf(look), width: 2.2 * scale, round: true }, ...(words?.items ?? [])],
    box: words?.box ?? { ...middle, width: 0, height: 0 },
  };
}

const labelSizes = new WeakMap<Look['measure'], Map<string, { width: number; height: number }>>();
/** Room that a node's label takes; remembered, as it is asked for with every frame of a drag. */
function labelSize(label: string, measure: Look['measure']): { width: number; height: number } {
  const known = labelSizes.get(measure) ?? new Map<string, { width: number; height: number }>();
  labelSizes.set(measure, known);
  const found = known.get(label);
  if (found) return found;
  const width = (line: string): number => measure(line, LABEL.size, 400);
  const lines = label ? wrapped(label, LABEL.widest, width) : [];
  const size = { width: Math.max(0, ...lines.map(width)), height: lines.length * LABEL.lineHeight };
  known.set(label, size);
  return size;
}

/** The corners around these nodes and their labels; null around none. */
export function cornersAround(nodes: readonly HullNode[], { measure }: Pick<Look, 'measure'>): Point[] | null {
  if (nodes.length === 0) return null;
  return convexHull(
    nodes.flatMap(({ x, y, size, label }) => {
      const r = size / 2;
      const { width, height } = labelSize(label, measure);
      const top = y + r + LABEL.below;
      const sides = height > 0 ? [x - width / 2, x + width / 2] : [];
      return [
        ...CIRCLE.map((c) => ({ x: x + c.x * r, y: y + c.y * r })),
        ...sides.flatMap((side) => [
          { x: side, y: top },
          { x: side, y: top + height },
        ]),
      ];
    }),
  );
}

/** Path data of a hull's outline, and where its name stands, which is so wide. */
export function hullOutline(
  { scale = 1 }: Pick<Hull, 'scale'>,
  corners: readonly Point[],
  nameWidth: number,
): { d: string; top: Point } {
  const { x, y } = topOf(corners, nameWidth / 2);
  return { d: outlineOf(corners, ROOM * scale), top: { x, y: y - ROOM * scale } };
}

/** The name of a hull, its middle at the point; null without words. */
export function hullNameDrawn({ id, text, scale = 1 }: Hull, at: Point, look: Look) {
  if (!text) return null;
  const colour = hullColourOf(id, look);
  return plateOf(text, at, style(look, scale, { weight: 600, edge: colour, opacity: 1 }), look);
}

/** How wide its name is; 0 without words. */
export const hullNameWidth = (hull: Hull, look: Look): number =>
  hullNameDrawn(hull, { x: 0, y: 0 }, look)?.box.width ?? 0;

/** Fill and stroke of a hull's outline. */
export function hullLines({ id, scale = 1 }: Hull, d: string, look: Look): Drawing['under'] {
  const colour = hullColourOf(id, look);
  return [
    { type: 'path', d, fill: colour, opacity: look.theme === 'light' ? 0.1 : 0.14 },
    { type: 'path', d, stroke: colour, width: 1.5 * scale, opacity: 0.75 },
  ];
}

/** A hull around those of its nodes that are here; null where none is. */
export function hullDrawn(hull: Hull, nodes: readonly HullNode[], look: Look): Drawing | null {
  const own = new Set(hull.nodes);
  const corners = cornersAround(
    nodes.filter((n) => own.has(n.id)),
    look,
  );
  if (!corners) return null;
  const { d, top } = hullOutline(hull, corners, hullNameWidth(hull, look));
  const name = hullNameDrawn(hull, top, look);
  const box: Box = name?.box ?? { ...top, width: 0, height: 0 };
  return { under: hullLines(hull, d, look), over: name?.items ?? [], box };
}
