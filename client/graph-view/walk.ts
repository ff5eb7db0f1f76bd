/** Walking the graph by arrow keys: the nearest node in a direction. Pure. */
import type { Point } from './placement.ts';

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
export const isDirection = (key: string): key is Direction => /^Arrow(Up|Down|Left|Right)$/.test(key);

const AHEAD: Readonly<Record<Direction, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/**
 * The node to go to from `from` in a direction: near ones straight ahead win,
 * and joined ones come before strangers. Null when nothing lies that way.
 */
export function nearestInDirection(
  points: ReadonlyMap<string, Point>,
  from: string,
  direction: Direction,
  joined: ReadonlySet<string> = new Set(),
): string | null {
  const here = points.get(from);
  if (!here) return points.keys().next().value ?? null;
  const ahead = AHEAD[direction];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, { x, y }] of points) {
    if (id === from) continue;
    const [dx, dy] = [x - here.x, y - here.y];
    const along = dx * ahead.x + dy * ahead.y;
    const aside = Math.abs(dx * ahead.y - dy * ahead.x);
    if (along <= 0 || aside > along * 1.6) continue;
    const cost = (along + aside * 2) * (joined.has(id) ? 0.7 : 1);
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}
