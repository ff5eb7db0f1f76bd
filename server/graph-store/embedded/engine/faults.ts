/** The engine's errors in our codes. They carry their kind only as text: `GRAFEO-` and a code. */
import { EntenteError, toEntenteError } from '../../../errors.ts';
import type { PlainError } from '../protocol.ts';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A write conflict between transactions: the same write may succeed when it is run again. */
export const isWriteConflict = (error: unknown): boolean => /GRAFEO-T001\b/.test(messageOf(error));

/** An error of a running query; `query` names it in the message. */
export function queryError(query: string, error: unknown): EntenteError {
  if (error instanceof EntenteError) return error;
  const message = messageOf(error);
  const options = { cause: error };
  if (isWriteConflict(error)) {
    return new EntenteError('conflict', `Another write changed the same data (${query}).`, {
      ...options,
      retriable: true,
    });
  }
  const unique = /UNIQUE constraint violation: (.*)$/m.exec(message);
  if (unique) return new EntenteError('conflict', `Not unique: ${unique[1]} (${query}).`, options);
  if (/GRAFEO-Q003\b/.test(message)) {
    return new EntenteError('store-timeout', `The engine's own limit of 30 s ended ${query}.`, options);
  }
  return new EntenteError('internal', `${query}: ${message}`, options);
}

/** An error as it crosses the channel. */
export function toPlainError(error: unknown): PlainError {
  const { code, message, faults, retriable } = toEntenteError(error);
  return { code, message, faults, retriable };
}
