/** Errors about the engine's process that the parts of this adapter tell one another. */
import { EntenteError } from '../../errors.ts';

/** The engine's process ended before it answered. Whoever asked may ask the next process, once. */
export class EngineLost extends Error {
  override readonly name = 'EngineLost';
  /** Whether we ended it, for the sake of another query. */
  readonly wasEnded: boolean;

  constructor(message: string, options: { cause?: unknown; wasEnded?: boolean } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.wasEnded = options.wasEnded ?? false;
  }
}

export const cancelled = (name: string): EntenteError => new EntenteError('cancelled', `${name} was cancelled.`);

export const timedOut = (name: string, ms: number, retriable = true): EntenteError =>
  new EntenteError('store-timeout', `${name} took longer than ${ms} ms and was ended.`, { retriable });

export const closeTimedOut = (ms: number): EntenteError =>
  new EntenteError(
    'internal',
    `The store did not close within ${ms} ms and was ended; its log is replayed when it is opened.`,
  );

export const closedError = (): EntenteError => new EntenteError('store-unavailable', 'The store is closed.');

/** What a caller sees of a lost engine when asking again is not allowed or did not help. */
export function unavailable(error: unknown): unknown {
  if (!(error instanceof EngineLost)) return error;
  return new EntenteError('store-unavailable', `The store is not available: ${error.message}`, {
    cause: error,
    retriable: true,
  });
}

/** The answer, or the error when it takes longer. */
export function withLimit<T>(answer: Promise<T>, ms: number, error: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(error()), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
