/** Follows the job that runs, so that the rest of the screen knows what it has brought. */
import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import type { Job } from '../../server/contract/jobs.ts';
import { follow } from '../api/jobs.ts';
import { documentsIn, followed, isActive, troublesIn } from './job-states.ts';
import { hear, JOBS } from './useJobs.ts';
import { words } from './words.ts';

/** The rest of the screen is read anew no more often, in ms. */
const PACE_MS = 2_000;

interface Hearers {
  /** Documents came or changed. */
  onLoaded: () => void;
  /** A job ended: what came of it, and what the way to its report is called. */
  onEnded: (told: string, report: string) => void;
}

/** Hears of one job after another until the function that it gives is called. */
export function followJobs(client: QueryClient, { onLoaded, onEnded }: Hearers): () => void {
  const renew = (): void => void client.invalidateQueries({ queryKey: JOBS.queryKey });
  let current: string | null = null;
  let stop = (): void => undefined;

  const begin = (id: string): void => {
    let known = 0;
    let last = 0;
    const onJob = (job: Job): void => {
      hear(client, job);
      const documents = documentsIn(job.summary);
      const hasEnded = !isActive(job.summary);
      if (documents !== known && (hasEnded || performance.now() - last > PACE_MS)) {
        known = documents;
        last = performance.now();
        onLoaded();
      }
      if (!hasEnded) return;
      stop();
      onEnded(words.told(documents, troublesIn(job.summary)), words.seeReport);
      renew();
    };
    stop = follow(id, { onJob, onLost: renew });
  };
  const leave = new QueryObserver(client, JOBS).subscribe(({ data }) => {
    const next = data ? (followed(data.items)?.id ?? null) : null;
    if (next === current) return;
    stop();
    current = next;
    if (next !== null) begin(next);
  });
  return () => {
    leave();
    stop();
  };
}
