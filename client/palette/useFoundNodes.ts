/** The nodes that what is typed finds, asked once typing pauses; an earlier question is given up. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { LIMITS } from '../../server/contract/common.ts';
import type { SearchResponse } from '../../server/contract/nodes.ts';
import { api } from '../api/resources.ts';

const PAUSE_MS = 160;
const OPTIONS = { limit: 12 };

export interface FoundNodes {
  items: SearchResponse['items'];
  /** Whether these answer what is typed now; until then they are those of an earlier question. */
  settled: boolean;
  error: unknown;
  retry: () => void;
}

export function useFoundNodes(text: string): FoundNodes {
  const q = text.trim().slice(0, LIMITS.query);
  const [asked] = useDebouncedValue(q, PAUSE_MS);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    // The same as the search box's, so that both share their answers.
    queryKey: ['search', asked, OPTIONS],
    queryFn: ({ signal }) => api.search(asked, OPTIONS, signal),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  });
  const retry = (): void => void refetch();
  if (q === '') return { items: [], settled: true, error: null, retry };
  const answered = asked === q && !isPlaceholderData && (data !== undefined || !isFetching);
  return { items: data?.items ?? [], settled: answered, error: asked === q ? error : null, retry };
}
