/** The engine's faults with a caller's query, as the caller is told them. */
import { EntenteError } from '../../../errors.ts';
import { queryFault } from '../../query-fault.ts';
import { messageOf } from './faults.ts';

/** The query begins on the second line of what the engine is given, after EXPLAIN or nothing. */
const LINES_BEFORE = 1;

export function askError(error: unknown): EntenteError {
  if (error instanceof EntenteError) return error;
  const message = messageOf(error);
  // It plans no statement about the schema or about transactions.
  if (/Schema commands should be routed/.test(message))
    return new EntenteError('query-refused', 'The query is about the schema of the store; it was not run.');
  if (/GRAFEO-Q003\b/.test(message))
    return new EntenteError('store-timeout', "The engine's own limit of 30 s ended the query.");
  const [, told = message] = /GRAFEO-\w+: ([^\n]*)/.exec(message) ?? [];
  const at = /--> query:(\d+):(\d+)/.exec(message);
  const help = /help: (.*)/.exec(message)?.[1];
  const words = told.replace(/^(?:syntax|semantic|execution) error: (?:\[Cypher\] )?/, '');
  const place = at ? { line: Number(at[1]) - LINES_BEFORE, column: Number(at[2]) } : undefined;
  return queryFault(help ? `${words}. ${help}` : words, place);
}
