/** Suggestions for what is being typed, asked once typing pauses. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SearchResponse } from '../../server/contract/nodes.ts';
import type { Kind } from '../../server/model/kinds.ts';
import { api } from '../api/resources.ts';

export interface Suggestions {
  items: SearchResponse['items'];
  state: 'idle' | 'loading' | 'found' | 'none' | 'failed';
  error: unknown;
}

export function useSuggestions(text: string, options: { kinds?: readonly Kind[]; limit?: number } = {}): Suggestions {
  const q = text.trim().slice(0, 200);
  const [asked] = useDebouncedValue(q, 160);
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', asked, options],
    queryFn: ({ signal }) => api.search(asked, options, signal),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  });
  if (q === '') return { items: [], state: 'idle', error: null };
  const items = data?.items ?? [];
  if (error) return { items: [], state: 'failed', error };
  if (items.length > 0) return { items, state: 'found', error: null };
  return { items, state: isFetching || asked !== q ? 'loading' : 'none', error: null };
}
