/** Frees boxes that lie over one another, near where they were. */
import type { Box, Point } from '../placement.ts';
import type { LayoutNode, LayoutRequest, Places } from './request.ts';
import { GAP, Taken } from './taken.ts';

const ROUNDS = 60;

interface Body extends Box {
  id: string;
  fixed: boolean;
}

/** The room that a node takes at a place. */
export const boxAt = ({ width, height }: LayoutNode, { x, y }: Point): Box => ({ x, y, width, height });

/** Whether a node has a place that it must keep. */
export const isFixed = ({ id, pinned }: LayoutNode, current: LayoutRequest['current']): boolean =>
  pinned && current[id] !== undefined;

/** Moves two overlapping bodies apart along the way that is shorter; false when they are apart. */
function push(a: Body, b: Body): boolean {
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  const overX = (a.width + b.width) / 2 + GAP - Math.abs(dx);
  const overY = (a.height + b.height) / 2 + GAP - Math.abs(dy);
  if (overX <= 0 || overY <= 0 || (a.fixed && b.fixed)) return false;
  const share = a.fixed ? 0 : b.fixed ? 1 : 0.5;
  const axis = overX < overY ? 'x' : 'y';
  const step = axis === 'x' ? Math.sign(dx || 1) * overX : Math.sign(dy || 1) * overY;
  a[axis] += step * share;
  b[axis] -= step * (1 - share);
  return true;
}

/**
 * Pushes overlapping boxes apart, round by round. Bodies are swept from left to
 * right, so each meets only those that reach into its width.
 */
export function pushApart(laid: Places, nodes: readonly LayoutNode[], current: LayoutRequest['current']): Places {
  const bodies = nodes.map((node): Body => {
    const fixed = isFixed(node, current);
    const { id } = node;
    return { id, fixed, ...boxAt(node, (fixed ? current[id] : laid[id]) ?? { x: 0, y: 0 }) };
  });
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    bodies.sort((a, b) => a.x - a.width / 2 - (b.x - b.width / 2));
    for (const [i, a] of bodies.entries()) {
      const end = a.x + a.width / 2 + GAP;
      for (let j = i + 1; j < bodies.length; j++) {
        const b = bodies[j] as Body;
        if (b.x - b.width / 2 > end) break;
        if (push(a, b)) moved = true;
      }
    }
    if (!moved) break;
  }
  return Object.fromEntries(bodies.map(({ id, x, y }) => [id, { x, y }]));
}

/** How far the layout must be moved for its pinned nodes to come nearest to their places. */
function shiftOf(laid: Places, pinned: readonly LayoutNode[], current: LayoutRequest['current']): Point {
  const shift = { x: 0, y: 0 };
  for (const { id } of pinned) {
    shift.x += ((current[id]?.x ?? 0) - (laid[id]?.x ?? 0)) / pinned.length;
    shift.y += ((current[id]?.y ?? 0) - (laid[id]?.y ?? 0)) / pinned.length;
  }
  return shift;
}

/** Brings a layout to where its pinned nodes stand, and those exactly to their places. */
export function anchored(laid: Places, nodes: readonly LayoutNode[], current: LayoutRequest['current']): Places {
  const pinned = nodes.filter((n) => isFixed(n, current));
  if (pinned.length === 0) return laid;
  const shift = shiftOf(laid, pinned, current);
  return Object.fromEntries(
    nodes.map((node) => {
      const { x, y } = laid[node.id] ?? { x: 0, y: 0 };
      const kept = isFixed(node, current) ? current[node.id] : undefined;
      return [node.id, kept ? { x: kept.x, y: kept.y } : { x: x + shift.x, y: y + shift.y }];
    }),
  );
}

/**
 * Gives every node that still lies over another the nearest free place, for
 * certain: pinned ones first, as they cannot give way. Where the x of a node
 * means something it moves up or down alone.
 */
export function cleared(
  laid: Places,
  nodes: readonly LayoutNode[],
  current: LayoutRequest['current'],
  keepX: boolean,
): Places {
  const fixed = nodes.filter((n) => isFixed(n, current));
  const place = (n: LayoutNode): Point => laid[n.id] ?? { x: 0, y: 0 };
  const taken = new Taken(fixed.map((n) => boxAt(n, place(n))));
  const free: Places = Object.fromEntries(fixed.map((n) => [n.id, place(n)]));
  for (const node of nodes) {
    if (isFixed(node, current)) continue;
    const box = boxAt(node, place(node));
    const point = keepX ? { x: box.x, y: taken.along('y', box) } : taken.nearest(box);
    free[node.id] = point;
    taken.add(boxAt(node, point));
  }
  return free;
}
