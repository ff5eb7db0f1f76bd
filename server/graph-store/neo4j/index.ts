/** The Neo4j store. */
import { EntenteError } from '../../errors.ts';
import type { GraphStore } from '../port.ts';
import { Asker } from './asking/asker.ts';
import { Connection } from './connection.ts';
import { within } from './limits.ts';
import { DEFAULT_TIMEOUT_MS, Neo4jStore } from './store.ts';

export interface Neo4jOptions {
  /** `neo4j://` (routes, also to a single server) or `bolt://`; `+s` for TLS. */
  uri: string;
  /** `neo4j` when left out. */
  user?: string | undefined;
  /** Left out for a server without authentication. */
  password?: string | undefined;
  /** The user's home database when left out. */
  database?: string | undefined;
  /** For reads that name no time-out of their own. */
  readTimeoutMs?: number | undefined;
  log?: ((message: string) => void) | undefined;
}

/** A server that answers is worth waiting for, and its schema takes seconds the first time. */
const FIRST_ATTEMPT_MS = 10_000;

/**
 * A store that is ready, or that waits for its server: `status()` says which. When the server cannot
 * be reached this does not fail but goes on trying in the background.
 */
export async function connectNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  if (!/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/]/.test(options.uri)) {
    throw new EntenteError(
      'invalid-configuration',
      `"${options.uri}" is no address of a Neo4j: give one like neo4j://localhost:7687.`,
    );
  }
  const { uri, user, password, database } = options;
  const connection = new Connection(options, options.log ?? (() => {}));
  await within(FIRST_ATTEMPT_MS, connection.tried);
  return new Neo4jStore(
    connection,
    new Asker({ uri, user, password, database }),
    options.readTimeoutMs ?? DEFAULT_TIMEOUT_MS,
  );
}
