/** The host's side: reading happens in a worker, so that the server's event loop never waits for it. */
import { Worker } from 'node:worker_threads';
import type { ExtractionRecord } from '../../model/record.ts';
import type { Extractor } from '../extractor.ts';
import { readManifest } from '../reader/weights.ts';
import { readRelatorManifest } from '../relator/weights.ts';
import { versionOf } from '../trained.ts';
import type { Answer, Request } from './messages.ts';

const START = new URL('./start.mjs', import.meta.url);

interface Waiting {
  resolve: (record: ExtractionRecord) => void;
  reject: (error: Error) => void;
}

/** The trained extractor in a worker of its own, started with the first text. It keeps no process alive while it is idle. */
export function createExtractor(): Extractor {
  const version = versionOf(readManifest(), readRelatorManifest());
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

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
    started.on('error', fail);
    started.on('exit', (code) => {
      if (worker === started) fail(new Error(`the reader's worker ended (exit code ${code})`));
    });
    return started;
  };
  return {
    name: 'reader',
    version,
    extract: (source) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        worker.ref();
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, source } satisfies Request);
      }),
    close: async () => {
      const ending = worker;
      worker = null;
      await ending?.terminate();
    },
  };
}
