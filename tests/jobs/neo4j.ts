/** The Neo4j that is killed beside: that of NEO4J_URI, which must be empty, or one of our own. */
import { connectNeo4jStore } from '../../server/graph-store/neo4j/index.ts';
import { untilReady } from '../../server/graph-store/open.ts';
import type { GraphStore } from '../../server/graph-store/port.ts';
import startNeo4j from '../support/neo4j-setup.ts';

export interface Neo4jForKills {
  uri: string;
  open(): Promise<GraphStore>;
  close(): Promise<void>;
}

export async function neo4jForKills(): Promise<Neo4jForKills> {
  const close = await startNeo4j();
  const uri = process.env.NEO4J_URI ?? '';
  const open = async (): Promise<GraphStore> => {
    const store = await connectNeo4jStore({ uri });
    await untilReady(store, 60_000);
    return store;
  };
  return { uri, open, close };
}
