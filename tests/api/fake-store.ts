/** A store that holds nothing, for tests of what the API makes of a store's behaviour. */
import type { EntenteError } from '../../server/errors.ts';
import type { GraphStore } from '../../server/graph-store/port.ts';

export function fakeStore(behaviour: Partial<GraphStore> = {}): GraphStore {
  return {
    engine: 'embedded',
    read: async () => [],
    // biome-ignore lint/correctness/useYield: a stream of no rows.
    stream: async function* () {
      return;
    },
    ask: async () => ({ columns: [], rows: [], truncated: null, plan: null }),
    write: async () => undefined,
    searchText: async () => [],
    status: () => ({ state: 'ready', engine: 'embedded', version: '0.0', warnings: [] }),
    close: async () => undefined,
    ...behaviour,
  };
}

/** A store all of whose calls end in this error. */
export const failingStore = (error: EntenteError | Error): GraphStore => {
  const fail = async (): Promise<never> => {
    throw error;
  };
  return fakeStore({ read: fail, ask: fail, write: fail, searchText: fail });
};
