/** Chooses and opens a store: Neo4j when it is configured, else the embedded one. */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EntenteError } from '../errors.ts';
import { openEmbeddedStore } from './embedded/index.ts';
import { connectNeo4jStore } from './neo4j/index.ts';
import type { GraphStore } from './port.ts';

export interface StoreChoice {
  dataFolder: string;
  neo4j: { uri: string; user?: string; password?: string; database?: string } | null;
}

/** @throws the store's errors: `store-locked`, `store-version`, `store-damaged` … */
export async function openStore(choice: StoreChoice, log?: (message: string) => void): Promise<GraphStore> {
  const logging = log ? { log } : {};
  if (choice.neo4j) return connectNeo4jStore({ ...choice.neo4j, ...logging });
  const folder = resolve(choice.dataFolder);
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new EntenteError(
      'invalid-configuration',
      `the data folder ${folder} cannot be made (${error.code ?? error.message}): choose another with ENTENTE_DATA`,
      { cause: error },
    );
  });
  return openEmbeddedStore({ folder, ...logging });
}

/** Waits until the store answers. @throws its reason after `timeoutMs`, or the signal's. */
export async function untilReady(store: GraphStore, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const status = store.status();
    if (status.state === 'ready') return;
    if (Date.now() > deadline) throw new EntenteError('store-unavailable', status.detail, { retriable: true });
    await new Promise((done) => setTimeout(done, 100));
  }
}
