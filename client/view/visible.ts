/** Readings of the view: what is drawn, how many of each kind, how many relationships each node has. */
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { KINDS, type Kind } from '../../server/model/kinds.ts';
import type { Group } from '../words/told.ts';
import type { Elements, ViewState } from './view-state.ts';

/** The elements that are drawn: those on screen whose kinds are not hidden. */
export function visibleElements(state: Pick<ViewState, 'nodes' | 'relationships' | 'hiddenKinds'>): {
  nodes: Node[];
  relationships: Relationship[];
} {
  const hidden = new Set<Kind>(state.hiddenKinds);
  const nodes = Object.values(state.nodes).filter((n) => !hidden.has(n.kind));
  const ids = new Set(nodes.map((n) => n.id));
  return { nodes, relationships: Object.values(state.relationships).filter((r) => ids.has(r.from) && ids.has(r.to)) };
}

/** The elements among these whose nodes are shown; all of them for null. */
export function narrowed(
  all: { nodes: Node[]; relationships: Relationship[] },
  shown: ReadonlySet<string> | null,
): { nodes: Node[]; relationships: Relationship[] } {
  if (!shown) return all;
  return {
    nodes: all.nodes.filter((n) => shown.has(n.id)),
    relationships: all.relationships.filter((r) => shown.has(r.from) && shown.has(r.to)),
  };
}

/** Counts of nodes by kind, in the registry's order, without the kinds that are absent. */
export function countsByKind(nodes: readonly Node[]): { kind: Kind; count: number }[] {
  const counts = new Map<Kind, number>();
  for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return KINDS.flatMap(({ kind }) => {
    const count = counts.get(kind);
    return count ? [{ kind, count }] : [];
  });
}

/** How many relationships each node has among these. */
export function degrees(relationships: readonly Relationship[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { from, to } of relationships)
    for (const id of new Set([from, to])) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

/** How many of a group of a node's relationships are on screen already. */
export function onScreenOf(state: Pick<ViewState, 'nodes' | 'relationships'>, nodeId: string, group: Group): number {
  return Object.values(state.relationships).filter((r) => {
    const [near, far] = group.direction === 'out' ? [r.from, r.to] : [r.to, r.from];
    return r.type === group.type && near === nodeId && state.nodes[far]?.kind === group.kind;
  }).length;
}

/** Which of these are not on screen yet. */
export function newAmong(state: Pick<ViewState, 'nodes' | 'relationships'>, elements: Elements): Elements {
  return {
    nodes: elements.nodes.filter((n) => !state.nodes[n.id]),
    relationships: elements.relationships.filter((r) => !state.relationships[r.id]),
  };
}
