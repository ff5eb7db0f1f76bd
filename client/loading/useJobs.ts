/** The jobs that the server keeps, as its answers and its live events tell of them. */
import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Job } from '../../server/contract/jobs.ts';
import { jobsApi } from '../api/jobs.ts';
import { inOneLine } from '../api/problem.ts';
import { useTell } from '../ui/toasts.tsx';
import { isActive } from './job-states.ts';

export const keyOf = (id: string) => ['jobs', 'one', id] as const;

/** Jobs of other tabs and people are looked for so often while one is under way, and otherwise, in ms. */
const BUSY_MS = 5_000;
const QUIET_MS = 60_000;

export const JOBS = queryOptions({
  queryKey: ['jobs', 'list'],
  queryFn: ({ signal }) => jobsApi.list(signal),
  refetchInterval: ({ state }) => (state.data?.items.some(isActive) ? BUSY_MS : QUIET_MS),
});
export const useJobs = () => useQuery(JOBS);

/** Puts a job as it now is into what is shown. */
export function hear(client: QueryClient, job: Job): void {
  client.setQueryData(keyOf(job.summary.id), job);
  client.setQueryData(JOBS.queryKey, (list) => {
    const others = list?.items ?? [];
    const isKnown = others.some((j) => j.id === job.summary.id);
    return {
      items: isKnown ? others.map((j) => (j.id === job.summary.id ? job.summary : j)) : [job.summary, ...others],
    };
  });
}

/** What can be done with a job; a refusal is told, and the list read anew. */
export function useJobActs() {
  const client = useQueryClient();
  const tell = useTell();
  const renew = (): void => void client.invalidateQueries({ queryKey: JOBS.queryKey });
  const onError = (error: unknown): void => {
    tell(inOneLine(error));
    renew();
  };
  const onSuccess = (job: Job): void => {
    hear(client, job);
    renew();
  };
  const cancel = useMutation({ mutationFn: jobsApi.cancel, onSuccess, onError });
  const retry = useMutation({ mutationFn: jobsApi.retry, onSuccess, onError });
  const remove = useMutation({ mutationFn: jobsApi.remove, onSuccess: renew, onError });
  return {
    busy: cancel.isPending || retry.isPending || remove.isPending,
    cancel: cancel.mutate,
    retry: retry.mutate,
    remove: remove.mutate,
  };
}
export type JobActs = ReturnType<typeof useJobActs>;
