/** The port's suite against the Neo4j that the environment names. Fails without one. */
import { z } from 'zod';
import { connectNeo4jStore } from '../../server/graph-store/neo4j/index.ts';
import { statement } from '../../server/graph-store/port.ts';
import { clear, query, rewind } from './port/queries.ts';
import { type OpenedStore, portConformance } from './port.ts';

const countAll = query(
  'countAll',
  'read',
  {},
  { count: z.number() },
  'MATCH (n) WHERE NOT n:Commit RETURN count(n) AS count',
);

async function open(): Promise<OpenedStore> {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env;
  if (!uri)
    throw new Error('Set NEO4J_URI to an empty Neo4j, such as that of `npm run neo4j -- --data /tmp/neo4j-test`.');
  const store = await connectNeo4jStore({ uri, user, password, database });
  const status = store.status();
  if (status.state !== 'ready') throw new Error(`${uri}: ${status.detail}`);
  const reset = () => store.write([statement(clear, {}), statement(rewind, {})]);
  // The same variables name the database that people work with, and the suite would empty it.
  const [found] = await store.read(countAll, {});
  if (found?.count !== 0) throw new Error(`${uri} holds ${found?.count} nodes: give the tests an empty database.`);
  const close = async () => {
    await reset();
    await store.close();
  };
  return { store, reset, close };
}

portConformance('Neo4j', open);
