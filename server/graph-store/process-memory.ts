/** Watches the memory of a process in which a caller's query runs: neither engine ends one before the machine suffers. */
import { EntenteError } from '../errors.ts';

const MEBIBYTE = 2 ** 20;
const LOOK_EVERY_MS = 40;

const tooLarge = (bytes: number): EntenteError =>
  new EntenteError(
    'query-too-large',
    `The query took more than ${Math.round(bytes / MEBIBYTE)} MiB of memory and was ended: ask for less, or add a LIMIT where rows are made.`,
  );

/**
 * The result of `work`, or `query-too-large` once this process has grown by more than `growth` bytes meanwhile, or by
 * half of what the machine had free. The work itself goes on: whoever hears of this ends the process.
 */
export function withinMemory<T>(work: Promise<T>, growth: number): Promise<T> {
  const before = process.memoryUsage.rss();
  const free = process.availableMemory?.() ?? Number.POSITIVE_INFINITY;
  const most = Math.min(growth, free / 2);
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      if (process.memoryUsage.rss() - before > most) finish(() => reject(tooLarge(most)));
    }, LOOK_EVERY_MS);
    const finish = (settle: () => void): void => {
      clearInterval(timer);
      settle();
    };
    work.then(
      (value) => finish(() => resolve(value)),
      (error: unknown) => finish(() => reject(error)),
    );
  });
}
