import { z } from 'zod';
import { nameOf } from '../../access/gate.ts';
import { type JobSummary, jobChangeSchema, jobParams, jobSchema, jobsResponseSchema } from '../../contract/jobs.ts';
import type { JobEvent } from '../../jobs/service.ts';
import { operation, streamOperation, uploadOperation } from '../operation.ts';

const location = ({ summary }: { summary: JobSummary }): string => `/jobs/${summary.id}`;
const encoder = new TextEncoder();

/** As `sent` sends it; not in the contract, so that the client need not load what makes JSON schemas. */
const jobEventSchema = z.object({
  id: z.string(),
  event: z.enum(['snapshot', 'change']),
  data: z.string().meta({
    contentMediaType: 'application/json',
    // Without names: a reference within it would be sought in the whole document.
    contentSchema: z.toJSONSchema(z.union([jobSchema, jobChangeSchema]), { metadata: z.registry() }),
  }),
});

/** Server-sent events: each is sent as it comes, so it is bytes and not a piece of text that may wait for more. */
async function* sent(events: AsyncIterable<JobEvent>): AsyncGenerator<Uint8Array> {
  let id = 0;
  for await (const event of events) {
    id += 1;
    if (event.type === 'beat') yield encoder.encode(': still here\n\n');
    else {
      const data = JSON.stringify(event.type === 'snapshot' ? event.job : event.change);
      yield encoder.encode(`id: ${id}\nevent: ${event.type}\ndata: ${data}\n\n`);
    }
  }
}

export const jobOperations = [
  operation({
    id: 'jobs',
    method: 'get',
    path: '/jobs',
    summary: 'Jobs that wait, run or have ended, the latest first',
    response: jobsResponseSchema,
    handle: ({ jobs }) => ({ items: jobs.list() }),
  }),
  uploadOperation({
    id: 'createJob',
    path: '/jobs',
    summary: 'Loads documents (.txt, .md), sent as files in the field "files"; their names may be paths',
    status: 202,
    response: jobSchema,
    location,
    handle: ({ jobs, holder, receive }) => jobs.create(nameOf(holder), receive),
  }),
  operation({
    id: 'job',
    method: 'get',
    path: '/jobs/:id',
    summary: 'One job, with a report for each file',
    params: jobParams,
    response: jobSchema,
    handle: ({ jobs, params }) => jobs.get(params.id),
  }),
  streamOperation({
    id: 'jobEvents',
    method: 'get',
    path: '/jobs/:id/events',
    summary: 'What happens in a job: first a `snapshot` of all (Job), then each `change` (JobChange), until it ends',
    params: jobParams,
    streams: ['text/event-stream'],
    event: jobEventSchema,
    handle: ({ jobs, params, signal }) => ({
      type: 'text/event-stream',
      parts: sent(jobs.follow(params.id, signal)),
    }),
  }),
  operation({
    id: 'cancelJob',
    method: 'post',
    path: '/jobs/:id/cancel',
    summary: 'Stops a job between two documents; what is loaded stays',
    params: jobParams,
    response: jobSchema,
    handle: ({ jobs, params }) => jobs.cancel(params.id),
  }),
  operation({
    id: 'retryJob',
    method: 'post',
    path: '/jobs/:id/retry',
    summary: 'Tries the files that failed or were not reached once more',
    status: 202,
    params: jobParams,
    response: jobSchema,
    handle: ({ jobs, params }) => jobs.retry(params.id),
  }),
  operation({
    id: 'deleteJob',
    method: 'delete',
    path: '/jobs/:id',
    summary: 'Forgets a job that has ended; the documents stay',
    status: 204,
    params: jobParams,
    response: z.void(),
    handle: ({ jobs, params }) => jobs.remove(params.id),
  }),
];
