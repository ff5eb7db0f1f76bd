/** What commands share: the store that the environment names, and Ctrl-C. */
import { readConfig } from '../config.ts';
import { openStore, untilReady } from '../graph-store/open.ts';
import type { GraphStore } from '../graph-store/port.ts';

/** How long a command waits for a store that does not answer yet. */
const PATIENCE_MS = 30_000;

export async function withStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(readConfig(process.env), (message) => console.error(`entente: ${message}`));
  try {
    await untilReady(store, PATIENCE_MS);
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Ctrl-C stops between two documents; what is loaded stays. */
export function interrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}
