/**
 * What every store behind the port must do. Each adapter's test file calls it with a way to open
 * a store of its own; the Cypher is of the subset that runs on both engines.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GraphStore } from '../../server/graph-store/port.ts';
import { limitsConformance } from './port/limits.ts';
import { count, failure, numbered } from './port/queries.ts';
import { searchConformance } from './port/search.ts';
import { streamConformance } from './port/stream.ts';
import type { Use } from './port/use.ts';
import { valuesConformance } from './port/values.ts';
import { writeConformance } from './port/write.ts';

export interface OpenedStore {
  store: GraphStore;
  /** Leaves the store as it is when new. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export function portConformance(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name} behind the port`, { timeout: 30_000 }, () => {
    let opened: OpenedStore | undefined;
    const use: Use = () => {
      if (!opened) throw new Error('The store is not open.');
      return opened.store;
    };
    beforeAll(async () => {
      opened = await open();
    }, 60_000);
    beforeEach(() => opened?.reset(), 30_000);
    afterAll(() => opened?.close(), 60_000);

    test('says what it is', () => {
      expect(use().status()).toEqual({
        state: 'ready',
        engine: use().engine,
        version: expect.stringMatching(/^\d+\.\d+/),
        warnings: [],
      });
    });

    test('refuses calls after its end', async () => {
      const { store, close } = await open();
      await close();
      await failure(store.read(count, {}), 'store-unavailable');
      await failure(store.write([numbered(1)]), 'store-unavailable');
      await failure(store.searchText('0wa', 1), 'store-unavailable');
      const limits = { isOpenEnded: false, explain: false, maxRows: 1, maxBytes: 100, timeoutMs: 1_000 };
      await failure(store.ask({ text: 'RETURN 1 AS one', params: {}, ...limits }), 'store-unavailable');
      await failure(store.stream(count, {})[Symbol.asyncIterator]().next(), 'store-unavailable');
      expect(store.status().state).toBe('waiting');
    });

    writeConformance(use);
    valuesConformance(use);
    limitsConformance(use);
    streamConformance(use);
    searchConformance(use);
  });
}
