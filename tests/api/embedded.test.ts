/** The API's suite on the embedded store, in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import type { OpenedStore } from '../support/app.ts';
import { apiConformance } from './conformance.ts';

async function open(): Promise<OpenedStore> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-api-'));
  let store = await openEmbeddedStore({ folder });
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await openEmbeddedStore({ folder });
      return store;
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

apiConformance('the embedded store', open);
