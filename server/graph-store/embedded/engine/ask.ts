/** A caller's Cypher: its plan is looked at before it runs, and what it did is rolled back. */
import { EntenteError } from '../../../errors.ts';
import type { Answer } from '../../port.ts';
import { RowsWithin } from '../../rows-within.ts';
import type { AskBody } from '../protocol.ts';
import { askError } from './ask-faults.ts';
import type { Database } from './load.ts';
import { refuseUnlessRead } from './plan.ts';
import { cypherValue } from './values.ts';

type Transaction = ReturnType<Database['beginTransaction']>;

async function planOf(transaction: Transaction, { text, params }: AskBody): Promise<string> {
  const result = await transaction.executeCypher(`EXPLAIN\n${text}`, params);
  return String(result.scalar()).trimEnd();
}

async function answer(db: Database, transaction: Transaction, body: AskBody): Promise<Answer> {
  const { text, params, isOpenEnded, explain, maxRows, maxBytes } = body;
  const plan = await planOf(transaction, body);
  // The first defence here: statements that change the schema would outlive the rollback.
  refuseUnlessRead(plan);
  if (explain) return { columns: [], rows: [], truncated: null, plan };
  // The engine makes all rows before it gives the first. One more than wanted tells that there are more.
  const limit = isOpenEnded ? `\nLIMIT ${maxRows + 1}` : '';
  const result = await transaction.executeCypher(`\n${text}${limit}`, params);
  if (Object.values(result.counters).some((count) => count > 0))
    throw new EntenteError('query-refused', 'The query writes; nothing of it was kept.');
  const { columns } = result;
  const rows = new RowsWithin(maxRows, maxBytes);
  for (let index = 0; index < result.length; index += 1) {
    const row = result.get(index);
    if (!rows.add(columns.map((name) => cypherValue(db, row[name])))) break;
  }
  return { columns, rows: rows.rows, truncated: rows.truncated, plan: null };
}

/** @throws EntenteError `query-refused`, `invalid-parameters`, `store-timeout`. */
export async function runAsk(db: Database, body: AskBody): Promise<Answer> {
  const transaction = db.beginTransaction();
  try {
    return await answer(db, transaction, body);
  } catch (error) {
    throw askError(error);
  } finally {
    transaction.rollback();
  }
}
