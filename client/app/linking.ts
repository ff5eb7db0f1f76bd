/**
 * Relationships among nodes on screen that no answer has brought: the API tells a
 * neighbourhood around one node, so two neighbours may be joined without it.
 */
import type { QueryClient } from '@tanstack/react-query';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { kindOf } from '../../server/model/kinds.ts';
import { api } from '../api/resources.ts';
import type { ViewState } from '../view/view-state.ts';

/** Nodes asked about at most at one time. */
const MOST = 60;
const AT_ONCE = 4;
const LIMIT = 200;

/** Asks for the neighbourhoods of what came, and keeps what joins nodes on screen. */
export async function relationshipsAmong(
  client: QueryClient,
  came: readonly Node[],
  state: Pick<ViewState, 'nodes' | 'relationships'>,
): Promise<Relationship[]> {
  // Nearly every relationship ends in an event, a position or a commitment, and those have few: actors may be hubs.
  const small = came.filter((n) => !kindOf(n.kind).isActor);
  const queue = [...small, ...came.filter((n) => kindOf(n.kind).isActor)].slice(0, MOST);
  const found: Relationship[] = [];
  const work = async (): Promise<void> => {
    for (let node = queue.shift(); node; node = queue.shift()) {
      const { id } = node;
      const { relationships } = await client.fetchQuery({
        queryKey: ['links', id],
        queryFn: ({ signal }) => api.neighbourhood(id, { limit: LIMIT }, signal),
        staleTime: 60_000,
      });
      found.push(
        ...relationships.filter((r) => state.nodes[r.from] && state.nodes[r.to] && !state.relationships[r.id]),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}
