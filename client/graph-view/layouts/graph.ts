/** The graph of a request, in an order that does not depend on how it was given. */
import type { LayoutEdge, LayoutNode } from './request.ts';

/** Text by its code units: the same in every locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareEdges = (a: LayoutEdge, b: LayoutEdge): number =>
  compareText(a.source, b.source) || compareText(a.target, b.target);

/** Each joined pair once, without loops and without edges that lead nowhere. */
export function distinctEdges(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): LayoutEdge[] {
  const ids = new Set(nodes.map((n) => n.id));
  const seen = new Map<string, Set<string>>();
  return [...edges].sort(compareEdges).filter(({ source, target }) => {
    if (source === target || !ids.has(source) || !ids.has(target)) return false;
    if (seen.get(source)?.has(target) || seen.get(target)?.has(source)) return false;
    seen.set(source, (seen.get(source) ?? new Set()).add(target));
    return true;
  });
}

/** The neighbours of each node, by distinct edges. */
export function neighboursOf(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>(nodes.map((n) => [n.id, []]));
  for (const { source, target } of distinctEdges(nodes, edges)) {
    neighbours.get(source)?.push(target);
    neighbours.get(target)?.push(source);
  }
  return neighbours;
}

/** Nodes by falling degree, then by id. */
export function busiestFirst(
  nodes: readonly LayoutNode[],
  neighbours: ReadonlyMap<string, readonly string[]>,
): LayoutNode[] {
  const degree = (n: LayoutNode): number => neighbours.get(n.id)?.length ?? 0;
  return [...nodes].sort((a, b) => degree(b) - degree(a) || compareText(a.id, b.id));
}
