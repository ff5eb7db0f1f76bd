import { beforeAll, describe, expect, test, vi } from 'vitest';
import { EngineProcess } from '../../../server/graph-store/embedded/engine-process.ts';
import { statement } from '../../../server/graph-store/port.ts';
import {
  countPlain,
  create,
  createPlain,
  endless,
  endlessWrite,
  entities,
  nodes,
  openTemporary,
  plains,
  query,
  sleep,
  slow,
  until,
} from './support.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 });

let store: Awaited<ReturnType<typeof openTemporary>>['store'];
beforeAll(async () => {
  ({ store } = await openTemporary({ readTimeoutMs: 10_000 }));
  await store.write([nodes(800)]);
});

describe('a query that takes too long', () => {
  test('ends at its time, and the store opens again by itself', async () => {
    const before = store.enginePid;
    const started = Date.now();
    await expect(store.read(endless, {}, { timeoutMs: 300 })).rejects.toMatchObject({
      code: 'store-timeout',
      retriable: true,
    });
    expect(Date.now() - started).toBeLessThan(1500);
    await until(() => store.status().state === 'waiting', 2000);
    expect(await entities(store)).toBe(800);
    expect(store.enginePid).not.toBe(before);
    expect(store.status()).toMatchObject({ state: 'ready', warnings: [] });
  });

  test("the adapter's own limit", async () => {
    const { store: short } = await openTemporary({ readTimeoutMs: 200 });
    await short.write([nodes(800)], { timeoutMs: 10_000 });
    await expect(short.read(endless, {})).rejects.toMatchObject({ code: 'store-timeout' });
  });

  test('takes no innocent read with it', async () => {
    const innocent = [1, 2].map(() => store.read(slow, { limit: 300 }));
    const guilty = store.read(endless, {}, { timeoutMs: 100 });
    await expect(guilty).rejects.toMatchObject({ code: 'store-timeout' });
    for (const rows of await Promise.all(innocent)) expect(rows).toEqual([{ count: 300 * 800 }]);
  });

  test('waits for a write that is not its own', async () => {
    const before = store.enginePid;
    const guilty = store.read(endless, {}, { timeoutMs: 100 });
    const write = store
      .write([...Array.from({ length: 60 }, (_, batch) => statement(createPlain, { batch }))])
      .then(() => store.enginePid);
    await expect(guilty).rejects.toMatchObject({ code: 'store-timeout' });
    expect(await write).toBe(before);
    expect(await plains(store)).toBe(60 * 2000);
    expect(store.enginePid).not.toBe(before);
  });

  test('a write ends at its time with nothing kept', async () => {
    const written = store.write([statement(create, { id: 'half', n: 1 }), statement(endlessWrite, {})], {
      timeoutMs: 300,
    });
    await expect(written).rejects.toMatchObject({ code: 'store-timeout' });
    expect(await entities(store)).toBe(800);
  });
});

describe('cancelling', () => {
  test('answers at once and ends the query in the store', async () => {
    const before = store.enginePid;
    const cancel = new AbortController();
    const read = store.read(endless, {}, { signal: cancel.signal });
    await sleep(100);
    const started = Date.now();
    cancel.abort();
    await expect(read).rejects.toMatchObject({ code: 'cancelled' });
    expect(Date.now() - started).toBeLessThan(100);
    expect(await until(() => store.enginePid !== before && store.enginePid !== undefined, 5000)).toBe(true);
  });

  test('a short query is left to end by itself, and the engine goes on', async () => {
    const before = store.enginePid;
    const cancel = new AbortController();
    const read = store.read(slow, { limit: 5 }, { signal: cancel.signal });
    await sleep(5);
    cancel.abort();
    await read.catch(() => undefined);
    await sleep(400);
    expect(store.enginePid).toBe(before);
  });

  test('a query that still waits is dropped, and the engine goes on', async () => {
    const before = store.enginePid;
    const cancel = new AbortController();
    const busy = Array.from({ length: 4 }, () => store.read(slow, { limit: 100 }));
    const waiting = store.read(endless, {}, { signal: cancel.signal });
    cancel.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await Promise.all(busy);
    await sleep(300);
    expect(store.enginePid).toBe(before);
  });

  test('a write is rolled back at its next statement without ending the engine', async () => {
    const before = store.enginePid;
    const kept = await plains(store);
    const cancel = new AbortController();
    const written = store.write(
      Array.from({ length: 300 }, (_, batch) => statement(createPlain, { batch })),
      { signal: cancel.signal },
    );
    setTimeout(() => cancel.abort(), 40);
    await expect(written).rejects.toMatchObject({ code: 'cancelled' });
    expect(await plains(store)).toBe(kept);
    expect(store.enginePid).toBe(before);
  });
});

describe('streams', () => {
  const pairs = query(
    'pairs',
    'read',
    {},
    {},
    'MATCH (a:Entity) WHERE a.n < 100 MATCH (b:Entity) RETURN a.id AS a, b.id AS b',
  );
  const requests = () => vi.spyOn(EngineProcess.prototype, 'request');

  test('80,000 rows come in parts, each asked for when the last is read', async () => {
    const spy = requests();
    let count = 0;
    for await (const _ of store.stream(pairs, {})) if (++count === 1001) expect(spy.mock.calls.length).toBe(2);
    expect(count).toBe(80_000);
    expect(spy.mock.calls.length).toBe(80);
    spy.mockRestore();
  });

  test('a reader that leaves frees the result', async () => {
    const spy = requests();
    const notices = vi.spyOn(EngineProcess.prototype, 'notify');
    for await (const _ of store.stream(pairs, {})) break;
    expect(spy.mock.calls.length).toBe(1);
    expect(notices.mock.calls.map(([notice]) => notice.type)).toEqual(['drop']);
    spy.mockRestore();
    notices.mockRestore();
  });

  test('a stream whose engine is gone says so, and may be begun again', async () => {
    const rows = store.stream(pairs, {});
    const read = async () => {
      for await (const _ of rows) if (store.enginePid !== undefined) process.kill(store.enginePid, 'SIGKILL');
    };
    await expect(read()).rejects.toMatchObject({ code: 'store-unavailable', retriable: true });
    expect(await store.read(countPlain, {})).toHaveLength(1);
  });
});
