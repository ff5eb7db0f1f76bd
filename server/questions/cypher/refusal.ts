/** Why a caller's query is not run: the word, its place and what to do instead. */
import { EntenteError } from '../../errors.ts';

/** Line and column of an offset, counted from 1 as editors do. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|[\r\n]/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

export function refusal(text: string, offset: number, reason: string): EntenteError {
  const place = placeOf(text, offset);
  return new EntenteError('query-refused', `${reason} (line ${place.line}, column ${place.column})`, {
    faults: [{ path: 'query', message: reason, ...place }],
  });
}
