/** The worker's side: opens the reader once, then reads one text after another. */
import { parentPort } from 'node:worker_threads';
import { openReadingExtractor } from '../open.ts';
import type { Answer, Request } from './messages.ts';

const opened = openReadingExtractor();
// Told with the first answer: until somebody asks, nobody listens.
opened.catch(() => {});

parentPort?.on('message', ({ id, source, givenUp }: Request) => {
  const signal = {
    throwIfAborted: (): void => {
      if (Atomics.load(givenUp, 0) !== 0) throw new Error('the text was given up');
    },
  };
  opened
    .then((extractor) => extractor.extract(source, signal))
    .then(
      (record) => answer({ id, record }),
      (error: unknown) => answer({ id, error: error instanceof Error ? error.message : String(error) }),
    );
});

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}
