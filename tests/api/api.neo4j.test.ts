/** The API's suite on the Neo4j that the environment names. */
import { z } from 'zod';
import { connectNeo4jStore } from '../../server/graph-store/neo4j/index.ts';
import { type GraphStore, statement } from '../../server/graph-store/port.ts';
import { clear, query, rewind } from '../conformance/port/queries.ts';
import type { OpenedStore } from '../support/app.ts';
import { apiConformance } from './conformance.ts';

const countAll = query(
  'countAll',
  'read',
  {},
  { count: z.number() },
  'MATCH (n) WHERE NOT n:Commit RETURN count(n) AS count',
);

async function connect(): Promise<GraphStore> {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env;
  if (!uri) throw new Error('Set NEO4J_URI to an empty Neo4j.');
  const store = await connectNeo4jStore({ uri, user, password, database });
  const status = store.status();
  if (status.state !== 'ready') throw new Error(`${uri}: ${status.detail}`);
  return store;
}

async function open(): Promise<OpenedStore> {
  let store = await connect();
  const [found] = await store.read(countAll, {});
  // The same variables name the database that people work with, and the suite would empty it.
  if (found?.count !== 0) throw new Error(`the Neo4j holds ${found?.count} nodes: give the tests an empty database.`);
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await connect();
      return store;
    },
    close: async () => {
      await store.write([statement(clear, {}), statement(rewind, {})]);
      await store.close();
    },
  };
}

apiConformance('Neo4j', open);
