/** What a store finds wrong with a caller's query. */
import { EntenteError } from '../errors.ts';

/** Counted from 1. */
export interface Place {
  line: number;
  column: number;
}

export function queryFault(message: string, place?: Place): EntenteError {
  const where = place ? ` (line ${place.line}, column ${place.column})` : '';
  return new EntenteError('invalid-parameters', `The query cannot be run: ${message}${where}`, {
    faults: [{ path: 'query', message, ...place }],
  });
}
