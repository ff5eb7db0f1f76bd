/** Neo4j's faults with a caller's query, as the caller is told them. */
import neo4j from 'neo4j-driver';
import { EntenteError } from '../../../errors.ts';
import { queryFault } from '../../query-fault.ts';
import { toStoreError } from '../failures.ts';

/** The query begins on the second line of what the server is given, after EXPLAIN or nothing. */
const LINES_BEFORE = 1;

const REFUSED = /^Neo\.ClientError\.(?:Statement\.AccessMode|Security\.Forbidden|Statement\.NotSystemDatabaseError)$/;
const MEMORY = /MemoryPoolOutOfMemory|TransactionOutOfMemory|MemoryLimit/i;
// Its lexer's own failures, such as at a comment without an end, it calls errors of the database.
const FAULT = /^Neo\.(?:Client|Database)Error\.(?:Statement|Procedure|General|Request|Database)\./;

export function askError(error: unknown): EntenteError {
  if (!(error instanceof neo4j.Neo4jError)) return toStoreError(error, 'The query');
  const { code, message } = error;
  if (REFUSED.test(code)) return new EntenteError('query-refused', 'The query writes; the store refused it.');
  if (MEMORY.test(code))
    return new EntenteError('query-too-large', 'The query took more memory than the store gives it: ask for less.');
  if (!FAULT.test(code)) return toStoreError(error, 'The query');
  const at = /\(line (\d+), column (\d+)/.exec(message);
  const [words = message] = message.split(/\s*\(line \d+, column|\n/);
  return queryFault(words, at ? { line: Math.max(1, Number(at[1]) - LINES_BEFORE), column: Number(at[2]) } : undefined);
}
