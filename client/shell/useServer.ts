/** Whether the server and its store answer; asks by itself until they do, then asks again for what failed. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { toApiError } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { strings } from '../strings/index.ts';

const words = strings.shell.trouble;
const EVERY = 2500;

export interface ServerState {
  /** What is amiss, in words; null when all is well. */
  trouble: string | null;
}

export function useServer(): ServerState {
  const client = useQueryClient();
  const [troubled, setTroubled] = useState(false);
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ query }) => {
        if (query.queryKey[0] !== 'ready' && query.state.status === 'error' && toApiError(query.state.error).retriable)
          setTroubled(true);
      }),
    [client],
  );
  const ready = useQuery({
    queryKey: ['ready'],
    queryFn: ({ signal }) => api.ready(signal),
    enabled: troubled,
    refetchInterval: troubled ? EVERY : false,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  const isReady = troubled && ready.isSuccess && !ready.isError && ready.data.status === 'ready';
  useEffect(() => {
    if (!isReady) return;
    setTroubled(false);
    void client.refetchQueries({ predicate: (q) => q.state.status === 'error', type: 'active' });
  }, [isReady, client]);
  if (!troubled || isReady) return { trouble: null };
  if (ready.isError) return { trouble: words.noAnswer };
  if (ready.data?.status === 'waiting') return { trouble: words.notReady(ready.data.detail) };
  return { trouble: words.waiting };
}
