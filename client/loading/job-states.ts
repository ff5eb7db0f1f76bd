/** What the states of jobs and files mean to the screen. Pure. */
import type { JobFile, JobSummary } from '../../server/contract/jobs.ts';

export const isActive = ({ state }: Pick<JobSummary, 'state'>): boolean => state === 'queued' || state === 'running';

/** Files that the job is done with, whatever became of them. */
export const filesDone = ({ files, counts }: Pick<JobSummary, 'files' | 'counts'>): number =>
  files - counts.waiting - counts.reading;

/** Documents that it brought or changed. */
export const documentsIn = ({ counts }: Pick<JobSummary, 'counts'>): number => counts.loaded + counts.changed;

/** Files of which nothing was taken. */
export const troublesIn = ({ counts }: Pick<JobSummary, 'counts'>): number =>
  counts.failed + counts.unsupported + counts.cancelled;

export const isTrouble = ({ state }: Pick<JobFile, 'state'>): boolean =>
  state === 'failed' || state === 'unsupported' || state === 'cancelled';

/** The job whose progress is followed: the one that runs, else the next. Jobs come the latest first. */
export const followed = (jobs: readonly JobSummary[]): JobSummary | null =>
  jobs.findLast((job) => job.state === 'running') ?? jobs.findLast((job) => job.state === 'queued') ?? null;
