/** The questions of the contacts screen; while a new answer is under way the one before stays. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, type ContactsQuestion } from '../api/resources.ts';
import { writeFilters } from '../ui/filters/filters.ts';
import type { ContactsState } from '../view/contacts.ts';

type Asked = Pick<ContactsState, 'by' | 'filters'>;
const questionOf = ({ by, filters }: Asked): ContactsQuestion => ({ by, ...writeFilters(filters) });

export function usePairs(state: Asked & Pick<ContactsState, 'sort'>) {
  const question = { ...questionOf(state), sort: state.sort };
  return useInfiniteQuery({
    queryKey: ['contacts', 'list', question],
    queryFn: ({ pageParam, signal }) => api.contacts({ ...question, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useMatrix(state: Asked & Pick<ContactsState, 'order' | 'size'>) {
  const question = { ...questionOf(state), order: state.order, size: state.size };
  return useQuery({
    queryKey: ['contacts', 'matrix', question],
    queryFn: ({ signal }) => api.matrix(question, signal),
    placeholderData: keepPreviousData,
  });
}

export function useTimeline(state: Asked) {
  const question = questionOf(state);
  return useInfiniteQuery({
    queryKey: ['contacts', 'timeline', question],
    queryFn: ({ pageParam, signal }) => api.timeline({ ...question, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function usePair(state: Asked, { a, b }: { a: string; b: string }) {
  // Whose contacts are listed says nothing of these two.
  const { of: _, ...question } = questionOf(state);
  return useInfiniteQuery({
    queryKey: ['contacts', 'pair', a, b, question],
    queryFn: ({ pageParam, signal }) => api.pair({ ...question, a, b, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (before, query) =>
      query?.queryKey[2] === a && query.queryKey[3] === b ? keepPreviousData(before) : undefined,
  });
}
