/** Which nodes an action is meant for. Pure. */
import type { Node, Relationship } from '../../server/contract/graph.ts';
import type { NodeGroup } from './groups.ts';
import type { ViewState } from './view-state.ts';

export type How = 'toggle' | 'add' | 'replace';

/** The chosen after these were pointed at. */
export function chosenAfter(chosen: readonly string[], ids: readonly string[], how: How): string[] {
  if (how === 'replace') return [...new Set(ids)];
  const all = new Set(chosen);
  for (const id of ids)
    if (how === 'toggle' && all.has(id)) all.delete(id);
    else all.add(id);
  return [...all];
}

/** These and all that are joined to one of them. */
export function withNeighbours(ids: readonly string[], relationships: readonly Relationship[]): string[] {
  const own = new Set(ids);
  const near = relationships.flatMap(({ from, to }) => [
    ...(own.has(from) ? [to] : []),
    ...(own.has(to) ? [from] : []),
  ]);
  return [...new Set([...ids, ...near])];
}

/** Those of these nodes that are not chosen. */
export function inverted(nodes: readonly Pick<Node, 'id'>[], chosen: readonly string[]): string[] {
  const out = new Set(chosen);
  return nodes.flatMap((n) => (out.has(n.id) ? [] : [n.id]));
}

/** The chosen ones; where none are, the one that is selected or walked to, or those that it stands for. */
export function targetsOf(state: ViewState, at: string | null, groups: readonly NodeGroup[] = []): string[] {
  if (state.chosen.length > 0) return [...state.chosen];
  if (at && state.nodes[at]) return [at];
  return groups.find((g) => g.id === at)?.members.map((m) => m.id) ?? [];
}

/** The one after another among these, and the first after the last, or after what is none of them; null of none. */
export const nextOf = <T extends { id: string }>(all: readonly T[], id: string | null): T | null =>
  all[(all.findIndex((one) => one.id === id) + 1) % all.length] ?? null;

/** Whether an expansion of a node can be taken back. */
export const isExpanded = (state: ViewState, id: string): boolean => state.expansions.some((e) => e.of === id);
