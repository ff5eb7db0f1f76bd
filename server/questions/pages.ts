/** Cursors: an opaque offset. */
import { EntenteError } from '../errors.ts';

const PREFIX = 'o';

/** @throws EntenteError `invalid-parameters` for a cursor that this API did not give. */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const offset = /^o[0-9a-z]{1,8}$/.test(cursor) ? Number.parseInt(cursor.slice(1), 36) : Number.NaN;
  if (!Number.isSafeInteger(offset)) {
    const message = 'is not a cursor of this API: take nextCursor from the page before';
    throw new EntenteError('invalid-parameters', `cursor ${message}`, { faults: [{ path: 'cursor', message }] });
  }
  return offset;
}

export const nextCursor = (offset: number, taken: number, total: number): string | null =>
  taken > 0 && offset + taken < total ? PREFIX + (offset + taken).toString(36) : null;
