import type { GraphStore } from '../graph-store/port.ts';

/** What every question needs: a store, and the signal that ends it when its asker goes away. */
export interface Context {
  store: GraphStore;
  signal?: AbortSignal | undefined;
}

export const optionsOf = ({ signal }: Context) => ({ signal });

/** For the steps of long work, beside which others are to be answered as before. */
export const inBackground = ({ signal }: Context) => ({ signal, background: true });
