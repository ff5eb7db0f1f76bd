import { expect, test } from 'vitest';
import { z } from 'zod';
import { statement } from '../../../server/graph-store/port.ts';
import {
  count,
  countNodes,
  create,
  failure,
  invalid,
  numbered,
  query,
  remove,
  setValue,
  storedValue,
} from './queries.ts';
import type { Use } from './use.ts';

export function writeConformance(use: Use): void {
  test('a batch is written whole', async () => {
    await use().write([
      statement(create, { id: 'a', value: 1 }),
      statement(create, { id: 'b', value: 2 }),
      statement(setValue, { id: 'a', value: 3 }, 1),
    ]);
    expect(await countNodes(use())).toBe(2);
    expect(await storedValue(use(), 'a')).toBe(3);
  });

  test('an empty batch is nothing', async () => {
    await use().write([]);
    expect(await countNodes(use())).toBe(0);
  });

  test('a batch of many statements', async () => {
    await use().write(Array.from({ length: 1_000 }, (_, i) => statement(create, { id: `n${i}`, value: i })));
    expect(await countNodes(use())).toBe(1_000);
  });

  test('a later statement that fails takes the earlier ones back', async () => {
    await use().write([statement(create, { id: 'kept', value: 1 })]);
    const batch = [
      statement(create, { id: 'a', value: 1 }),
      statement(setValue, { id: 'kept', value: 2 }),
      statement(invalid, {}),
      statement(create, { id: 'b', value: 1 }),
    ];
    await failure(use().write(batch), 'internal');
    expect(await countNodes(use())).toBe(1);
    expect(await storedValue(use(), 'kept')).toBe(1);
  });

  test('expectRows that does not hold is a conflict and nothing is written', async () => {
    const missing = [
      statement(create, { id: 'a', value: 1 }),
      statement(setValue, { id: 'nobody', value: 2 }, 1),
      statement(create, { id: 'b', value: 1 }),
    ];
    await failure(use().write(missing), 'conflict');
    await failure(
      use().write([statement(create, { id: 'a', value: 1 }), statement(setValue, { id: 'a', value: 2 }, 0)]),
      'conflict',
    );
    expect(await countNodes(use())).toBe(0);
    await use().write([statement(create, { id: 'a', value: 1 }), statement(setValue, { id: 'b', value: 2 }, 0)]);
    expect(await countNodes(use())).toBe(1);
  });

  test('a second node of one id is a conflict and nothing is written', async () => {
    await use().write([statement(create, { id: 'a', value: 1 })]);
    await failure(
      use().write([statement(create, { id: 'b', value: 1 }), statement(create, { id: 'a', value: 2 })]),
      'conflict',
    );
    await failure(
      use().write([statement(create, { id: 'c', value: 1 }), statement(create, { id: 'c', value: 2 })]),
      'conflict',
    );
    expect(await countNodes(use())).toBe(1);
    expect(await storedValue(use(), 'a')).toBe(1);
  });

  test('an id is free again after its node is gone, also within a batch', async () => {
    await use().write([statement(create, { id: 'a', value: 1 })]);
    await use().write([statement(remove, { id: 'a' }), statement(create, { id: 'a', value: 2 })]);
    expect(await storedValue(use(), 'a')).toBe(2);
  });

  test('a batch cancelled before it begins is not written', async () => {
    await failure(use().write([numbered(10)], { signal: AbortSignal.abort() }), 'cancelled');
    expect(await countNodes(use())).toBe(0);
  });

  test('a read writes nothing', async () => {
    const disguised = query('disguised', 'read', {}, {}, "CREATE (n:Entity {id: 'written by a read'})");
    await use()
      .read(disguised, {})
      .catch(() => {});
    expect(await countNodes(use())).toBe(0);
  });

  test('a wrong query is an error, not a crash', async () => {
    await failure(use().read(invalid, {}), 'internal');
    expect(await countNodes(use())).toBe(0);
  });

  test('a parameter outside its schema is refused', async () => {
    const wrong = { id: 7, value: 1 } as unknown as { id: string; value: unknown };
    const error = await failure(
      use().write([statement(create, { id: 'a', value: 1 }), statement(create, wrong)]),
      'invalid-parameters',
    );
    expect(error.message).toContain('id');
    expect(await countNodes(use())).toBe(0);
  });

  test('a row outside its schema is an error', async () => {
    const misread = query('misread', 'read', {}, { count: z.string() }, count.text.neo4j);
    await failure(use().read(misread, {}), 'internal');
  });

  test('reads go on while batches are written, and see them in order', async () => {
    let writing = true;
    const seen: number[] = [];
    const reader = async () => {
      while (writing) seen.push((await countNodes(use())) ?? -1);
    };
    const readers = [reader(), reader(), reader()];
    for (let i = 0; i < 30; i++)
      await use().write([statement(create, { id: `a${i}`, value: i }), statement(create, { id: `b${i}`, value: i })]);
    writing = false;
    await Promise.all(readers);
    expect(await countNodes(use())).toBe(60);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.filter((number) => number < 0 || number > 60)).toEqual([]);
  });

  test('writers at one time all get through', async () => {
    const increment = query(
      'increment',
      'write',
      {},
      { id: z.string() },
      "MATCH (n:Entity {id: 'counter'}) SET n.value = n.value + 1 RETURN n.id AS id",
    );
    await use().write([statement(create, { id: 'counter', value: 0 })]);
    await Promise.all(Array.from({ length: 10 }, () => use().write([statement(increment, {}, 1)])));
    expect(await storedValue(use(), 'counter')).toBe(10);
  });
}
