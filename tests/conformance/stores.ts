/** Opens the stores that the suites of queries and of the projection run on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import { connectNeo4jStore } from '../../server/graph-store/neo4j/index.ts';
import { untilReady } from '../../server/graph-store/open.ts';
import { type GraphStore, statement } from '../../server/graph-store/port.ts';
import { query } from './port/queries.ts';

export interface TestStore {
  store: GraphStore;
  /** Leaves the store as it is when new. */
  reset(): Promise<void>;
  /** The store as a second process would have it; only Neo4j has more than one. */
  connectAgain(): Promise<GraphStore>;
  close(): Promise<void>;
}

export type OpenStore = () => Promise<TestStore>;

/** Relationships that one transaction deletes: a graph of the large suite is too much for a small heap. */
const DELETED_AT_ONCE = 50_000;

const countRelationships = query(
  'countRelationships',
  'read',
  {},
  { count: z.number() },
  'MATCH ()-[r]->() RETURN count(r) AS count',
);
const deleteSome = query(
  'deleteSome',
  'write',
  { limit: z.int() },
  {},
  'MATCH ()-[r]->() WITH r LIMIT $limit DELETE r',
);
const deleteAll = query('deleteAll', 'write', {}, {}, 'MATCH (n) DETACH DELETE n');
const createCommit = query('createCommit', 'write', {}, {}, "CREATE (:Commit {id: 'last', sequence: 0})");

async function empty(store: GraphStore): Promise<void> {
  for (;;) {
    const [row] = await store.read(countRelationships, {});
    if (!row || row.count <= DELETED_AT_ONCE) break;
    await store.write([statement(deleteSome, { limit: DELETED_AT_ONCE })]);
  }
  await store.write([statement(deleteAll, {}), statement(createCommit, {})]);
}

export async function openEmbedded(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-conformance-'));
  const store = await openEmbeddedStore({ folder });
  return {
    store,
    reset: () => empty(store),
    connectAgain: async () => store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function connect(): Promise<GraphStore> {
  const uri = process.env.NEO4J_URI;
  if (!uri) throw new Error('Set NEO4J_URI to an empty Neo4j: these tests empty it.');
  const store = await connectNeo4jStore({ uri });
  // A server that has just started may be slow to greet.
  await untilReady(store, 60_000);
  return store;
}

export async function openNeo4j(): Promise<TestStore> {
  const store = await connect();
  const more: GraphStore[] = [];
  await empty(store);
  return {
    store,
    reset: () => empty(store),
    connectAgain: async () => {
      const another = await connect();
      more.push(another);
      return another;
    },
    close: async () => {
      await empty(store);
      await Promise.all([store, ...more].map((one) => one.close()));
    },
  };
}
