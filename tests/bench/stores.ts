/** Where the suites get their stores: new and empty ones, on the engine that is measured. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import type { Address } from '../../server/graph-store/neo4j/driver.ts';
import { connectNeo4jStore } from '../../server/graph-store/neo4j/index.ts';
import { startNeo4j } from '../../server/graph-store/neo4j/local/launch.ts';
import { untilReady } from '../../server/graph-store/open.ts';
import { type GraphStore, statement } from '../../server/graph-store/port.ts';
import type { Engine, Query } from '../../server/queries/definition.ts';

export interface OpenedStore {
  store: GraphStore;
  /** Of Neo4j, for the bare driver. */
  address?: Address;
  /** Leaves nothing behind. */
  close(): Promise<void>;
}

export interface StoreSource {
  engine: Engine;
  /** Whether several stores can be open at once; a Neo4j of the environment is one. */
  several: boolean;
  open(): Promise<OpenedStore>;
}

const START_TIMEOUT_MS = 120_000;

const bench = (
  name: string,
  text: string,
): Query<z.ZodObject<{ limit: z.ZodInt }>, z.ZodObject<{ left: z.ZodNumber }>> => ({
  name,
  access: 'write',
  params: z.object({ limit: z.int() }),
  row: z.object({ left: z.number() }),
  text: { embedded: text, neo4j: text },
});
const someNode = {
  ...bench('bench/some-node', 'MATCH (n) WHERE NOT n:Commit RETURN 1 AS left LIMIT $limit'),
  access: 'read' as const,
};
const deleteSome = bench(
  'bench/delete',
  'MATCH (n) WHERE NOT n:Commit WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS left',
);
const rewind = bench(
  'bench/rewind',
  "MATCH (c:Commit {id: 'last'}) SET c.sequence = 0 WITH c LIMIT $limit RETURN 1 AS left",
);

const isEmpty = async (store: GraphStore): Promise<boolean> => (await store.read(someNode, { limit: 1 })).length === 0;

async function clear(store: GraphStore): Promise<void> {
  while (!(await isEmpty(store)))
    await store.write([statement(deleteSome, { limit: 10_000 })], { timeoutMs: START_TIMEOUT_MS });
  await store.write([statement(rewind, { limit: 1 })]);
}

export const embeddedSource: StoreSource = {
  engine: 'embedded',
  several: true,
  async open() {
    const folder = await mkdtemp(join(tmpdir(), 'entente-bench-store-'));
    const store = await openEmbeddedStore({ folder });
    const close = async (): Promise<void> => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    };
    return { store, close };
  },
};

/** The Neo4j that NEO4J_URI names: it must be empty, and is emptied afterwards. */
export function namedNeo4j(environment: NodeJS.ProcessEnv): StoreSource {
  const { NEO4J_URI: uri = '', NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = environment;
  return {
    engine: 'neo4j',
    several: false,
    async open() {
      const address = { uri, user, password, database };
      const store = await connectNeo4jStore(address);
      await untilReady(store, START_TIMEOUT_MS);
      if (!(await isEmpty(store))) {
        await store.close();
        throw new Error(`${uri} is not empty: the bench fills and empties the database it is given`);
      }
      const close = async (): Promise<void> => {
        await clear(store);
        await store.close();
      };
      return { store, address, close };
    },
  };
}

/** A Neo4j of its own for each store, started without Docker. */
export const launchedNeo4j: StoreSource = {
  engine: 'neo4j',
  several: true,
  async open() {
    const dataDir = await mkdtemp(join(tmpdir(), 'entente-bench-neo4j-'));
    const server = await startNeo4j({ version: process.env.NEO4J_VERSION ?? '5.26', port: 0, dataDir, memory: '2g' });
    const store = await connectNeo4jStore({ uri: server.uri });
    const close = async (): Promise<void> => {
      await store.close();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    };
    await untilReady(store, START_TIMEOUT_MS).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return { store, address: { uri: server.uri }, close };
  },
};
