/** A job as it is kept, and what can become of it. Pure, but for the clock that callers hand in. */
import { z } from 'zod';
import {
  JOB_FILE_STATES,
  type Job,
  type JobFileState,
  type JobSummary,
  jobFileSchema,
  jobSummarySchema,
} from '../contract/jobs.ts';

/** The states that a file is in before a job is done with it. */
const PENDING: readonly JobFileState[] = ['waiting', 'reading'];
const RETRIED: readonly JobFileState[] = ['failed', 'cancelled'];

const keptFileSchema = jobFileSchema.extend({
  /** What the transaction that may be under way makes of it: if the process ends there, it is known who loaded it. */
  meant: z.enum(['loaded', 'changed']).nullable(),
});
export type KeptFile = z.infer<typeof keptFileSchema>;

/** The schema of a job's file on disk. */
export const keptJobSchema = jobSummarySchema.omit({ files: true, bytes: true, counts: true, retriable: true }).extend({
  /** Order of arrival: jobs run by it. */
  number: z.int(),
  files: z.array(keptFileSchema),
});
export type KeptJob = z.infer<typeof keptJobSchema>;

export const hasEnded = ({ state }: Pick<KeptJob, 'state'>): boolean => state !== 'queued' && state !== 'running';
export const isPending = ({ state }: Pick<KeptFile, 'state'>): boolean => PENDING.includes(state);
/** Whether its bytes may be wanted again. */
export const isWanted = ({ state }: Pick<KeptFile, 'state'>): boolean =>
  isPending({ state }) || RETRIED.includes(state);

export function summaryOf(job: KeptJob): JobSummary {
  const { id, state, cancelling, by, created, started, ended, message, files } = job;
  const counts = Object.fromEntries(JOB_FILE_STATES.map((s) => [s, 0])) as Record<JobFileState, number>;
  let bytes = 0;
  for (const file of files) {
    counts[file.state] += 1;
    bytes += file.bytes;
  }
  const retriable = hasEnded(job) && files.some((f) => RETRIED.includes(f.state));
  return { id, state, cancelling, by, created, started, ended, message, files: files.length, bytes, counts, retriable };
}

export const shownFile = ({ meant: _, ...file }: KeptFile): Job['files'][number] => file;

export const shownJob = (job: KeptJob): Job => ({ summary: summaryOf(job), files: job.files.map(shownFile) });

/** A file as it came in. */
export interface ReceivedFile {
  name: string;
  bytes: number;
  /** Why nothing is kept of it, where that is so. */
  unsupported: string | null;
}

export const newJob = (
  named: Pick<KeptJob, 'id' | 'number' | 'by' | 'created'>,
  received: readonly ReceivedFile[],
): KeptJob => ({
  ...named,
  state: 'queued',
  cancelling: false,
  started: null,
  ended: null,
  message: null,
  files: received.map(({ name, bytes, unsupported }) => ({
    name,
    bytes,
    state: unsupported === null ? 'waiting' : 'unsupported',
    message: unsupported,
    documentId: null,
    meant: null,
  })),
});

/** As the next process finds it, which begins or goes on with it. */
export function interrupted(job: KeptJob): void {
  if (job.state === 'running') job.state = 'queued';
  for (const file of job.files) if (file.state === 'reading') file.state = 'waiting';
}

/** Begins, or goes on after the process ended in it. */
export function begin(job: KeptJob, now: string): void {
  job.state = 'running';
  job.started ??= now;
  job.message = null;
}

/** Ends: by itself, by a person, or by a fault, whose reason it then carries. What was not reached is left for another try. */
export function end(job: KeptJob, state: 'done' | 'cancelled' | 'failed', message: string | null, now: string): void {
  for (const file of job.files) if (isPending(file)) file.state = 'cancelled';
  job.state = state;
  job.cancelling = false;
  job.message = message;
  job.ended = now;
}

/** Puts what failed or was not reached back into the queue, at its end. */
export function again(job: KeptJob, number: number): void {
  for (const file of job.files) {
    if (!RETRIED.includes(file.state)) continue;
    file.state = 'waiting';
    file.message = null;
  }
  job.state = 'queued';
  job.number = number;
  job.ended = null;
  job.message = null;
}
