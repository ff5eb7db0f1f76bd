import { EntenteError } from '../../errors.ts';
import type { ReadOptions } from '../port.ts';

/** How long to wait for the server to confirm that it ended a query. */
const END_GRACE_MS = 2_000;

/** How long a call may take, and the name that its error carries. */
export interface Limits extends ReadOptions {
  what: string;
  timeoutMs: number;
}

/**
 * Waits for `work`, but no longer than the time-out and the signal allow; then `end`, which ends the
 * query in the server. `committing` tells that only the commit is outstanding: a signal comes too
 * late then, and the commit's own result counts.
 */
export function withLimits<T>(
  work: Promise<T>,
  limits: Limits,
  end: () => Promise<unknown>,
  committing = () => false,
): Promise<T> {
  const { what, timeoutMs, signal } = limits;
  let stopWaiting = () => {};
  let limited: Promise<never> | undefined;
  const limit = new Promise<never>((_, reject) => {
    // The caller hears of it when the query has ended, so that it does not start a second beside it.
    const stop = (error: EntenteError) => {
      limited ??= within(END_GRACE_MS, end()).then(() => Promise.reject(error));
      limited.catch(reject);
    };
    const onAbort = () => {
      if (!committing()) stop(cancelled(what, signal));
    };
    const timer = setTimeout(() => stop(timedOut(limits, committing())), timeoutMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    stopWaiting = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    if (signal?.aborted) onAbort();
  });
  // Ending the query fails the work, and that is not the reason to tell.
  const result = work.then(
    (value) => limited ?? value,
    (error: unknown) => limited ?? Promise.reject(error),
  );
  return Promise.race([limit, result]).finally(stopWaiting);
}

export function cancelled(what: string, signal: AbortSignal | undefined): EntenteError {
  return new EntenteError('cancelled', `${what} was cancelled.`, { cause: signal?.reason });
}

function timedOut({ what, timeoutMs }: Limits, committing: boolean): EntenteError {
  const unknown = committing ? ' while it was being committed: whether it was applied is unknown' : '';
  return new EntenteError('store-timeout', `${what} took longer than ${timeoutMs} ms${unknown}.`);
}

/** Waits for the end of `work`, good or bad, but not for ever. */
export async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([
    work.then(
      () => {},
      () => {},
    ),
    patience,
  ]);
  clearTimeout(timer);
}
