import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { statement } from '../../../server/graph-store/port.ts';
import { countNodes, create, endless, failure, numbered, query } from './queries.ts';
import type { Use } from './use.ts';

const ids = query('ids', 'read', {}, { id: z.string() }, 'MATCH (n:Entity) RETURN n.id AS id');

/** How late a limit may be felt: the embedded engine is ended as a process and opened again. */
const PROMPT_MS = 5_000;

export function limitsConformance(use: Use): void {
  describe('time-out and cancellation', () => {
    beforeEach(() => use().write([numbered(2_000)]));

    test('a read past its time-out ends, and the store answers afterwards', async () => {
      const started = Date.now();
      await failure(use().read(endless, {}, { timeoutMs: 300 }), 'store-timeout');
      expect(Date.now() - started).toBeLessThan(PROMPT_MS);
      expect(await whenBack(() => countNodes(use()))).toBe(2_000);
    });

    test('a read is cancelled by its signal, and the store answers afterwards', async () => {
      const started = Date.now();
      const cancel = new AbortController();
      const read = failure(use().read(endless, {}, { signal: cancel.signal }), 'cancelled');
      setTimeout(() => cancel.abort(), 200);
      await read;
      expect(Date.now() - started).toBeLessThan(PROMPT_MS);
      expect(await whenBack(() => countNodes(use()))).toBe(2_000);
    });

    test('a signal that has already fired', async () => {
      await failure(use().read(endless, {}, { signal: AbortSignal.abort() }), 'cancelled');
    });

    test('a signal that fires after the end does nothing', async () => {
      const cancel = new AbortController();
      expect(await use().read(query('one', 'read', {}, {}, 'RETURN 1 AS one'), {}, { signal: cancel.signal })).toEqual([
        {},
      ]);
      cancel.abort();
      expect(await countNodes(use())).toBe(2_000);
    });

    test('a stream past its time-out ends', async () => {
      const read = async () => {
        for await (const _ of use().stream(endless, {}, { timeoutMs: 300 }));
      };
      await failure(read(), 'store-timeout');
      expect(await whenBack(() => countNodes(use()))).toBe(2_000);
    });

    test('a slow reader of a stream is not the store’s fault', async () => {
      const seen: string[] = [];
      for await (const { id } of use().stream(ids, {}, { timeoutMs: 400 })) {
        if (seen.push(id) <= 5) await new Promise((resolve) => setTimeout(resolve, 150));
      }
      expect(seen).toHaveLength(2_000);
    });

    test('a batch cancelled in its midst is not written', async () => {
      const endlessWrite = query(
        'endlessWrite',
        'write',
        {},
        {},
        'MATCH (a:Entity) MATCH (b:Entity) MATCH (c:Entity) WHERE a.value + b.value + c.value < 0 SET a.value = 0',
      );
      const cancel = new AbortController();
      const written = failure(
        use().write([statement(create, { id: 'new', value: 1 }), statement(endlessWrite, {})], {
          signal: cancel.signal,
        }),
        'cancelled',
      );
      setTimeout(() => cancel.abort(), 300);
      await written;
      expect(await whenBack(() => countNodes(use()))).toBe(2_000);
    });
  });
}

/** A store that had to restart its engine may answer `store-unavailable` for a moment. */
export async function whenBack<T>(call: () => Promise<T>): Promise<T> {
  const patience = Date.now() + PROMPT_MS;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const retriable = (error as { retriable?: boolean }).retriable === true;
      if (!retriable || Date.now() > patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
