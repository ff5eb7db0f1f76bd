/** A Neo4j that a test file starts for itself, in a folder that goes with it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalNeo4j, startNeo4j } from '../../../server/graph-store/neo4j/local/launch.ts';
import { freePort } from '../../support/free-port.ts';

export const PASSWORD = 'correct horse';

export interface OwnServer {
  port: number;
  uri: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and deletes its folder. */
  remove(): Promise<void>;
}

/** Not started yet; `start` and `stop` may follow one another on the same port and data. */
export async function ownServer(password?: string): Promise<OwnServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'entente-neo4j-'));
  const port = await freePort();
  let running: LocalNeo4j | undefined;
  const stop = async () => {
    await running?.stop();
    running = undefined;
  };
  return {
    port,
    uri: `neo4j://127.0.0.1:${port}`,
    start: async () => {
      running = await startNeo4j({
        version: process.env.NEO4J_VERSION ?? '5.26',
        port,
        dataDir,
        memory: '512m',
        password,
      });
    },
    stop,
    remove: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
