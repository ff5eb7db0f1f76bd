import neo4j, { type ManagedTransaction, type Record as Neo4jRecord, type Session } from 'neo4j-driver';
import pRetry from 'p-retry';
import { EntenteError } from '../../errors.ts';
import type { Connection } from './connection.ts';
import { cancelled, type Limits, within, withLimits } from './limits.ts';

/** Rows that the server sends before it waits for the reader. */
const STREAM_FETCH_SIZE = 200;
const CLOSE_MS = 2_000;

/** A statement as the driver takes it. */
export interface Prepared {
  text: string;
  parameters: Record<string, unknown>;
}

type Work<T> = (tx: ManagedTransaction) => Promise<T>;

/** Runs a session's work under limits and turns every failure into ours. Closing the session ends what runs in the server. */
async function inSession<T>(
  connection: Connection,
  mode: 'READ' | 'WRITE',
  limits: Limits,
  run: (session: Session) => Promise<T>,
  committing?: () => boolean,
): Promise<T> {
  if (limits.signal?.aborted) throw cancelled(limits.what, limits.signal);
  const session = connection.session(mode);
  const end = () => session.close();
  try {
    return await withLimits(run(session), limits, end, committing);
  } catch (error) {
    throw connection.failure(error, limits.what);
  } finally {
    await within(CLOSE_MS, end());
  }
}

/** All records of one read. */
export function readAll(
  connection: Connection,
  { text, parameters }: Prepared,
  limits: Limits,
): Promise<Neo4jRecord[]> {
  const work: Work<Neo4jRecord[]> = async (tx) => (await tx.run(text, parameters)).records;
  return inSession(connection, 'READ', limits, (session) => session.executeRead(work, { timeout: limits.timeoutMs }));
}

/** One write transaction. What the driver tries again is what surely was not applied. */
export function writeAll<T>(connection: Connection, work: Work<T>, limits: Limits): Promise<T> {
  let committing = false;
  const guarded: Work<T> = async (tx) => {
    // The driver tries again after a connection lost in the commit, which may have been applied.
    if (committing) {
      throw new EntenteError(
        'store-unavailable',
        `The connection to Neo4j was lost while ${limits.what} was being committed: whether it was applied is unknown.`,
      );
    }
    const result = await work(tx);
    limits.signal?.throwIfAborted();
    committing = true;
    return result;
  };
  return inSession(
    connection,
    'WRITE',
    limits,
    (session) => session.executeWrite(guarded, { timeout: limits.timeoutMs }),
    () => committing,
  );
}

/** Records one by one. The time-out is for each wait, because a slow reader is not the store's fault. */
export async function* streamAll(
  connection: Connection,
  prepared: Prepared,
  limits: Limits,
): AsyncGenerator<Neo4jRecord, void, undefined> {
  if (limits.signal?.aborted) throw cancelled(limits.what, limits.signal);
  let end = () => Promise.resolve();
  // Also between two rows, when nobody waits here.
  const onAbort = () => void end();
  limits.signal?.addEventListener('abort', onAbort, { once: true });

  const begin = async () => {
    const session = connection.session('READ', STREAM_FETCH_SIZE);
    end = () => session.close();
    const first = async () => {
      const tx = await session.beginTransaction();
      const records = tx.run(prepared.text, prepared.parameters)[Symbol.asyncIterator]();
      return { records, next: await records.next() };
    };
    try {
      return await withLimits(first(), limits, end);
    } catch (error) {
      await within(CLOSE_MS, end());
      throw error;
    }
  };

  try {
    // Until the first row has been given away, it can begin again as a managed transaction would.
    let { records, next } = await pRetry(begin, {
      retries: 3,
      minTimeout: 200,
      shouldRetry: ({ error }) => neo4j.isRetryableError(error),
    });
    while (!next.done) {
      yield next.value;
      next = await withLimits(records.next(), limits, end);
    }
  } catch (error) {
    throw connection.failure(error, limits.what);
  } finally {
    limits.signal?.removeEventListener('abort', onAbort);
    await within(CLOSE_MS, end());
  }
}
