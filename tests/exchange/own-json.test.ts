/** A backup that was cut short, changed, of another version or not ours is refused before anything is written. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBackup } from '../../server/exchange/backup.ts';
import { exportGraph } from '../../server/exchange/export/export.ts';
import { linesOf } from '../../server/exchange/own/lines.ts';
import { restoreBackup } from '../../server/exchange/restore/restore.ts';
import { Projector } from '../../server/loader/projector.ts';
import { openEmbedded, type TestStore } from '../conformance/stores.ts';
import { DOCUMENTS, folderWith } from '../support/documents.ts';
import { textOf } from './graphs.ts';
import { contentOf, fill } from './support.ts';

let folder: string;
let original: TestStore;
let empty: TestStore;
let whole: Buffer;
const documents = folderWith(DOCUMENTS, afterAll);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-own-json-'));
  original = await openEmbedded();
  empty = await openEmbedded();
  await fill(original.store, documents);
  await writeBackup({ store: original.store }, join(folder, 'whole.json.gz'));
  whole = gunzipSync(await readFile(join(folder, 'whole.json.gz')));
}, 120_000);
afterAll(async () => {
  await original?.close();
  await empty?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Restores these bytes into the empty store. */
async function restoring(bytes: Uint8Array | string, name = 'trial.json'): Promise<unknown> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return restoreBackup(file, { store: empty.store, projector: new Projector(empty.store) });
}

const refused = (message: RegExp) => ({ code: 'invalid-document', message: expect.stringMatching(message) });

async function expectNothingWritten(): Promise<void> {
  expect(await contentOf(empty.store)).toMatchObject({
    documents: [],
    decisions: [],
    views: [],
    graph: { nodes: 0, relationships: 0 },
  });
}

const lines = (): string[] => whole.toString('utf8').split('\n');

describe('our own JSON', () => {
  test('is one JSON document, and one record on each line', () => {
    const { format, version, scope, records } = JSON.parse(whole.toString('utf8'));
    expect({ format, version, scope }).toEqual({ format: 'entente', version: 1, scope: 'whole' });
    expect(records).toHaveLength(lines().length - 3);
    const end = records.at(-1);
    for (const name of ['document', 'decision', 'view', 'node', 'relationship'])
      expect(end.counts[name], name).toBe(records.filter((r: { record: string }) => r.record === name).length);
    expect(end).toMatchObject({
      record: 'end',
      changedMeanwhile: false,
      counts: { document: 7, decision: 4, view: 2 },
    });
  });

  test('of a part has the claims of its nodes and relationships, with their quotations', async () => {
    const { parts } = await exportGraph(
      { store: original.store },
      { format: 'json', kinds: ['meeting'], dates: 'possible' },
    );
    const { scope, records } = JSON.parse(await textOf(parts));
    expect(scope).toBe('part');
    const keys = records.flatMap((r: { node?: { id: string } }) => r.node?.id ?? []);
    const claims = records.filter((r: { record: string }) => r.record === 'claim');
    expect(new Set(claims.map((c: { claim: { key: string } }) => c.claim.key))).toEqual(new Set(keys));
    for (const { claim, document } of claims) {
      expect(claim.quote).not.toBe('');
      expect(document.id).toBe(claim.documentId);
    }
  });
});

describe('a restore refuses', () => {
  test('a file that was cut short, wherever', async () => {
    const places = [0, 1, 10, 100, whole.length / 2, whole.length - 4, whole.length - 3, whole.length - 2];
    for (const at of places)
      await expect(restoring(whole.subarray(0, at))).rejects.toMatchObject(refused(/trial\.json/));
    const gzipped = gzipSync(whole);
    for (const at of [10, gzipped.length / 2, gzipped.length - 1])
      await expect(restoring(gzipped.subarray(0, at))).rejects.toMatchObject(refused(/cut short|no backup/));
    await expectNothingWritten();
  });

  test('a file in which a bit was flipped', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(6), async (at, bit) => {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
      await expect(restoring(damaged)).rejects.toMatchObject({ code: 'invalid-document' });
    });
    await fc.assert(property, { numRuns: 25 });
    await expectNothingWritten();
  });

  test('one whose lines were taken out, or put elsewhere', async () => {
    const all = lines();
    const without = all.filter((_, i) => i !== 2).join('\n');
    await expect(restoring(without)).rejects.toMatchObject(refused(/changed/));
    const swapped = [all[0], all[2], all[1], ...all.slice(3)].join('\n');
    await expect(restoring(swapped)).rejects.toMatchObject(refused(/changed/));
    await expect(restoring(`${all.join('\n')}more`)).rejects.toMatchObject(refused(/end/));
    await expectNothingWritten();
  });

  test('another version, a part of a graph, and what is not ours', async () => {
    const other = whole.toString('utf8').replace('"version":1', '"version":2');
    await expect(restoring(other)).rejects.toMatchObject(refused(/version 2/));
    const { parts } = await exportGraph(
      { store: original.store },
      { format: 'json', kinds: ['person'], dates: 'possible' },
    );
    await expect(restoring(await textOf(parts))).rejects.toMatchObject(refused(/part of a graph.*entente backup/));
    for (const foreign of ['{"nodes":[]}\n', '<graphml/>', '[]', '\u0000\u0001', '{"format":"entente"}\n'])
      await expect(restoring(foreign)).rejects.toMatchObject(refused(/no backup of Entente/));
    await expect(
      restoreBackup(join(folder, 'nowhere'), { store: empty.store, projector: new Projector(empty.store) }),
    ).rejects.toMatchObject({ code: 'invalid-parameters', message: expect.stringContaining('no such file') });
    await expectNothingWritten();
  });

  test('a line without an end, however well it is compressed', { timeout: 120_000 }, async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, 'a'));
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().rss;
    await expect(restoring(bomb)).rejects.toMatchObject(refused(/line 1 is longer than 67108864 bytes/));
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
    await expectNothingWritten();
  });

  test('text after the whole that is gzipped once more', async () => {
    await expect(restoring(gzipSync(gzipSync(whole)))).rejects.toMatchObject(refused(/no backup/));
  });
});

describe('lines', () => {
  test('are those that were written, whatever the pieces of the file', async () => {
    const property = fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (texts) => {
      const written = texts.map((t) => t.replaceAll('\n', ' '));
      const file = join(folder, 'lines.txt');
      await writeFile(file, written.map((t) => `${t}\n`).join(''));
      const read: string[] = [];
      for await (const line of linesOf(file)) read.push(line.toString('utf8'));
      expect(read).toEqual(written);
    });
    await fc.assert(property, { numRuns: 40 });
  });
});
