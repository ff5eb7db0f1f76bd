/** Loads the files of one job, and goes on where an earlier process or try stopped. */
import pRetry from 'p-retry';
import { EntenteError, type ErrorCode } from '../errors.ts';
import type { Extractor } from '../extraction/extractor.ts';
import type { GraphStore } from '../graph-store/port.ts';
import { loadFiles, type Outcome } from '../loader/load.ts';
import type { Projector } from '../loader/projector.ts';
import { isPending, type KeptFile, type KeptJob } from './job.ts';
import type { Spool } from './spool.ts';

/** Documents of one transaction: fewer than on the command line, so that progress is seen and a kill costs little. */
const BATCH = 10;

/** How a store that is lost is waited for: about five minutes since the last document went in. */
export interface Patience {
  retries: number;
  minTimeout: number;
  maxTimeout: number;
}
export const PATIENCE: Patience = { retries: 24, minTimeout: 500, maxTimeout: 15_000 };

export interface Tools {
  store: GraphStore;
  projector: Projector;
  extractor: Extractor;
  spool: Spool;
  patience: Patience;
}

const LOST: readonly ErrorCode[] = ['store-unavailable', 'store-timeout'];
const isLost = (error: unknown): error is EntenteError => error instanceof EntenteError && LOST.includes(error.code);

/**
 * Changes the job as it goes; `tell` is called with the places of the files that changed.
 * @throws EntenteError `cancelled` when the signal fires, else why the job cannot go on.
 */
export async function runJob(
  job: KeptJob,
  tools: Tools,
  signal: AbortSignal,
  tell: (places: readonly number[]) => void,
): Promise<void> {
  const places = new Map(job.files.map((file, place) => [file.name, place]));
  const change = (name: string, by: Partial<KeptFile>): void => {
    const place = places.get(name) as number;
    Object.assign(job.files[place] as KeptFile, by);
    tell([place]);
  };
  let left = job.files.filter(isPending).length;
  const attempt = async (): Promise<void> => {
    const documents = job.files.flatMap((f) => (f.documentId ? [[f.documentId, f.name] as const] : []));
    const pending = job.files.flatMap((file, place) => (isPending(file) ? [{ ...file, place }] : []));
    await loadFiles(
      pending.map(({ name, place }) => ({ path: tools.spool.pathOf(job, place), name, relativePath: name })),
      {
        ...tools,
        signal,
        batch: BATCH,
        read: new Map(documents),
        onReading: (name) => change(name, { state: 'reading' }),
        onWriting: async (outcomes) => {
          for (const { file, outcome } of outcomes)
            Object.assign(job.files[places.get(file) as number] as KeptFile, { meant: outcome });
          await tools.spool.save(job);
        },
        onEvent: (event) => {
          const { meant } = job.files[places.get(event.file) as number] as KeptFile;
          change(event.file, resultOf(event, meant));
        },
      },
    );
  };
  await pRetry(attempt, {
    ...tools.patience,
    factor: 1.5,
    signal,
    shouldRetry: ({ error }) => isLost(error),
    // What goes on is not counted: a long job may lose its store more than once.
    shouldConsumeRetry: () => {
      const before = left;
      left = job.files.filter(isPending).length;
      return left === before;
    },
    onFailedAttempt: ({ error }) => {
      if (!isLost(error)) return;
      for (const file of job.files) if (file.state === 'reading') file.state = 'waiting';
      job.message = `waiting for the store: ${error.message}`;
      tell([]);
    },
  });
  job.message = null;
}

/** A document that is found unchanged was loaded by this job where its last transaction meant to. */
function resultOf({ file, outcome, message, documentId }: Outcome, meant: KeptFile['meant']): Partial<KeptFile> {
  return {
    state: outcome === 'unchanged' && meant ? meant : outcome,
    // The file is named beside it.
    message: message?.startsWith(`${file}: `) ? message.slice(file.length + 2) : (message ?? null),
    documentId: documentId ?? null,
    meant: null,
  };
}
