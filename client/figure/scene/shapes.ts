/** The shapes of nodes: where their outlines run, and where a line towards the middle meets them. */
import type { Shape } from '../../../server/model/kinds.ts';
import { SHAPE_PATHS } from '../../ui/shapes.ts';
import type { Point } from './items.ts';
import { cornersOf, placed } from './path-data.ts';

const EXTENTS = Object.fromEntries(
  (Object.keys(SHAPE_PATHS) as Shape[]).map((shape) => [shape, extentOf(shape)]),
) as Readonly<Record<Shape, ReturnType<typeof extentOf>>>;

/** The box of an outline within its 24 × 24 square, and its corners in a square from -1 to 1. */
function extentOf(shape: Shape) {
  const corners =
    shape === 'ellipse'
      ? Array.from({ length: 48 }, (_, i) => ({
          x: 12 + 10 * Math.cos((i * Math.PI) / 24),
          y: 12 + 10 * Math.sin((i * Math.PI) / 24),
        }))
      : cornersOf(SHAPE_PATHS[shape]);
  const [xs, ys] = [corners.map((c) => c.x), corners.map((c) => c.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
  const unit = corners.map((c) => ({ x: (2 * (c.x - x)) / width - 1, y: (2 * (c.y - y)) / height - 1 }));
  return { x, y, width, height, unit };
}

/** The outline of a node: the shape fills its square, as on the canvas. */
export function outlineOf(shape: Shape, centre: Point, size: number): string {
  const { x, y, width, height } = EXTENTS[shape];
  const [scaleX, scaleY] = [size / width, size / height];
  return placed(SHAPE_PATHS[shape], {
    x: centre.x - size / 2 - x * scaleX,
    y: centre.y - size / 2 - y * scaleY,
    scaleX,
    scaleY,
  });
}

/** Where a line from outside towards the middle of a node meets its outline; the middle itself when it starts within. */
export function boundaryOf(shape: Shape, centre: Point, size: number, from: Point): Point {
  const half = size / 2;
  const corners = EXTENTS[shape].unit.map((c) => ({ x: centre.x + c.x * half, y: centre.y + c.y * half }));
  // Of several crossings, as of a star's rays, the one nearest to where the line comes from.
  let nearest = 1;
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a;
    const t = crossing(from, centre, a, b);
    if (t !== null && t < nearest) nearest = t;
  });
  return { x: from.x + (centre.x - from.x) * nearest, y: from.y + (centre.y - from.y) * nearest };
}

/** How far along the line p–q it crosses the segment a–b, 0 to 1; null when it does not. */
function crossing(p: Point, q: Point, a: Point, b: Point): number | null {
  const [rx, ry, sx, sy] = [q.x - p.x, q.y - p.y, b.x - a.x, b.y - a.y];
  const cross = rx * sy - ry * sx;
  if (Math.abs(cross) < 1e-9) return null;
  const t = ((a.x - p.x) * sy - (a.y - p.y) * sx) / cross;
  const u = ((a.x - p.x) * ry - (a.y - p.y) * rx) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : null;
}
