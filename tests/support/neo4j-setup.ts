/** Starts the Neo4j that the `neo4j` tests share, unless NEO4J_URI names one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNeo4j } from '../../server/graph-store/neo4j/local/launch.ts';

export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.NEO4J_URI) return async () => undefined;
  const dataDir = await mkdtemp(join(tmpdir(), 'entente-neo4j-'));
  const neo4j = await startNeo4j({ version: process.env.NEO4J_VERSION ?? '5.26', port: 0, dataDir, memory: '1g' });
  process.env.NEO4J_URI = neo4j.uri;
  return async () => {
    delete process.env.NEO4J_URI;
    await neo4j.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
