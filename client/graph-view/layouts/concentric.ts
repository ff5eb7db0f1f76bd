/** Rings around the busiest node: the fewer a node is joined to, the farther out. */
import type { Point } from '../placement.ts';
import { busiestFirst, neighboursOf } from './graph.ts';
import type { Layout, LayoutNode, Places } from './request.ts';
import { GAP } from './taken.ts';

interface Ring {
  radius: number;
  members: LayoutNode[];
  /** Half the angle that each member takes. */
  halves: number[];
}

/** Fills rings from within; circles around boxes, so that none touches another at any angle. */
function ringsOf(nodes: readonly LayoutNode[], reach: (n: LayoutNode) => number): Ring[] {
  // A ring is as thick as the largest that may still come.
  const thickness = nodes.map(reach);
  for (let i = thickness.length - 2; i >= 0; i--)
    thickness[i] = Math.max(thickness[i] as number, thickness[i + 1] as number);
  const rings: Ring[] = [];
  let [inner, left] = [0, 0];
  for (const [i, node] of nodes.entries()) {
    const ring = rings.at(-1);
    const half = ring ? Math.asin(Math.min(1, reach(node) / ring.radius)) : 0;
    if (ring && half * 2 <= left) {
      ring.members.push(node);
      ring.halves.push(half);
      left -= half * 2;
      continue;
    }
    const thick = thickness[i] as number;
    // The busiest stands alone in the middle.
    const radius = ring ? inner + thick : 0;
    const own = ring ? Math.asin(reach(node) / radius) : Math.PI;
    rings.push({ radius, members: [node], halves: [own] });
    left = 2 * (Math.PI - own);
    inner = ring ? radius + thick : reach(node);
  }
  return rings;
}

/** The mean direction of places, or null when there is none. */
function directionOf(points: readonly Point[]): number | null {
  const sum = points.reduce((s, p) => ({ x: s.x + p.x, y: s.y + p.y }), { x: 0, y: 0 });
  return Math.hypot(sum.x, sum.y) < 1e-9 ? null : Math.atan2(sum.y, sum.x);
}

/** Around each ring nodes follow the direction of those further in that they are joined to. */
export const concentric: Layout = ({ nodes, edges, aspect }) => {
  const neighbours = neighboursOf(nodes, edges);
  // Wide boxes on a wide canvas: rings are drawn as ellipses, sized in the plane where those are circles.
  const stretch = Math.min(Math.max(aspect, 0.6), 1.8);
  const reach = (n: LayoutNode): number => Math.hypot((n.width + GAP) / stretch, n.height + GAP) / 2;
  const places: Places = {};
  for (const { radius, members, halves } of ringsOf(busiestFirst(nodes, neighbours), reach)) {
    const spare = (2 * Math.PI - 2 * halves.reduce((sum, h) => sum + h, 0)) / members.length;
    const toldBy = (n: LayoutNode): number =>
      directionOf((neighbours.get(n.id) ?? []).flatMap((id) => places[id] ?? [])) ?? Math.PI;
    const order = members
      .map((node, i) => ({ node, half: halves[i] ?? 0, direction: toldBy(node) }))
      .sort((a, b) => a.direction - b.direction);
    let angle = -Math.PI;
    const around: Places = {};
    for (const { node, half } of order) {
      angle += half + spare / 2;
      around[node.id] = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
      angle += half + spare / 2;
    }
    Object.assign(places, around);
  }
  return Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, { x: x * stretch, y }]));
};
