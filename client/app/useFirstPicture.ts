/** What is on screen when nobody has asked for anything yet: the overview, unless a link names an exploration. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../api/resources.ts';
import { isNarrow } from '../ui/narrow.ts';
import type { LinkUse } from './useLink.ts';
import type { View } from './useView.ts';

/** As many as stay readable on a laptop. */
const LIMIT = 40;
const NARROW_LIMIT = 18;

export interface FirstPicture {
  /** `empty`: the graph holds nothing; `cleared`: a person hid all of it. */
  state: 'there' | 'loading' | 'empty' | 'cleared' | 'failed';
  error: unknown;
  retry: () => void;
  /** Starts again from the overview. */
  restart: () => void;
}

/** `saved`: the exploration that the link names is being read, or is there instead. */
export function useFirstPicture({ state, dispatch }: View, saved: LinkUse['kept']): FirstPicture {
  const isEmpty = Object.keys(state.nodes).length === 0;
  const begun = useRef(!isEmpty);
  const query = useQuery({
    queryKey: ['overview'],
    queryFn: ({ signal }) => api.overview(isNarrow() ? NARROW_LIMIT : LIMIT, signal),
    staleTime: 0,
    enabled: isEmpty && saved !== 'awaited',
  });
  useEffect(() => {
    if (saved || begun.current || !query.data || query.data.nodes.length === 0) return;
    begun.current = true;
    dispatch({ type: 'begun', elements: query.data });
  }, [query.data, dispatch, saved]);
  const restart = (): void => {
    void query.refetch().then(({ data }) => {
      if (data) dispatch({ type: 'replaced', elements: data });
    });
  };
  const result = { error: query.error, retry: () => void query.refetch(), restart };
  if (!isEmpty) return { ...result, state: 'there' };
  if (query.isError) return { ...result, state: 'failed' };
  if (query.isPending || (query.data.nodes.length > 0 && !begun.current)) return { ...result, state: 'loading' };
  return { ...result, state: query.data.nodes.length === 0 ? 'empty' : 'cleared' };
}
