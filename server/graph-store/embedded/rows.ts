/** Rows of the engine as the query's schema wants them. */
import { EntenteError } from '../../errors.ts';
import type { Query, RowOf } from '../../queries/definition.ts';
import type { Row } from './protocol.ts';

/** The engine gives a bigint past 2^53 only, but nothing promises it: what fits is a number. */
function toNumber(value: unknown): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
  if (Array.isArray(value)) return value.map(toNumber);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNumber(item)]));
}

/** One parsed row; a row that does not fit is our mistake, not the caller's. */
export function parseRow<Q extends Query>(query: Q, row: Row): RowOf<Q> {
  const parsed = query.row.safeParse(toNumber(row));
  if (parsed.success) return parsed.data as RowOf<Q>;
  const [issue] = parsed.error.issues;
  throw new EntenteError(
    'internal',
    `${query.name} returned a row that does not fit its schema at ${issue?.path.join('.')}: ${issue?.message}`,
    { cause: parsed.error },
  );
}
