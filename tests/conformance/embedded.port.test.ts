/** The port's suite against the embedded store, in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import { statement } from '../../server/graph-store/port.ts';
import { clear, rewind } from './port/queries.ts';
import { type OpenedStore, portConformance } from './port.ts';

async function open(): Promise<OpenedStore> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-embedded-'));
  const store = await openEmbeddedStore({ folder });
  const close = async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, reset: () => store.write([statement(clear, {}), statement(rewind, {})]), close };
}

portConformance('The embedded store', open);
