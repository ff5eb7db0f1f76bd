/** The countries and communities of what is on screen, found out when something is grouped or coloured by them. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import { inBatches } from '../../server/model/grouping.ts';
import { inOneLine } from '../api/problem.ts';
import { api, MOST_AMONG } from '../api/resources.ts';
import { useTell } from '../ui/toasts.tsx';
import { type Facets, NO_FACETS } from '../view/facets.ts';
import type { Elements } from '../view/view-state.ts';

async function countriesOf(ids: readonly string[], signal: AbortSignal): Promise<Map<string, Node>> {
  const found = new Map<string, Node>();
  for (const batch of inBatches(ids, MOST_AMONG)) {
    const { items, countries } = await api.countries(batch, signal);
    const byId = new Map(countries.map((c) => [c.id, c]));
    for (const { id, country } of items) {
      const node = byId.get(country);
      if (node) found.set(id, node);
    }
  }
  return found;
}

/** `wanted` names what is asked for; what is not stays empty. */
export function useFacets(
  { nodes, relationships }: Elements,
  wanted: { country: boolean; community: boolean },
): Facets {
  const tell = useTell();
  const ids = useMemo(() => (wanted.country ? nodes.map((n) => n.id).sort() : []), [nodes, wanted.country]);
  const countries = useQuery({
    queryKey: ['countries', ids],
    queryFn: ({ signal }) => countriesOf(ids, signal),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  const communities = useQuery({
    queryKey: ['communities-code'],
    queryFn: () => import('../view/communities.ts'),
    enabled: wanted.community,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const error = countries.error ?? communities.error;
  useEffect(() => {
    if (error) tell(inOneLine(error));
  }, [error, tell]);
  const community = useMemo(
    () =>
      wanted.community && communities.data ? communities.data.communitiesOf(nodes, relationships) : NO_FACETS.community,
    [wanted.community, communities.data, nodes, relationships],
  );
  const country = (wanted.country && countries.data) || NO_FACETS.country;
  return useMemo(() => ({ country, community }), [country, community]);
}
