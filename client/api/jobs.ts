/** Jobs: files sent with their progress, and what happens to them, live. */
import { z } from 'zod';
import { type Job, jobChangeSchema, jobSchema, jobsResponseSchema } from '../../server/contract/jobs.ts';
import { strings } from '../strings/index.ts';
import { secondsOf } from './patience.ts';
import { ApiError } from './problem.ts';
import { bodyOf, refusalOf } from './refusal.ts';
import { BASE, request } from './request.ts';

const at = (id: string, act = ''): string => `/jobs/${encodeURIComponent(id)}${act}`;

export const jobsApi = {
  list: (signal?: AbortSignal) => request(jobsResponseSchema, '/jobs', { signal }),
  job: (id: string, signal?: AbortSignal) => request(jobSchema, at(id), { signal }),
  cancel: (id: string) => request(jobSchema, at(id, '/cancel'), { method: 'POST' }),
  retry: (id: string) => request(jobSchema, at(id, '/retry'), { method: 'POST' }),
  remove: (id: string) => request(z.void(), at(id), { method: 'DELETE' }),
};

/** A file with its path below what was chosen. */
export interface NamedFile {
  name: string;
  file: Blob;
}

/**
 * Sends files as one job; `onProgress` hears the share that has gone, 0 to 1. fetch tells nothing of that.
 * @throws ApiError, or the abort when the signal fires.
 */
export function upload(
  files: readonly NamedFile[],
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<Job> {
  const form = new FormData();
  for (const { name, file } of files) form.append('files', file, name);
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', `${BASE}/jobs`);
    sending.setRequestHeader('accept', 'application/json');
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sending.onerror = () => reject(new ApiError('no-answer', strings.errors.noAnswer));
    sending.onabort = () => reject(new DOMException('', 'AbortError'));
    sending.onload = () => {
      const { status } = sending;
      const answer = bodyOf(sending.responseText);
      const job = jobSchema.safeParse(answer);
      if (status === 202 && job.success) resolve(job.data);
      else reject(refusalOf(status, answer, secondsOf(sending.getResponseHeader('retry-after'))));
    };
    signal.addEventListener('abort', () => sending.abort());
    sending.send(form);
  });
}

/** Before a stream that a server refused, as one that starts again may, is asked for once more, in ms. */
const AGAIN_MS = 3000;

/**
 * Hears of a job until the function that it gives is called: whole at first and whenever the stream begins anew,
 * then what changes. A stream that breaks is taken up again.
 */
export function follow(id: string, { onJob, onLost }: { onJob: (job: Job) => void; onLost: () => void }): () => void {
  let job: Job | null = null;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = (): void => {
    source = new EventSource(`${BASE}${at(id, '/events')}`);
    source.addEventListener('snapshot', ({ data }: MessageEvent<string>) => {
      job = jobSchema.parse(JSON.parse(data));
      onJob(job);
    });
    source.addEventListener('change', ({ data }: MessageEvent<string>) => {
      const change = jobChangeSchema.parse(JSON.parse(data));
      const files = [...(job?.files ?? [])];
      for (const { index, file } of change.files) files[index] = file;
      job = { summary: change.summary, files };
      onJob(job);
    });
    source.addEventListener('error', () => {
      onLost();
      // A browser comes back by itself where there was no answer at all.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(begin, AGAIN_MS);
    });
  };
  begin();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
