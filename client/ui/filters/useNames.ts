/** The names of nodes and documents that filters know by id. */
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../api/resources.ts';

const keyOf = (id: string) => ['name', id] as const;

/** Gives a name for each id; one that is asked for still is "…", one that nobody knows is its id. */
export function useNames(nodes: readonly string[], documents: readonly string[] = []): (id: string) => string {
  const ids = [...new Set([...nodes, ...documents])];
  const results = useQueries({
    queries: ids.map((id) => ({
      queryKey: keyOf(id),
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<string> => {
        if (nodes.includes(id)) return (await api.node(id, signal)).node.name;
        return (await api.document(id, signal)).document.title ?? id;
      },
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return (id) => {
    const found = results[ids.indexOf(id)];
    return found?.data ?? (found?.isPending ? '…' : id);
  };
}

/** Keeps a name that is known already, so that nobody asks for it. */
export function useKeepName(): (node: { id: string; name: string }) => void {
  const client = useQueryClient();
  return useCallback(({ id, name }) => void client.setQueryData(keyOf(id), name), [client]);
}
