/** A server whose jobs a test can hold up, over a store of its own. */
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { type Job, jobSchema } from '../../server/contract/jobs.ts';
import type { Extractor } from '../../server/extraction/extractor.ts';
import { createRuleExtractor } from '../../server/extraction/index.ts';
import type { GraphStore } from '../../server/graph-store/port.ts';
import type { JobService } from '../../server/jobs/service.ts';
import { Projector } from '../../server/loader/projector.ts';
import { appOn } from '../support/app.ts';
import { temporaryFolder } from '../support/documents.ts';
import { jobsOn } from '../support/jobs.ts';
import { type Files, formOf } from './files.ts';

/** An extractor that waits while it is held. */
export function heldExtractor(): { extractor: Extractor; hold(): void; release(): void; read: string[] } {
  const rules = createRuleExtractor();
  let gate: { promise: Promise<void>; open: () => void } | null = null;
  const read: string[] = [];
  return {
    read,
    hold: () => {
      let open: () => void = () => undefined;
      const promise = new Promise<void>((resolve) => {
        open = resolve;
      });
      gate = { promise, open };
    },
    release: () => {
      gate?.open();
      gate = null;
    },
    extractor: {
      ...rules,
      extract: async (source, signal) => {
        if (gate) {
          const aborted = new Promise<never>((_, reject) =>
            signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
          );
          await Promise.race([gate.promise, aborted]);
        }
        read.push(source.id);
        if (source.text.includes('UNREADABLE')) throw new Error('the reader stumbled');
        return rules.extract(source, signal);
      },
    },
  };
}

export interface ServedJobs {
  url: string;
  jobs: JobService;
  held: ReturnType<typeof heldExtractor>;
  /** Where jobs are kept. */
  folder: string;
  call(method: string, path: string, body?: BodyInit, headers?: Record<string, string>): Promise<Response>;
  upload(files: Files): Promise<Response>;
  /** Uploads and gives the job that came of it. */
  load(files: Files): Promise<Job>;
  job(id: string): Promise<Job>;
  /** Waits until a job is so. */
  until(id: string, isSo: (job: Job) => boolean): Promise<Job>;
  /** What lies in the folder of jobs: names of folders and files below it. */
  onDisk(): Promise<string[]>;
  stop(): Promise<void>;
}

export const hasEnded = ({ summary }: Job): boolean => !['queued', 'running'].includes(summary.state);

/** Starts a server for the running test; `folder` of an earlier one makes it the next process. */
export async function serveJobs(
  store: GraphStore,
  { folder = temporaryFolder(), isStarted = true, projector = new Projector(store) } = {},
): Promise<ServedJobs> {
  const held = heldExtractor();
  const patience = { retries: 4, minTimeout: 20, maxTimeout: 50 };
  const jobs = jobsOn(store, { folder, projector, extractor: held.extractor, patience });
  await jobs.open();
  if (isStarted) jobs.start();
  const server = createServer(appOn(store, { jobs }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  const stop = async (): Promise<void> => {
    await jobs.close();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  onTestFinished(stop);
  const call: ServedJobs['call'] = (method, path, body, headers) =>
    fetch(url + path, { method, ...(body === undefined ? {} : { body }), ...(headers ? { headers } : {}) });
  const job = async (id: string): Promise<Job> => jobSchema.parse(await (await call('GET', `/jobs/${id}`)).json());
  const upload: ServedJobs['upload'] = (files) => call('POST', '/jobs', formOf(files));
  return {
    url,
    jobs,
    held,
    folder,
    call,
    upload,
    load: async (files) => {
      const answer = await upload(files);
      if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
      return jobSchema.parse(await answer.json());
    },
    job,
    until: (id, isSo) =>
      vi.waitFor(
        async () => {
          const now = await job(id);
          if (!isSo(now)) throw new Error(`not so: ${JSON.stringify(now.summary)}`);
          return now;
        },
        { timeout: 15_000, interval: 20 },
      ),
    onDisk: async () => {
      const entries = await readdir(folder, { recursive: true }).catch(() => []);
      return entries.filter((name) => name !== 'incoming').sort();
    },
    stop,
  };
}

/** The state of a job as it lies on the disk. */
export const keptState = async (folder: string, id: string) =>
  JSON.parse(await readFile(join(folder, id, 'job.json'), 'utf8')) as Record<string, unknown>;
