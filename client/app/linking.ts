/**
 * Relationships among nodes on screen that no answer has brought: a neighbourhood tells
 * what joins one node to others, and two of those may be joined without it.
 */
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { api, MOST_AMONG } from '../api/resources.ts';
import type { ViewState } from '../view/view-state.ts';

/** What joins these to what is on screen, or to one another, and is not drawn yet; as known on a day, if one is given. */
export async function relationshipsAmong(
  came: readonly Node[],
  state: Pick<ViewState, 'nodes' | 'relationships'>,
  knownBy?: string,
): Promise<Relationship[]> {
  if (came.length === 0) return [];
  const ids = [...new Set([...came.map((n) => n.id), ...Object.keys(state.nodes)])].slice(0, MOST_AMONG);
  const { relationships } = await api.among(ids, knownBy);
  return relationships.filter((r) => state.nodes[r.from] && state.nodes[r.to] && !state.relationships[r.id]);
}
