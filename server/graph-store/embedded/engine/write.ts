/** One write: all its statements and the commit marker in one transaction, or nothing. */
import pRetry from 'p-retry';
import { EntenteError } from '../../../errors.ts';
import type { WriteBody, WriteStatement } from '../protocol.ts';
import { isWriteConflict, queryError } from './faults.ts';
import type { Database } from './load.ts';
import { markStatement } from './meta.ts';
import { FORMAT } from './open.ts';

type Transaction = ReturnType<Database['beginTransaction']>;
/** What a write needs of the database: small, so that a test can make it fail on purpose. */
export type Transactions = Pick<Database, 'beginTransaction'>;

class Conflict extends Error {}

async function runStatement(
  transaction: Transaction,
  { name, text, params, expectRows }: WriteStatement,
): Promise<void> {
  const result = await transaction.executeCypher(text, params).catch((error: unknown) => {
    throw isWriteConflict(error) ? new Conflict(undefined, { cause: error }) : queryError(name, error);
  });
  if (expectRows !== undefined && result.length !== expectRows) {
    throw new EntenteError(
      'conflict',
      `${name} was to return ${expectRows} rows and returned ${result.length}; nothing was written.`,
    );
  }
}

function rollBack(transaction: Transaction): void {
  try {
    // After a failed statement the engine would commit the others.
    transaction.rollback();
  } catch {
    // The commit itself failed: the engine has ended the transaction.
  }
}

async function attempt(db: Transactions, statements: readonly WriteStatement[], signal: AbortSignal): Promise<void> {
  const transaction = db.beginTransaction();
  try {
    for (const statement of statements) {
      signal.throwIfAborted();
      await runStatement(transaction, statement);
    }
    signal.throwIfAborted();
  } catch (error) {
    rollBack(transaction);
    throw error;
  }
  try {
    transaction.commit();
  } catch (error) {
    rollBack(transaction);
    throw isWriteConflict(error) ? new Conflict(undefined, { cause: error }) : queryError('commit', error);
  }
}

/** Runs the write as commit number `commits`; a conflict with another transaction is tried again. */
export async function runWrite(db: Transactions, body: WriteBody, commits: number, signal: AbortSignal): Promise<void> {
  const statements = [...body.statements, { name: 'commit marker', ...markStatement(FORMAT, commits, body.token) }];
  try {
    await pRetry(() => attempt(db, statements, signal), {
      retries: 5,
      minTimeout: 20,
      factor: 2,
      randomize: true,
      // Not `signal`: p-retry would also reject after a commit. `attempt` looks at it instead.
      shouldRetry: ({ error }) => error instanceof Conflict,
    });
  } catch (error) {
    throw error instanceof Conflict ? queryError(body.statements.map((s) => s.name).join(', '), error.cause) : error;
  }
}
