import { type ChildProcess, fork } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { loadEngine, platformName } from '../../../server/graph-store/embedded/engine/load.ts';
import { applySchema, schemaStatements } from '../../../server/graph-store/embedded/engine/schema.ts';
import { openEmbeddedStore } from '../../../server/graph-store/embedded/index.ts';
import { statement } from '../../../server/graph-store/port.ts';
import { create, entities, lives, nodes, openAt, openTemporary, query, temporaryFolder, until } from './support.ts';

vi.setConfig({ testTimeout: 20_000 });

const PARENT = fileURLToPath(new URL('./parent.ts', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** A program of ours with the store open; it is killed at the test's end. */
async function startParent(folder: string, work: string) {
  const child = fork(PARENT, [folder, work], {
    execArgv: ['--import', TSX],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    cwd: '/',
  });
  parents.add(child);
  const engine = await new Promise<number>((resolve) =>
    child.stdout?.once('data', (data: Buffer) => resolve(Number(data.toString()))),
  );
  return { child, engine };
}

/** Ten commits of which the last are only in the log, as a kill leaves them. */
async function killedStore(): Promise<string> {
  const { store, folder } = await openTemporary({ times: { pausesMs: [60_000] } });
  for (let n = 0; n < 10; n++) await store.write([statement(create, { id: `e${n}`, n })]);
  process.kill(store.enginePid as number, 'SIGKILL');
  await until(() => store.status().state === 'waiting', 5000);
  void store.close();
  return folder;
}
const parents = new Set<ChildProcess>();
afterAll(() => {
  for (const parent of parents) parent.kill('SIGKILL');
});

const warnings = (store: Awaited<ReturnType<typeof openAt>>): string[] => {
  const status = store.status();
  return status.state === 'ready' ? status.warnings : [status.detail];
};

describe('a new store', () => {
  test('has its constraints, indexes and nodes, and opens again with them', async () => {
    const { store, folder } = await openTemporary();
    expect(store.status()).toMatchObject({ state: 'ready', engine: 'embedded', version: '0.6.0', warnings: [] });
    const read = async (text: string, s = store) => s.read(query('show', 'read', {}, {}, text), {});
    expect(await read("MATCH (c:Commit {id: 'last'}) WHERE c.sequence = 0 RETURN c")).toHaveLength(1);
    await store.write([nodes(3)]);
    await store.close();
    const again = await openAt(folder);
    expect(await entities(again)).toBe(3);
    expect(await read('SHOW CONSTRAINTS', again)).toHaveLength(8);
    expect(await read('SHOW INDEXES', again)).toHaveLength(13);
    expect(await read('MATCH (c:Commit) RETURN c', again)).toHaveLength(1);
    await again.close();
  });

  test('closes in order, and refuses what comes after', async () => {
    const { store, folder } = await openTemporary();
    const pid = store.enginePid as number;
    await store.close();
    await store.close();
    expect(lives(pid)).toBe(false);
    expect(existsSync(join(folder, 'owner.json'))).toBe(false);
    expect(existsSync(join(folder, 'graph.grafeo.wal'))).toBe(false);
    await expect(entities(store)).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(store.status().state).toBe('waiting');
  });

  test('reports what went wrong in closing', async () => {
    const { store, folder } = await openTemporary();
    await store.write([nodes(5)]);
    rmSync(folder, { recursive: true });
    await expect(store.close()).rejects.toMatchObject({ code: 'internal' });
  });

  test('reports that the engine died in closing', async () => {
    const { store } = await openTemporary();
    const pid = store.enginePid as number;
    process.kill(pid, 'SIGSTOP');
    const closed = store.close();
    process.kill(pid, 'SIGKILL');
    await expect(closed).rejects.toMatchObject({ code: 'store-unavailable' });
  });
});

describe('second opener', () => {
  test('of the same process is refused, and the first goes on', async () => {
    const { store, folder } = await openTemporary();
    const error = await openEmbeddedStore({ folder }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'store-locked', retriable: true });
    expect(String(error)).toContain(folder);
    expect(String(error)).toContain(`process ${process.pid}`);
    await store.write([nodes(1)]);
    expect(await entities(store)).toBe(1);
  });

  test('of another process is refused, also while it is at work', async () => {
    const folder = temporaryFolder();
    const { child } = await startParent(folder, 'reading');
    await expect(openEmbeddedStore({ folder })).rejects.toMatchObject({ code: 'store-locked' });
    child.kill('SIGKILL');
  });
});

describe('the engine does not outlive its parent', () => {
  test.each(['idle', 'reading', 'writing'])('killed while %s', async (work) => {
    const folder = temporaryFolder();
    const { child, engine } = await startParent(folder, work);
    expect(lives(engine)).toBe(true);
    child.kill('SIGKILL');
    expect(await until(() => !lives(engine), 8000)).toBe(true);
    // Closed in order, not merely dead.
    expect(existsSync(join(folder, 'owner.json'))).toBe(false);
    const store = await openAt(folder);
    expect(await entities(store)).toBe(800);
    expect(await store.read(query('half', 'read', {}, {}, 'MATCH (h:Half) RETURN h'), {})).toEqual([]);
    expect(warnings(store)).toEqual([]);
    await store.close();
  });

  test('a signal to the whole group leaves closing to the parent', async () => {
    const { store } = await openTemporary();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(store.enginePid as number, signal);
    await store.write([nodes(2)]);
    expect(await entities(store)).toBe(2);
  });
});

describe('folders that cannot be used', () => {
  const REPLACED: [string, (folder: string) => void, string][] = [
    [
      'a later format',
      (f) => writeFileSync(join(f, 'store.json'), '{"format":99,"engineVersion":"0.6.0"}'),
      'store-version',
    ],
    [
      'another engine',
      (f) => writeFileSync(join(f, 'store.json'), '{"format":1,"engineVersion":"0.7.1"}'),
      'store-version',
    ],
    ['a truncated file', (f) => truncateSync(join(f, 'graph.grafeo'), 5000), 'store-damaged'],
    [
      'a file of other content',
      (f) => writeFileSync(join(f, 'graph.grafeo'), 'no graph '.repeat(4000)),
      'store-damaged',
    ],
    ['an empty file', (f) => truncateSync(join(f, 'graph.grafeo'), 0), 'store-damaged'],
    ['a missing file', (f) => rmSync(join(f, 'graph.grafeo')), 'store-damaged'],
  ];
  test.each(REPLACED)('%s', async (_name, damage, code) => {
    const { store, folder } = await openTemporary();
    await store.write([nodes(50)]);
    await store.close();
    damage(folder);
    const before = readdirSync(folder).sort();
    const error = (await openEmbeddedStore({ folder }).catch((e: unknown) => e)) as Error;
    expect(error).toMatchObject({ code, retriable: false });
    expect(error.message).toContain(folder);
    expect(error.message).toContain('load the kept documents and the exported decisions');
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('the store says another format than the file beside it', async () => {
    const { store, folder } = await openTemporary();
    await store.close();
    const GrafeoDB = (await loadEngine()).GrafeoDB;
    const db = GrafeoDB.create(join(folder, 'graph.grafeo'));
    await db.executeCypher('MATCH (m:StoreMeta) SET m.format = 99');
    db.close();
    await expect(openEmbeddedStore({ folder })).rejects.toMatchObject({ code: 'store-version' });
  });

  test("somebody else's graph", async () => {
    const folder = temporaryFolder();
    const db = (await loadEngine()).GrafeoDB.create(join(folder, 'graph.grafeo'));
    await db.executeCypher('CREATE (:Entity {id: 1})');
    db.close();
    await expect(openEmbeddedStore({ folder })).rejects.toMatchObject({ code: 'store-version' });
    expect(existsSync(join(folder, 'store.json'))).toBe(false);
  });

  test('a path that is a file', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(openEmbeddedStore({ folder: file })).rejects.toMatchObject({ code: 'store-unavailable' });
  });

  test('a folder with characters of any script', async () => {
    const folder = join(temporaryFolder(), 'Монгол 外交 %20 #x', 'new');
    const store = await openAt(folder);
    await store.write([nodes(1)]);
    expect(await entities(store)).toBe(1);
  });

  test('a machine without a binary is offered Neo4j', async () => {
    const error = (await loadEngine(() => Promise.reject(new Error('Cannot find native binding.'))).catch(
      (e: unknown) => e,
    )) as Error;
    expect(error).toMatchObject({ code: 'store-unavailable' });
    expect(error.message).toContain('NEO4J_URI');
    expect(error.message).toContain(platformName());
  });
});

describe('a log that was cut', () => {
  const wal = (folder: string): string[] =>
    readdirSync(join(folder, 'graph.grafeo.wal')).map((name) => join(folder, 'graph.grafeo.wal', name));

  test('no loss, no warning', async () => {
    const store = await openAt(await killedStore());
    expect(await entities(store)).toBe(10);
    expect(warnings(store)).toEqual([]);
  });

  test.each<[string, (folder: string) => void]>([
    [
      'truncated',
      (folder) => {
        for (const file of wal(folder)) truncateSync(file, Math.floor(statSync(file).size / 2));
      },
    ],
    ['deleted', (folder) => rmSync(join(folder, 'graph.grafeo.wal'), { recursive: true })],
  ])('%s: opens with a warning that stays', async (_name, cut) => {
    const folder = await killedStore();
    cut(folder);
    const store = await openAt(folder);
    const kept = (await entities(store)) as number;
    expect(kept).toBeLessThan(10);
    expect(warnings(store)).toEqual([expect.stringContaining(`lost its last ${10 - kept} acknowledged commit`)]);
    for (let n = 0; n < 12; n++) await store.write([statement(create, { id: `new${n}`, n })]);
    await store.close();
    const again = await openAt(folder);
    expect(await entities(again)).toBe(kept + 12);
    expect(warnings(again)).toHaveLength(1);
    await again.close();
    rmSync(join(folder, 'losses.json'));
    expect(warnings(await openAt(folder))).toEqual([]);
  });

  test('the count stands in the file as a commit is acknowledged', async () => {
    const { store, folder } = await openTemporary();
    await store.write([nodes(1)]);
    await store.write([nodes(2)]);
    expect(Number(readFileSync(join(folder, 'commits'), 'utf8'))).toBe(2);
  });

  test('emptying the graph does not lose the count', async () => {
    const { store, folder } = await openTemporary();
    await store.write([nodes(5)]);
    await store.write([statement(query('empty', 'write', {}, {}, 'MATCH (n) DETACH DELETE n'), {})]);
    await store.close();
    expect(warnings(await openAt(folder))).toEqual([]);
  });
});

describe('schema', () => {
  test('duplicates are found before a constraint is made over them', async () => {
    const db = (await loadEngine()).GrafeoDB.create();
    await db.executeCypher("UNWIND ['a', 'a', 'b'] AS id CREATE (:Entity {id: id})");
    const error = (await applySchema(db).catch((e: unknown) => e)) as Error;
    expect(error).toMatchObject({ code: 'store-damaged' });
    expect(error.message).toContain('a (2 times)');
    db.close();
  });

  test('each uniqueness constraint has an index beside it', () => {
    const statements = schemaStatements();
    const unique = statements
      .map((s) => /FOR \(n:(\w+)\) REQUIRE n\.(\w+) IS UNIQUE/.exec(s))
      .filter((m) => m !== null);
    expect(unique.map((m) => m[1])).toEqual([
      'Entity',
      'Document',
      'Passage',
      'Claim',
      'Decision',
      'Commit',
      'View',
      'ViewRevision',
    ]);
    for (const [, label, property] of unique) {
      expect(
        statements.some((s) => s.startsWith('CREATE INDEX') && s.endsWith(`FOR (n:${label}) ON (n.${property})`)),
      ).toBe(true);
    }
  });

  test('a folder made half-way is finished', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const db = (await loadEngine()).GrafeoDB.create(join(folder, 'graph.grafeo'));
    await db.executeCypher(schemaStatements()[0] as string);
    db.close();
    const store = await openAt(folder);
    await store.write([nodes(1)]);
    expect(await entities(store)).toBe(1);
  });
});
