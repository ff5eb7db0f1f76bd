/** Whether the server and its store answer; asks by itself until they do, then asks again for what failed. Or whether they are slow. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { toApiError } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { cancelSlow, onTraffic, traffic } from '../api/traffic.ts';
import { strings } from '../strings/index.ts';

const words = strings.shell.trouble;
const EVERY = 2500;

export interface ServerState {
  /** What is amiss, in words; null when all is well. */
  trouble: string | null;
  /** Gives up what takes long; null where nothing does, or giving it up would leave it in doubt. */
  cancel: (() => void) | null;
}

export function useServer(): ServerState {
  const client = useQueryClient();
  const under = useSyncExternalStore(onTraffic, traffic);
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
  if (!troubled || isReady) {
    const { slow, cancellable, held } = under;
    const { waiting } = strings.errors;
    const trouble = held > 0 ? waiting.held : slow > 0 ? waiting.slow : null;
    return { trouble, cancel: cancellable > 0 ? cancelSlow : null };
  }
  if (ready.isError) return { trouble: words.noAnswer, cancel: null };
  if (ready.data?.status === 'waiting') return { trouble: words.notReady(ready.data.detail), cancel: null };
  return { trouble: words.waiting, cancel: null };
}
