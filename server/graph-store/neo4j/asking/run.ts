/** A caller's Cypher on Neo4j: its plan is looked at before it runs, in a transaction that may only read. */
import type { ResultSummary, Session, Transaction } from 'neo4j-driver';
import type { Answer, Ask } from '../../port.ts';
import { RowsWithin } from '../../rows-within.ts';
import { toNeo4j } from '../parameters.ts';
import { askError } from './faults.ts';
import { planLines, refuseUnlessRead } from './plan.ts';
import { ValueReader } from './values.ts';

const ENDS = 'MATCH (n) WHERE elementId(n) IN $elements RETURN elementId(n) AS element, n.id AS id';

type Question = Omit<Ask, 'signal'>;

async function explain(
  transaction: Transaction,
  text: string,
  params: Record<string, unknown>,
): Promise<ResultSummary> {
  return (await transaction.run(`EXPLAIN\n${text}`, params)).summary;
}

async function answer(transaction: Transaction, ask: Question): Promise<Answer> {
  const { text, explain: asksForPlan, maxRows, maxBytes } = ask;
  const params = Object.fromEntries(
    Object.entries(ask.params).map(([name, value]) => [name, toNeo4j(value, `parameters.${name}`)]),
  );
  const summary = await explain(transaction, text, params);
  // Read access leaves files and procedures open.
  refuseUnlessRead(summary);
  if (asksForPlan) return { columns: [], rows: [], truncated: null, plan: planLines(summary.plan).join('\n') };
  const values = new ValueReader();
  const rows = new RowsWithin(maxRows, maxBytes);
  const result = transaction.run(`\n${text}`, params);
  const columns = (await result.keys()).map(String);
  for await (const record of result) if (!rows.add(columns.map((name) => values.read(record.get(name))))) break;
  const elements = values.unknownEnds();
  const { records } = elements.length > 0 ? await transaction.run(ENDS, { elements }) : { records: [] };
  values.tellEnds(new Map(records.map((record) => [record.get('element'), record.get('id')])));
  return { columns, rows: rows.rows, truncated: rows.truncated, plan: null };
}

/** @throws EntenteError `query-refused`, `invalid-parameters`, `store-timeout`, `store-unavailable`. */
export async function answerOf(session: Session, ask: Question): Promise<Answer> {
  try {
    const transaction = await session.beginTransaction({ timeout: ask.timeoutMs });
    return await answer(transaction, ask);
  } catch (error) {
    throw askError(error);
  } finally {
    // Also ends the transaction, and with it what the server still makes of the query.
    await session.close();
  }
}
