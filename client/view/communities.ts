/**
 * Communities among what is on screen: V. Blondel et al., "Fast unfolding of communities in large
 * networks" (J. Stat. Mech. 2008), as graphology has it; with fixed dice, so that the same picture
 * always falls into the same communities.
 */
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { degrees } from './visible.ts';

/** A generator of one fixed row of numbers from 0 to 1 (mulberry32). */
function fixedDice(): () => number {
  let seed = 1;
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The best connected node of the community of each node; nodes without relationships have none. */
export function communitiesOf(nodes: readonly Node[], relationships: readonly Relationship[]): Map<string, Node> {
  const graph = new Graph({ type: 'undirected', multi: false });
  const sorted = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const degree = degrees(relationships);
  for (const { id } of sorted) if (degree.has(id)) graph.addNode(id);
  for (const { from, to } of [...relationships].sort((a, b) => (a.id < b.id ? -1 : 1)))
    if (from !== to && graph.hasNode(from) && graph.hasNode(to) && !graph.hasEdge(from, to)) graph.addEdge(from, to);
  if (graph.size === 0) return new Map();
  const communities = louvain(graph, { rng: fixedDice() });
  const heads = new Map<number, Node>();
  const isHigher = (a: Node, b: Node): boolean => (degree.get(a.id) ?? 0) > (degree.get(b.id) ?? 0);
  for (const node of sorted) {
    const community = communities[node.id];
    if (community === undefined) continue;
    const head = heads.get(community);
    if (!head || isHigher(node, head)) heads.set(community, node);
  }
  return new Map(
    sorted.flatMap((node) => {
      const community = communities[node.id];
      const head = community === undefined ? undefined : heads.get(community);
      return head ? [[node.id, head] as const] : [];
    }),
  );
}
