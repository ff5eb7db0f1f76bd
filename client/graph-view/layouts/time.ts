/** By time: x is the day, on a linear scale; y brings neighbours near. */
import type { Point } from '../placement.ts';
import { compareText, neighboursOf } from './graph.ts';
import { boxAt, isFixed } from './overlaps.ts';
import type { Layout, LayoutNode, Places } from './request.ts';
import { GAP, Taken } from './taken.ts';

const DAY = 86_400_000;
/** The room that a picture takes beyond its boxes. */
const SLACK = 2;
const SWEEPS = 3;

/** Days since 1970, or null when a node has no day. */
export function dayOf({ day }: Pick<LayoutNode, 'day'>): number | null {
  const at = day === null ? Number.NaN : Date.parse(day.slice(0, 10));
  return Number.isNaN(at) ? null : Math.floor(at / DAY);
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, v) => sum + v, 0) / values.length;

const roomOf = (nodes: readonly LayoutNode[]): number =>
  SLACK * nodes.reduce((sum, n) => sum + (n.width + GAP) * (n.height + GAP), 0);

/** Columns at the left of `edge`, for those that no neighbour dates. */
function columns(nodes: readonly LayoutNode[], edge: number, height: number): Map<string, number> {
  const width = Math.max(0, ...nodes.map((n) => n.width)) + GAP * 2;
  const tall = Math.max(0, ...nodes.map((n) => n.height)) + GAP;
  const each = Math.max(1, Math.floor(height / Math.max(tall, 1)));
  return new Map(nodes.map((n, i) => [n.id, edge - width * (Math.floor(i / each) + 0.5)]));
}

/** The x of each node: by its day, else left of the days of its neighbours, else in a column at the left. */
function xOf(nodes: readonly LayoutNode[], neighbours: ReadonlyMap<string, readonly string[]>, aspect: number) {
  const days = new Map(nodes.flatMap((n) => ((d) => (d === null ? [] : [[n.id, d] as const]))(dayOf(n))));
  const first = [...days.values()].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = [...days.values()].reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const widest = Math.max(0, ...nodes.map((n) => n.width));
  const width = Math.max(Math.sqrt(roomOf(nodes) * aspect), widest * 4);
  const scale = last > first ? width / (last - first) : 0;
  const x = new Map([...days].map(([id, day]) => [id, (day - first) * scale]));
  const undated: LayoutNode[] = [];
  for (const node of nodes.filter((n) => !days.has(n.id))) {
    const near = meanOf((neighbours.get(node.id) ?? []).flatMap((id) => days.get(id) ?? []));
    if (near === null) undated.push(node);
    else x.set(node.id, (near - first) * scale - widest / 2 - node.width / 2 - GAP);
  }
  const edge = nodes.reduce((least, n) => Math.min(least, (x.get(n.id) ?? 0) - n.width / 2 - GAP), 0);
  for (const [id, at] of columns(undated, edge, width / aspect)) x.set(id, at);
  return x;
}

/** Sweeps from left to right: each node goes to the free place above or below that is nearest to its neighbours. */
export const time: Layout = ({ nodes, edges, aspect, current }, onProgress) => {
  const neighbours = neighboursOf(nodes, edges);
  const x = xOf(nodes, neighbours, aspect);
  const fixed = nodes.filter((n) => isFixed(n, current));
  // The scale lies where pinned nodes say, as well as they agree; its order is kept all the same.
  const shift = meanOf(fixed.map(({ id }) => (current[id]?.x ?? 0) - (x.get(id) ?? 0))) ?? 0;
  const xAt = (n: LayoutNode): number => (x.get(n.id) ?? 0) + shift;
  const order = nodes.filter((n) => !isFixed(n, current)).sort((a, b) => xAt(a) - xAt(b) || compareText(a.id, b.id));
  const kept: [string, Point][] = fixed.map(({ id }) => [id, { ...(current[id] as Point) }]);
  const middle = meanOf(kept.map(([, p]) => p.y)) ?? 0;
  const places: Places = Object.fromEntries(kept);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    onProgress(sweep / SWEEPS);
    const taken = new Taken(fixed.map((n) => boxAt(n, places[n.id] as Point)));
    for (const node of order) {
      const near = meanOf((neighbours.get(node.id) ?? []).flatMap((id) => places[id]?.y ?? []));
      const box = boxAt(node, { x: xAt(node), y: near ?? middle });
      box.y = taken.along('y', box);
      places[node.id] = { x: box.x, y: box.y };
      taken.add(box);
    }
  }
  return places;
};
