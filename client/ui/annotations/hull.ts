/** The outline around points: convex, and rounded at a distance. Pure. */

export interface Point {
  x: number;
  y: number;
}

/** Twice the area of a triangle; above zero where it turns clockwise on screen. */
const turn = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

function chain(points: readonly Point[]): Point[] {
  const half: Point[] = [];
  for (const p of points) {
    while (half.length > 1 && turn(half.at(-2) as Point, half.at(-1) as Point, p) <= 0) half.pop();
    half.push(p);
  }
  return half.slice(0, -1);
}

/** The corners of the smallest convex outline around all points, clockwise on screen (A. M. Andrew's monotone chain, 1979). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return [...chain(sorted), ...chain(sorted.reverse())];
}

const written = (n: number): string => String(Math.round(n * 100) / 100 || 0);

/** SVG path data of the outline at a distance from a convex hull, round at its corners. */
export function outlineOf(hull: readonly Point[], distance: number): string {
  const sides = hull.map((a, i) => {
    const b = hull[(i + 1) % hull.length] as Point;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const [dx, dy] = [((b.y - a.y) / length) * distance, ((a.x - b.x) / length) * distance];
    return [a.x + dx, a.y + dy, b.x + dx, b.y + dy].map(written);
  });
  const r = written(distance);
  const drawn = sides.map(([x1, y1, x2, y2], i) => `${i === 0 ? 'M' : `A${r} ${r} 0 0 1 `}${x1} ${y1}L${x2} ${y2}`);
  const [x, y] = sides[0] ?? [];
  return `${drawn.join('')}A${r} ${r} 0 0 1 ${x} ${y}Z`;
}

/**
 * Over the middle of a hull, as high as it is anywhere within `reach` to both sides: what stands there hides
 * nothing within, and as the nodes move it glides, and does not jump from corner to corner.
 */
export function topOf(hull: readonly Point[], reach: number): Point {
  const xs = hull.map((p) => p.x);
  const x = (Math.min(...xs) + Math.max(...xs)) / 2;
  const heights = hull.flatMap((a, i) => {
    const b = hull[(i + 1) % hull.length] as Point;
    const [from, to] = [Math.max(Math.min(a.x, b.x), x - reach), Math.min(Math.max(a.x, b.x), x + reach)];
    if (from > to) return [];
    const heightAt = (at: number): number => a.y + ((b.y - a.y) * (at - a.x)) / (b.x - a.x);
    return a.x === b.x ? [a.y, b.y] : [heightAt(from), heightAt(to)];
  });
  return { x, y: Math.min(...heights) };
}
