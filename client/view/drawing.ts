/** What an answer draws: the nodes and relationships that it needs, and the route that is lit among them. Pure. */
import type { Node } from '../../server/contract/graph.ts';
import type { ConnectionResponse, End, Hop, Path, PathResponse } from '../../server/contract/paths.ts';
import { type Route, routeOf } from './route.ts';
import type { Elements } from './view-state.ts';

interface Drawing {
  elements: Elements;
  route: Route;
}

/** The node asked for that a path starts or ends at, where its step only stands for it. */
function endOf({ nodes }: End, step: Node | undefined, { told }: Path): Node | null {
  if (nodes.length <= 1) return nodes[0] ?? null;
  return nodes.find((n) => n.id === step?.id || told.includes(`${step?.name} stands for ${n.name}.`)) ?? null;
}

function elementsOf(
  hops: readonly Hop[],
  ends: readonly (Node | null)[],
  { nodes, relationships }: Elements,
): Elements {
  const ids = new Set(hops.flatMap((h) => h.relationships));
  const lit = relationships.filter((r) => ids.has(r.id));
  const own = [...ends.flatMap((n) => n ?? []), ...hops.flatMap((h) => [h.from, h.via, h.to])];
  const needed = new Set([...own.map((n) => n.id), ...lit.flatMap((r) => [r.from, r.to])]);
  return { nodes: [...nodes.filter((n) => needed.has(n.id)), ...own], relationships: lit };
}

/** One path of an answer; null when it has no such path. */
export function drawingOf(answer: PathResponse, index: number): Drawing | null {
  const path = answer.paths[index] ?? answer.paths[0];
  if (!path) return null;
  const from = endOf(answer.from, path.hops[0]?.from, path);
  const to = endOf(answer.to, path.hops.at(-1)?.to, path);
  return {
    elements: elementsOf(path.hops, [from, to], answer),
    route: routeOf(path, { from, to }, answer.relationships),
  };
}

/** A network; null when the answer has none. */
export function drawingOfNetwork(answer: ConnectionResponse): Drawing | null {
  if (answer.hops.length === 0) return null;
  return {
    elements: elementsOf(answer.hops, answer.actors, answer),
    route: routeOf(answer, { from: null, to: null }, answer.relationships),
  };
}
