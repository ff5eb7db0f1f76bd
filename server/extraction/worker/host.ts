/** The host's side: reading happens in a worker, so that the server's event loop never waits for it. */
import { Worker } from 'node:worker_threads';
import type { ExtractionRecord } from '../../model/record.ts';
import type { Extractor } from '../extractor.ts';
import { readManifest, WEIGHTS } from '../reader/weights.ts';
import { readRelatorManifest } from '../relator/weights.ts';
import { readScores } from '../score/scores.ts';
import { versionOf } from '../version.ts';
import type { Answer, Request } from './messages.ts';

const START = new URL('./start.mjs', import.meta.url);

interface Waiting {
  resolve: (record: ExtractionRecord) => void;
  reject: (error: Error) => void;
}

/** The trained extractor in a worker of its own, started with the first text. It keeps no process alive while it is idle. */
export function createExtractor(): Extractor {
  const version = versionOf(readManifest(), readScores(WEIGHTS), readRelatorManifest());
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let isClosed = false;
  let last = 0;

  /** Whoever waits is told; the next text starts another worker, unless the reader is closed. */
  const fail = (error: Error): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(START, { execArgv: [] });
    started.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      if ('record' in answer) asked?.resolve(answer.record);
      else asked?.reject(new Error(answer.error));
    });
    started.on('error', (error: Error) => {
      if (worker === started) fail(error);
    });
    started.on('exit', (code) => {
      if (worker === started) fail(new Error(`the reader's worker ended (exit code ${code})`));
    });
    return started;
  };
  /** A worker cannot be stopped in a text: it ends with it where nobody else waits, and the next text starts another. */
  const giveUp = (id: number, reason: unknown): void => {
    waiting.get(id)?.reject(reason as Error);
    if (!waiting.delete(id) || waiting.size > 0) return;
    const ending = worker;
    worker = null;
    void ending?.terminate();
  };
  return {
    name: 'reader',
    version,
    extract: (source, signal) => {
      last += 1;
      const id = last;
      const onAbort = (): void => giveUp(id, signal?.reason);
      return new Promise<ExtractionRecord>((resolve, reject) => {
        if (isClosed) throw new Error('the reader is closed: it reads no more texts');
        signal?.throwIfAborted();
        signal?.addEventListener('abort', onAbort);
        worker ??= start();
        worker.ref();
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, source } satisfies Request);
      }).finally(() => signal?.removeEventListener('abort', onAbort));
    },
    close: async () => {
      isClosed = true;
      const ending = worker;
      fail(new Error('the reader was closed before it had read the text'));
      await ending?.terminate();
    },
  };
}
