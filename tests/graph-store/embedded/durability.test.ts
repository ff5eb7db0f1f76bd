import { appendFileSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkpointInterval, Durability, syncLog } from '../../../server/graph-store/embedded/engine/durability.ts';
import { loadEngine } from '../../../server/graph-store/embedded/engine/load.ts';

async function database() {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  const path = join(folder, 'graph.grafeo');
  const { GrafeoDB } = await loadEngine();
  return { path, db: GrafeoDB.create(path), [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

test('a small file is written anew every two seconds, a large one the rarer', () => {
  expect(checkpointInterval(0)).toBe(2_000);
  expect(checkpointInterval(20_000_000)).toBe(2_000);
  expect(checkpointInterval(370_000_000)).toBe(37_000);
});

test('the log that is synced is the one that holds the commits', async () => {
  using store = await database();
  await store.db.executeCypher('CREATE (:A {x: 1})');
  const synced = await syncLog(store.path);
  expect(synced).toEqual(readdirSync(`${store.path}.wal`));
  expect(synced).toHaveLength(1);
  store.db.close();
});

test('a file that went away meanwhile does not keep the others from the disk', async () => {
  using store = await database();
  await store.db.executeCypher('CREATE (:A {x: 1})');
  const [log] = readdirSync(`${store.path}.wal`);
  // A link to nothing is what `open` meets when a checkpoint has just taken the file.
  symlinkSync('gone', join(`${store.path}.wal`, '0-gone.log'));
  await expect(syncLog(store.path)).resolves.toEqual([log]);
  store.db.close();
});

test('a database without a log, or with one that a checkpoint took away, needs nothing', async () => {
  using store = await database();
  store.db.close();
  rmSync(`${store.path}.wal`, { recursive: true, force: true });
  await expect(syncLog(store.path)).resolves.toEqual([]);
});

test('the pace follows the file as it grows', async () => {
  using store = await database();
  const set: unknown[] = [];
  const db = {
    setCheckpointTriggers: (triggers: unknown) => set.push(triggers),
    checkpointStatus: () => ({ failures: 0 }) as ReturnType<typeof store.db.checkpointStatus>,
  };
  const durability = new Durability(db, store.path);
  appendFileSync(store.path, new Uint8Array(50_000_000));
  expect(durability.committed()).toBeNull();
  expect(durability.committed()).toBeNull();
  durability.close();
  expect(set).toEqual([{ intervalMs: 2_000 }, { intervalMs: expect.closeTo(5_000, -2) }]);
});
