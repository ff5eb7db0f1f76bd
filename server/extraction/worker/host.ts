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
  return {
    name: 'reader',
    version,
    extract: (source, signal) => {
      // A worker that is ended while the native runtime works takes the process with it: it is asked to stop by itself.
      const givenUp = new Int32Array(new SharedArrayBuffer(4));
      const onAbort = (): void => void Atomics.store(givenUp, 0, 1);
      return new Promise<ExtractionRecord>((resolve, reject) => {
        if (isClosed) throw new Error('the reader is closed: it reads no more texts');
        signal?.throwIfAborted();
        signal?.addEventListener('abort', onAbort);
        worker ??= start();
        worker.ref();
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, source, givenUp } satisfies Request);
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
