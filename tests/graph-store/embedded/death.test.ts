import { describe, expect, test, vi } from 'vitest';
import { EngineProcess } from '../../../server/graph-store/embedded/engine-process.ts';
import { statement } from '../../../server/graph-store/port.ts';
import { createPlain, entities, nodes, openAt, openTemporary, plains, sleep, slow, until } from './support.ts';

vi.setConfig({ testTimeout: 30_000 });

const kill = (store: { enginePid: number | undefined }): void => {
  if (store.enginePid !== undefined) process.kill(store.enginePid, 'SIGKILL');
};
const batch = (number: number, statements: number) =>
  Array.from({ length: statements }, () => statement(createPlain, { batch: number }));

describe('the engine is killed', () => {
  test('in the middle of writes: each is there whole or not at all, and once', async () => {
    const { store, folder } = await openTemporary({ times: { pausesMs: Array.from({ length: 50 }, () => 0) } });
    let written = 0;
    for (let number = 0; number < 10; number++) {
      const write = store.write(batch(number, 5)).then(
        () => (written += 1),
        () => undefined,
      );
      await sleep(3 * number);
      kill(store);
      await write;
      expect(await plains(store)).toBe(written * 10_000);
    }
    expect(written).toBe(10);
    await store.close();
    const again = await openAt(folder);
    expect(await plains(again)).toBe(100_000);
    expect(again.status()).toMatchObject({ state: 'ready', warnings: [] });
  });

  test('after the commit and before its answer: the write is done, and not done twice', async () => {
    const { store } = await openTemporary();
    const prototype = EngineProcess.prototype as unknown as { receive(message: unknown): void };
    const spy = vi.spyOn(prototype, 'receive').mockImplementationOnce(() => kill(store));
    await store.write(batch(1, 1));
    expect(spy).toHaveBeenCalled();
    spy.mockRestore();
    expect(await plains(store)).toBe(2000);
  });

  test('twice under one write: the write fails and nothing is kept', async () => {
    const { store } = await openTemporary();
    const write = store.write(batch(1, 200));
    for (let deaths = 0; deaths < 2; deaths++) {
      await until(() => store.enginePid !== undefined, 5000);
      await sleep(60);
      const pid = store.enginePid;
      kill(store);
      await until(() => store.enginePid !== pid, 5000);
    }
    await expect(write).rejects.toMatchObject({ code: 'store-unavailable', retriable: true });
    expect(await plains(store)).toBe(0);
  });

  test('under reads: they are asked again, and what came meanwhile waits', async () => {
    const messages: string[] = [];
    const { store } = await openTemporary({ log: (message) => messages.push(message) });
    await store.write([nodes(800)]);
    const read = store.read(slow, { limit: 300 });
    const search = store.searchText('abc', 5);
    await sleep(30);
    kill(store);
    expect(await until(() => store.status().state === 'waiting', 2000)).toBe(true);
    const meanwhile = entities(store);
    expect(await read).toEqual([{ count: 300 * 800 }]);
    expect(await search).toEqual([]);
    expect(await meanwhile).toBe(800);
    expect(messages.join()).toContain('SIGKILL');
  });

  test('again and again: callers are told, and later it is tried again', async () => {
    const { store } = await openTemporary();
    await store.write([nodes(5)]);
    for (let deaths = 0; deaths < 3; deaths++) {
      await until(() => store.enginePid !== undefined, 5000);
      const pid = store.enginePid;
      kill(store);
      await until(() => store.enginePid !== pid, 5000);
    }
    const error = await entities(store).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'store-unavailable', retriable: true });
    expect(String(error)).toContain('ended 3 times');
    expect(store.status()).toMatchObject({ state: 'waiting', detail: expect.stringContaining('SIGKILL') });
    await sleep(350);
    expect(await entities(store)).toBe(5);
  });

  test('and the store is closed while it opens again', async () => {
    const { store, folder } = await openTemporary({ times: { pausesMs: [60_000] } });
    await store.write([nodes(5)]);
    kill(store);
    await until(() => store.status().state === 'waiting', 2000);
    const meanwhile = entities(store);
    await store.close();
    await expect(meanwhile).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await entities(await openAt(folder))).toBe(5);
  });
});
