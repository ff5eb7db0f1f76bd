/** The store's own nodes: what it is, how many commits it holds, and which was the last. */
import type { Plain } from '../protocol.ts';
import type { Database } from './load.ts';

export interface Meta {
  format: number;
  commits: number;
  token: string | null;
}

export async function readMeta(db: Database): Promise<Meta | null> {
  const result = await db.executeCypher(
    "MATCH (m:StoreMeta {id: 'meta'}) RETURN m.format AS format, m.commits AS commits, m.token AS token",
  );
  return result.length === 0 ? null : (result.get(0) as unknown as Meta);
}

/** Both nodes of a new store in one statement, so that there is never one without the other. */
export async function ensureOwnNodes(db: Database, format: number): Promise<Meta> {
  await db.executeCypher(
    `MERGE (c:Commit {id: 'last'}) ON CREATE SET c.sequence = 0
     MERGE (m:StoreMeta {id: 'meta'}) SET m.format = $format, m.commits = 0`,
    { format },
  );
  return { format, commits: 0, token: null };
}

/**
 * The statement that ends each write: the count for the check at open, the token for the
 * question "was it committed?" after a crash. MERGE, so that a query that empties the
 * whole graph does not take the count away for good.
 */
export function markStatement(
  format: number,
  commits: number,
  token: string,
): { text: string; params: Record<string, Plain> } {
  const text = "MERGE (m:StoreMeta {id: 'meta'}) SET m.format = $format, m.commits = $commits, m.token = $token";
  return { text, params: { format, commits, token } };
}
