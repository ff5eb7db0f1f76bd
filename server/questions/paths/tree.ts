/**
 * A small network that connects several actors: a Steiner tree over hops of equal
 * length. Of three actors the best meeting point gives the smallest tree; of more,
 * the better of two: the best meeting point of all, and Kou, Markowsky and Berman's
 * approximation ("A fast algorithm for Steiner trees", Acta Informatica 15, 1981),
 * whose tree has at most 2(1 − 1/n) times the fewest hops.
 */
import type { Vertex } from '../contact-graph/graph.ts';
import { byId } from '../contact-graph/offices.ts';
import type { Spread } from './shortest.ts';

export type TreeHop = readonly [Vertex, Vertex];

/** Neighbours in a tree that is being put together. */
type Net = Map<Vertex, Set<Vertex>>;

function addWay(net: Net, way: readonly Vertex[]): void {
  for (const [i, to] of way.entries()) {
    const here = net.get(to) ?? new Set();
    net.set(to, here);
    const from = way[i - 1];
    if (!from) continue;
    here.add(from);
    net.get(from)?.add(to);
  }
}

/** A spanning tree of the net from one actor, without the ends that nobody asked for. */
function pruned(net: Net, root: Vertex, asked: ReadonlySet<Vertex>): TreeHop[] {
  const before = new Map<Vertex, Vertex | null>([[root, null]]);
  for (const vertex of before.keys())
    for (const next of [...(net.get(vertex) ?? [])].sort(byId)) if (!before.has(next)) before.set(next, vertex);
  const wanted = new Set<Vertex>();
  for (const actor of asked)
    for (let at: Vertex | null = before.has(actor) ? actor : null; at && !wanted.has(at); at = before.get(at) ?? null)
      wanted.add(at);
  return [...before].flatMap(([to, from]): TreeHop[] => (from && wanted.has(to) ? [[from, to]] : []));
}

/** All join at the actor that has the fewest hops to them in sum. */
function star(
  spreads: ReadonlyMap<Vertex, Spread>,
  asked: readonly Vertex[],
  mayPass: (v: Vertex) => boolean,
): TreeHop[] | null {
  let best: { hops: number; at: Vertex } | null = null;
  const [first] = spreads.values();
  const isAsked = new Set(asked);
  for (const at of first?.reached ?? []) {
    if (!isAsked.has(at) && !mayPass(at)) continue;
    const hops = asked.reduce((sum, actor) => sum + (spreads.get(actor)?.hopsTo(at) ?? Number.POSITIVE_INFINITY), 0);
    if (Number.isFinite(hops) && (!best || hops < best.hops || (hops === best.hops && at.id < best.at.id)))
      best = { hops, at };
  }
  if (!best) return null;
  const net: Net = new Map();
  for (const actor of asked) addWay(net, spreads.get(actor)?.wayTo(best.at) ?? []);
  return pruned(net, asked[0] as Vertex, isAsked);
}

/** The asked actors in groups that are connected, and the shortest ways that connect each (Prim's algorithm). */
function spanning(
  spreads: ReadonlyMap<Vertex, Spread>,
  asked: readonly Vertex[],
): { groups: Vertex[][]; ways: Vertex[][] } {
  const groups: Vertex[][] = [];
  const ways: Vertex[][] = [];
  const left = new Set(asked);
  for (const root of asked) {
    if (!left.delete(root)) continue;
    const group = [root];
    for (;;) {
      const candidates = group.flatMap((from) =>
        [...left].map((to) => ({ from, to, hops: spreads.get(from)?.hopsTo(to) ?? Number.POSITIVE_INFINITY })),
      );
      const [next] = candidates.filter((c) => Number.isFinite(c.hops)).sort((a, b) => a.hops - b.hops);
      if (!next) break;
      left.delete(next.to);
      group.push(next.to);
      ways.push(spreads.get(next.from)?.wayTo(next.to) ?? []);
    }
    groups.push(group);
  }
  return { groups, ways };
}

export interface Network {
  /** The hops of the tree; empty when not all are connected. */
  hops: TreeHop[];
  groups: Vertex[][];
  method: string;
}

export const EXACT = 'Best meeting point of three: no network of fewer hops connects them.';
export const METHOD = (n: number): string =>
  `Steiner tree, the better of the best meeting point and the approximation of Kou, Markowsky and Berman: at most ${(2 * (1 - 1 / n)).toFixed(2)} times the fewest hops.`;

/** `spreads`: what each asked actor reaches. */
export function connect(
  spreads: ReadonlyMap<Vertex, Spread>,
  asked: readonly Vertex[],
  mayPass: (v: Vertex) => boolean,
): Network {
  const method = asked.length === 3 ? EXACT : METHOD(asked.length);
  const { groups, ways } = spanning(spreads, asked);
  const meeting = star(spreads, asked, mayPass);
  if (groups.length > 1) return { hops: meeting ?? [], groups: meeting ? [[...asked]] : groups, method };
  const net: Net = new Map();
  for (const way of ways) addWay(net, way);
  const approximated = pruned(net, asked[0] as Vertex, new Set(asked));
  return { hops: meeting && meeting.length < approximated.length ? meeting : approximated, groups, method };
}
