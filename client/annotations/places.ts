/** Where annotations go that are drawn without a pointer. */
import type { Overlay, OverlayNode } from '../graph-view/overlay/overlay.ts';

type Point = { x: number; y: number };
type Ends = { x1: number; y1: number; x2: number; y2: number };
/** What is asked of the overlay here. */
type Place = Pick<Overlay, 'frame' | 'zoom' | 'toFrame' | 'nodes'>;

/** Between an arrow and the node it comes from or goes to, in the graph's units. */
const GAP = 8;
/** Length of an arrow that is not drawn by hand, in pixels. */
const LENGTH = 160;

/** The middle of what is seen, in the graph's coordinates. */
export function middleOf(place: Place): Point {
  const { width, height } = place.frame();
  const { x, y } = place.toFrame({ x: 0, y: 0 });
  return { x: (width / 2 - x) / place.zoom(), y: (height / 2 - y) / place.zoom() };
}

/** From one point to another, kept apart from them. */
function between(a: Point, b: Point, apart: readonly [number, number]): Ends {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  return { x1: a.x + ux * apart[0], y1: a.y + uy * apart[0], x2: b.x - ux * apart[1], y2: b.y - uy * apart[1] };
}

const edgeOf = ({ size }: OverlayNode): number => size / 2 + GAP;

/** From the first of two nodes to the second; pointing at a single one; across the middle otherwise. */
export function arrowByKeys(place: Place, ids: readonly string[]): Ends {
  const [a, b, more] = place.nodes(ids);
  const length = LENGTH / place.zoom();
  if (a && b && !more) return between(a, b, [edgeOf(a), edgeOf(b)]);
  if (a && !b) return between({ x: a.x - length * 0.8, y: a.y - length * 0.6 }, a, [0, edgeOf(a)]);
  const { x, y } = middleOf(place);
  return { x1: x - length / 2, y1: y, x2: x + length / 2, y2: y };
}
