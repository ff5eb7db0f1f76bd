/** Temporary stores, and the queries that the embedded store's tests share. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { z } from 'zod';
import { type EmbeddedOptions, openEmbeddedStore } from '../../../server/graph-store/embedded/index.ts';
import { type GraphStore, statement } from '../../../server/graph-store/port.ts';
import type { Query } from '../../../server/queries/definition.ts';

type Opened = Awaited<ReturnType<typeof openEmbeddedStore>>;

const folders: string[] = [];
const stores = new Set<Opened>();

afterAll(async () => {
  await Promise.allSettled([...stores].map((store) => store.close()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 30_000);

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-embedded-'));
  folders.push(folder);
  return folder;
}

/** Opens a store that is closed at the end of the file's tests at the latest. */
export async function openAt(folder: string, options: Partial<EmbeddedOptions> = {}): Promise<Opened> {
  const store = await openEmbeddedStore({
    folder,
    ...options,
    times: { graceMs: 150, pausesMs: [10, 10], restMs: 300, ...options.times },
  });
  stores.add(store);
  return store;
}

export async function openTemporary(
  options: Partial<EmbeddedOptions> = {},
): Promise<{ store: Opened; folder: string }> {
  const folder = temporaryFolder();
  return { store: await openAt(folder, options), folder };
}

export function query<P extends z.ZodRawShape, R extends z.ZodRawShape>(
  name: string,
  access: 'read' | 'write',
  params: P,
  row: R,
  text: string,
): Query<z.ZodObject<P>, z.ZodObject<R>> {
  return { name, access, params: z.object(params), row: z.object(row), text: { embedded: text, neo4j: text } };
}

export const create = query(
  'create',
  'write',
  { id: z.string(), n: z.number() },
  {},
  'CREATE (e:Entity {id: $id, n: $n})',
);
export const createPlain = query(
  'createPlain',
  'write',
  { batch: z.number() },
  {},
  'UNWIND range(1, 2000) AS i CREATE (p:Plain {batch: $batch, i: i})',
);
export const merge = query(
  'merge',
  'write',
  { rows: z.array(z.record(z.string(), z.unknown())) },
  {},
  'UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e = row',
);
export const countEntities = query(
  'countEntities',
  'read',
  {},
  { count: z.number() },
  'MATCH (e:Entity) RETURN count(e) AS count',
);
export const countPlain = query(
  'countPlain',
  'read',
  {},
  { count: z.number() },
  'MATCH (p:Plain) RETURN count(p) AS count',
);
const cube = 'MATCH (a:Entity) MATCH (b:Entity) MATCH (c:Entity) WHERE a.n + b.n + c.n < 0';
/** Longer than any test with 800 nodes. */
export const endless = query('endless', 'read', {}, { count: z.number() }, `${cube} RETURN count(*) AS count`);
export const endlessWrite = query('endlessWrite', 'write', {}, {}, `${cube} SET a.n = 0`);
/** About a second with 800 nodes. */
export const slow = query(
  'slow',
  'read',
  { limit: z.number() },
  { count: z.number() },
  'MATCH (a:Entity) WHERE a.n < $limit MATCH (b:Entity) WHERE a.n + b.n >= 0 RETURN count(*) AS count',
);

export const nodes = (amount: number) =>
  statement(merge, { rows: Array.from({ length: amount }, (_, n) => ({ id: `e${n}`, n })) });
export const entities = async (store: GraphStore): Promise<number | undefined> =>
  (await store.read(countEntities, {}))[0]?.count;
export const plains = async (store: GraphStore): Promise<number | undefined> =>
  (await store.read(countPlain, {}))[0]?.count;
export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether a process lives; one that has ended but that nobody has collected does not. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
}

export async function until(what: () => boolean, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(20)) if (what()) return true;
  return what();
}
