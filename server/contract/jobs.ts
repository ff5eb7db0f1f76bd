/** Jobs: documents that are loaded through the API, with a report for each file. */
import { z } from 'zod';
import { idParam } from './common.ts';

/** `unsupported`: of a type that is not read, and not kept for another try. */
export const JOB_FILE_STATES = [
  'waiting',
  'reading',
  'loaded',
  'changed',
  'unchanged',
  'failed',
  'unsupported',
  'cancelled',
] as const;
export type JobFileState = (typeof JOB_FILE_STATES)[number];

export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** What one upload may hold; sizes in bytes, lengths in characters. */
export const UPLOAD_LIMITS = {
  files: 2_000,
  fileBytes: 5_000_000,
  bytes: 200_000_000,
  name: 1_000,
  /** Of a folder or file within a name, in bytes. */
  segment: 255,
} as const;

export const jobFileSchema = z
  .object({
    /** Its path below the folder that was chosen: the identity of a document that tells no other. */
    name: z.string(),
    bytes: z.int(),
    state: z.enum(JOB_FILE_STATES),
    /** Why it failed, or what the reader doubts. */
    message: z.string().nullable(),
    /** The document that it became. */
    documentId: z.string().nullable(),
  })
  .meta({ id: 'JobFile' });
export type JobFile = z.infer<typeof jobFileSchema>;

const counts = z.object(
  Object.fromEntries(JOB_FILE_STATES.map((state) => [state, z.int()])) as Record<JobFileState, z.ZodInt>,
);

export const jobSummarySchema = z
  .object({
    id: z.string(),
    state: z.enum(JOB_STATES),
    /** Whether it stops as soon as it can. */
    cancelling: z.boolean(),
    by: z.string(),
    created: z.string(),
    started: z.string().nullable(),
    ended: z.string().nullable(),
    /** Why it failed, or what it waits for. */
    message: z.string().nullable(),
    files: z.int(),
    bytes: z.int(),
    /** Files by state. */
    counts,
    /** Whether some of its files can be tried once more. */
    retriable: z.boolean(),
  })
  .meta({ id: 'JobSummary' });
export type JobSummary = z.infer<typeof jobSummarySchema>;

export const jobSchema = z.object({ summary: jobSummarySchema, files: z.array(jobFileSchema) }).meta({ id: 'Job' });
export type Job = z.infer<typeof jobSchema>;

export const jobsResponseSchema = z.object({ items: z.array(jobSummarySchema) });

/** What an event of type `snapshot` carries is a `Job`; one of type `change` carries this. */
export const jobChangeSchema = z.object({
  summary: jobSummarySchema,
  /** The files that changed, with their places in the job. */
  files: z.array(z.object({ index: z.int(), file: jobFileSchema })),
});
export type JobChange = z.infer<typeof jobChangeSchema>;

export const jobParams = z.object({ id: idParam });
