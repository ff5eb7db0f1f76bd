/** Loading files into a store: what is found, what is written, what is told. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EntenteError } from '../../server/errors.ts';
import { createRuleExtractor } from '../../server/extraction/index.ts';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import { type GraphStore, statement } from '../../server/graph-store/port.ts';
import { type LoadEvent, type LoadOptions, loadPaths, removeDocuments } from '../../server/loader/load.ts';
import { Projector } from '../../server/loader/projector.ts';
import { documentById, listDocuments } from '../../server/questions/documents.ts';
import { search } from '../../server/questions/search.ts';
import { stats } from '../../server/questions/stats.ts';
import { verify } from '../../server/questions/verify.ts';
import { clear, rewind } from '../conformance/port/queries.ts';
import { APART, DOCUMENTS, file, folderWith, OSLO, SANTIAGO, temporaryFolder } from '../support/documents.ts';

let store: GraphStore;
const storeFolder = temporaryFolder(afterAll);

beforeAll(async () => {
  store = await openEmbeddedStore({ folder: storeFolder });
});
beforeEach(() => store.write([statement(clear, {}), statement(rewind, {})]));
afterAll(() => store?.close());

async function load(paths: string[], options: Partial<LoadOptions> = {}) {
  const events: LoadEvent[] = [];
  const report = await loadPaths(paths, {
    store,
    projector: new Projector(store),
    extractor: createRuleExtractor(),
    onEvent: (event) => events.push(event),
    ...options,
  });
  // Every file is told once, and the report says the same as the events.
  expect(events.map((e) => e.done)).toEqual(events.map((_, i) => i + 1));
  expect(events.every((e) => e.total === events.length)).toBe(true);
  const counted = (outcome: string) => events.filter((e) => e.outcome === outcome).length;
  expect({ ...report, failed: report.failed.length }).toEqual({
    loaded: counted('loaded'),
    changed: counted('changed'),
    unchanged: counted('unchanged'),
    failed: counted('failed'),
  });
  return { events, ...report, failures: report.failed.map((f) => f.message).sort() };
}

const titles = async (): Promise<(string | null)[]> =>
  (await listDocuments({ store }, { limit: 500 })).items.map((d) => d.title).sort();
const hash = async (): Promise<string> => {
  const { stored, replayed } = await verify({ store });
  expect(stored).toBe(replayed);
  return stored;
};
const isKnown = async (name: string): Promise<boolean> =>
  (await search({ store }, { q: name, limit: 1, kinds: ['person'] })).items[0]?.node.name === name;

/** A document of its own, by number. */
const numbered = (n: number): string =>
  file({ id: `n${n}`, title: `Note ${n}`, date: '2024-01-01' }, `Text number ${n}.\n`);

describe('what paths mean', () => {
  test('a folder: its .md and .txt, at any depth', async () => {
    const folder = folderWith({
      'a.md': numbered(1),
      'b.txt': numbered(2),
      'deep/er/c.md': numbered(3),
      'd.html': 'no',
      'e.json': '{}',
    });
    expect((await load([folder])).loaded).toBe(3);
    expect(await titles()).toEqual(['Note 1', 'Note 2', 'Note 3']);
  });

  test('a file, whatever its extension; each once', async () => {
    const folder = folderWith({ 'a.md': numbered(1), 'b.note': numbered(2) });
    const [a, b] = [join(folder, 'a.md'), join(folder, 'b.note')];
    const { loaded, events } = await load([b, a, b, folder, join(folder, '*.md')]);
    expect(loaded).toBe(2);
    expect(events.map((e) => basename(e.file))).toEqual(['b.note', 'a.md']);
  });

  test('a glob', async () => {
    const folder = folderWith({ 'a1.md': numbered(1), 'a2.md': numbered(2), 'b1.md': numbered(3) });
    expect((await load([join(folder, 'a*.md')])).loaded).toBe(2);
    expect((await load([join(folder, '{a,b}1.md')])).loaded).toBe(1);
  });

  test('without an id of its own a document is its path below the folder, wherever the folder is', async () => {
    const [one, two] = [folderWith({ 'x/a.md': 'A text.' }), folderWith({ 'x/a.md': 'A text.' })];
    expect((await load([one])).loaded).toBe(1);
    expect((await load([two])).unchanged).toBe(1);
    writeFileSync(join(two, 'x/a.md'), 'Another text.');
    expect((await load([two])).changed).toBe(1);
    expect(await titles()).toHaveLength(1);
  });

  test.each([
    ['a folder without texts', (folder: string) => folder, 'holds no .txt or .md file'],
    ['a glob without matches', (folder: string) => join(folder, '*.md'), 'no file matches'],
  ])('%s is refused by its name', async (_, pathOf, message) => {
    const path = pathOf(folderWith({ 'a.html': 'no' }));
    await expect(load([path])).rejects.toMatchObject({
      code: 'invalid-parameters',
      message: expect.stringContaining(message),
    });
    await expect(load([path])).rejects.toThrow(path);
  });
});

describe('a file that cannot be read', () => {
  const BAD: Record<string, string | Uint8Array> = {
    'binary.md': Uint8Array.from([1, 2, 3, 0, 0, 0, 65, 66]),
    'dates.md': file({ title: 'X', date: '2025-02-30' }, 'Text.'),
    'empty.md': '',
    'latin.md': Buffer.from('Zsófia Kovács', 'latin1'),
    'matter.md': file({ title: 'X' }, '\n'),
    'open.md': '---\ntitle: X\n',
  };

  test('is told by its name, and the others are loaded', async () => {
    const folder = folderWith({ ...BAD, 'oslo.md': OSLO, 'santiago.md': SANTIAGO });
    symlinkSync('/nowhere/at/all', join(folder, 'link.md'));
    mkdirSync(join(folder, 'folder.md'));
    const { loaded, failures, events } = await load([folder]);
    expect(loaded).toBe(2);
    const expected: [string, string][] = [
      ['binary.md', 'binary'],
      ['dates.md', 'dates.md:3 date: must be a real date'],
      ['empty.md', 'empty'],
      ['latin.md', 'not a text in UTF-8'],
      ['link.md', 'no such file'],
      ['matter.md', 'there is no text'],
      ['open.md', 'never closed'],
    ];
    expect(failures).toHaveLength(expected.length);
    for (const [index, [name, message]] of expected.entries()) {
      expect(failures[index]).toContain(join(folder, name));
      expect(failures[index]).toContain(message);
    }
    expect(events.filter((e) => e.outcome === 'failed').every((e) => e.message?.includes(e.file))).toBe(true);
    expect(await titles()).toEqual(['Santiago note', 'Talks in Oslo and Budapest']);
    await hash();
  });

  test('leaves its earlier version as it was', async () => {
    const folder = folderWith({ 'oslo.md': OSLO, 'apart.md': APART });
    await load([folder]);
    const before = await hash();
    writeFileSync(join(folder, 'oslo.md'), OSLO.replace('2024-05-12', '2024-55-12'));
    expect(await load([folder])).toMatchObject({ loaded: 0, changed: 0, unchanged: 1 });
    expect(await hash()).toBe(before);
  });

  test('also when it is named, or a folder in the place of a file, or not there', async () => {
    const folder = folderWith({ 'oslo.md': OSLO, 'folder.md/inside.md': APART });
    symlinkSync('/nowhere/at/all', join(folder, 'link.md'));
    const named = ['missing.md', 'link.md', 'oslo.md', 'folder.md'].map((name) => join(folder, name));
    const { loaded, failures } = await load(named);
    expect(loaded).toBe(2);
    expect(failures).toEqual([
      expect.stringContaining(join(folder, 'link.md')),
      expect.stringContaining(join(folder, 'missing.md')),
    ]);
    expect(failures.every((f) => f.includes('no such file'))).toBe(true);
  });

  test('in another language: nothing is taken from it', async () => {
    const french = `Le ministre norvégien de la Justice, Ingrid Solberg, a rencontré le ministre kényan de l'Intérieur, Daniel Otieno, à Oslo le 10 mai 2024. Les deux ministres ont décidé de renforcer la coopération entre les polices des deux pays et de former davantage d'agents.\n`;
    const folder = folderWith({
      'french.md': file({ id: 'french', date: '2024-05-11' }, french),
      'told.md': file({ id: 'told', date: '2024-05-11', language: 'fr' }, french),
      'apart.md': APART,
    });
    const { loaded, failures } = await load([folder]);
    const counts = await stats({ store });
    expect(await isKnown('Ingrid Solberg')).toBe(false);
    expect(counts.nodes.byKind.person).toBe(2);
    expect(loaded + failures.length).toBe(3);
    expect(failures.find((f) => f.includes('told.md'))).toMatch(/not in English \(fr\)/);
  });

  test('when its extraction fails, as a mistake of the extractor', async () => {
    const rules = createRuleExtractor();
    const extractor: LoadOptions['extractor'] = {
      name: rules.name,
      version: rules.version,
      extract: (source) => {
        if (source.id === 'oslo') throw new Error('the extractor stumbled');
        return rules.extract(source);
      },
    };
    const { loaded, failures } = await load([folderWith({ 'oslo.md': OSLO, 'apart.md': APART })], { extractor });
    expect({ loaded, failures }).toEqual({ loaded: 1, failures: [expect.stringContaining('the extractor stumbled')] });
    expect(await isKnown('Ingrid Solberg')).toBe(false);
  });
});

describe('two files of one identity', () => {
  test('the first is loaded, the second is told with both names', async () => {
    const folder = folderWith({ 'a.md': OSLO, 'b.md': OSLO.replace('Talks in Oslo and Budapest', 'Second') });
    const { loaded, failures } = await load([folder]);
    expect(loaded).toBe(1);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain(join(folder, 'a.md'));
    expect(failures[0]).toContain(join(folder, 'b.md'));
    expect(failures[0]).toContain('https://press.example/oslo');
    expect(await titles()).toEqual(['Talks in Oslo and Budapest']);
  });

  test('however far apart they are', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`m${String(n).padStart(3, '0')}.md`, numbered(n)]),
    );
    const folder = folderWith({
      ...many,
      'a.md': numbered(1000),
      'z.md': numbered(1000).replace('Note 1000', 'Second'),
    });
    const { loaded, failures } = await load([folder]);
    expect({ loaded, failures }).toEqual({ loaded: 61, failures: [expect.stringContaining('n1000')] });
    expect(await titles()).toContain('Note 1000');
    expect(await load([folder])).toMatchObject({ unchanged: 61, changed: 0 });
  });
});

describe('a second load', () => {
  test('of the same files changes nothing', async () => {
    const folder = folderWith(DOCUMENTS);
    expect(await load([folder])).toMatchObject({ loaded: 6, failed: [] });
    const before = { hash: await hash(), stats: await stats({ store }) };
    expect(await load([folder])).toMatchObject({ loaded: 0, changed: 0, unchanged: 6, failed: [] });
    expect({ hash: await hash(), stats: await stats({ store }) }).toEqual(before);
  });

  test('of an edited file changes what it says, and no more', async () => {
    const folder = folderWith(DOCUMENTS);
    await load([folder]);
    const before = await hash();
    writeFileSync(join(folder, 'oslo.md'), OSLO.replaceAll('Daniel Otieno', 'Grace Wanjiru'));
    expect(await load([folder])).toMatchObject({ loaded: 0, changed: 1, unchanged: 5 });
    expect(await isKnown('Grace Wanjiru')).toBe(true);
    expect(await isKnown('Daniel Otieno')).toBe(true);
    expect((await listDocuments({ store }, { limit: 10 })).total).toBe(6);
    // As if it had been loaded so from the start.
    const edited = await hash();
    writeFileSync(join(folder, 'oslo.md'), OSLO);
    await load([folder]);
    expect(await hash()).toBe(before);
    await removeDocuments(['https://press.example/oslo'], { store, projector: new Projector(store) });
    writeFileSync(join(folder, 'oslo.md'), OSLO.replaceAll('Daniel Otieno', 'Grace Wanjiru'));
    await load([folder]);
    expect(await hash()).toBe(edited);
  });

  test('of another date only dates anew', async () => {
    const folder = folderWith({ 'apart.md': APART });
    await load([folder]);
    writeFileSync(join(folder, 'apart.md'), APART.replace('date: 2024-02-02', 'date: 2024-02-03'));
    expect(await load([folder])).toMatchObject({ changed: 1 });
    expect((await stats({ store })).period).toEqual({ from: '2024-02-03', to: '2024-02-03' });
    await hash();
  });

  test('by a new extractor reads everything again', async () => {
    const folder = folderWith({ 'apart.md': APART });
    await load([folder]);
    const rules = createRuleExtractor();
    const renewed: LoadOptions['extractor'] = {
      name: rules.name,
      version: 'next',
      extract: async (source) => ({
        ...(await rules.extract(source)),
        extractor: { name: rules.name, version: 'next' },
      }),
    };
    expect(await load([folder], { extractor: renewed })).toMatchObject({ changed: 1 });
    expect(await load([folder], { extractor: renewed })).toMatchObject({ unchanged: 1 });
  });

  test('the order of loading does not matter', async () => {
    const folder = folderWith(DOCUMENTS);
    const names = Object.keys(DOCUMENTS);
    await load([folder]);
    const together = await hash();
    await store.write([statement(clear, {}), statement(rewind, {})]);
    for (const name of [...names].reverse()) await load([join(folder, name)]);
    expect(await hash()).toBe(together);
  });
});

test('a document without a date is loaded with a note', async () => {
  const { events } = await load([folderWith({ 'a.md': 'A text without a date.' })]);
  expect(events).toEqual([expect.objectContaining({ outcome: 'loaded', message: expect.stringContaining('no date') })]);
});

test('the text is kept as it is, with what the file says of itself', async () => {
  await load([folderWith({ 'oslo.md': OSLO })]);
  const { items } = await listDocuments({ store }, { limit: 1 });
  const document = await documentById({ store }, items[0]?.id ?? '');
  expect(OSLO.endsWith(document.text)).toBe(true);
  expect(document.document).toMatchObject({
    title: 'Talks in Oslo and Budapest',
    publisher: 'Northern Press',
    url: 'https://press.example/oslo',
    language: 'en',
  });
  expect(document.claims.every((c) => document.text.slice(c.start, c.end) === c.quote)).toBe(true);
});

describe('cancelling', () => {
  const many = (): string =>
    folderWith(
      Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`${String(n).padStart(3, '0')}.md`, numbered(n)])),
    );

  test('keeps what is loaded, says how far it came, and the rest can be loaded later', async () => {
    const folder = many();
    const controller = new AbortController();
    const told: LoadEvent[] = [];
    const stopped = load([folder], {
      signal: controller.signal,
      onEvent: (event) => {
        told.push(event);
        controller.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    const { total } = await listDocuments({ store }, { limit: 1 });
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(90);
    expect(told).toHaveLength(total);
    await hash();
    expect(await load([folder])).toMatchObject({ loaded: 90 - total, unchanged: total, failed: [] });
  });

  test('before the start loads nothing', async () => {
    await expect(load([many()], { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    expect((await stats({ store })).documents).toBe(0);
  });
});

describe('removing', () => {
  const remove = (...identities: string[]) => removeDocuments(identities, { store, projector: new Projector(store) });

  test('by url, id or path takes the document and what it alone supports', async () => {
    const folder = folderWith({ ...DOCUMENTS, 'x/plain.md': 'A text without front matter.' });
    await load([join(folder, 'oslo.md')]);
    const before = await hash();
    await load([folder]);
    const changed = await remove(
      'note-santiago',
      'note-forum',
      'note-nairobi',
      'note-apart',
      'note-lima',
      'x/plain.md',
    );
    expect(changed.removed.length).toBeGreaterThan(0);
    expect(changed.updated.length).toBeGreaterThan(0);
    expect(changed.added).toEqual([]);
    expect(await hash()).toBe(before);
    expect(await titles()).toEqual(['Talks in Oslo and Budapest']);
    await remove('https://press.example/oslo');
    expect(await stats({ store })).toMatchObject({
      documents: 0,
      claims: 0,
      nodes: { total: 0 },
      relationships: { total: 0 },
    });
  });

  test('of what is not there removes nothing, and names it', async () => {
    await load([folderWith({ 'apart.md': APART })]);
    const before = await hash();
    const error = await remove('note-apart', 'note-gone').catch((e: unknown) => e);
    expect(error).toBeInstanceOf(EntenteError);
    expect(error).toMatchObject({ code: 'not-found', message: expect.stringContaining('note-gone') });
    expect((error as EntenteError).message).not.toContain('note-apart');
    expect(await hash()).toBe(before);
    await remove('note-apart', 'note-apart');
    expect((await stats({ store })).documents).toBe(0);
  });
});

test('a store that fails ends the load, with nothing half written', async () => {
  const folder = folderWith(DOCUMENTS);
  const failing: GraphStore = Object.create(store, {
    write: { value: async () => Promise.reject(new EntenteError('store-unavailable', 'gone', { retriable: true })) },
    read: { value: store.read.bind(store) },
  });
  await expect(load([folder], { store: failing, projector: new Projector(failing) })).rejects.toMatchObject({
    code: 'store-unavailable',
  });
  expect((await stats({ store })).documents).toBe(0);
  rmSync(join(folder, 'oslo.md'));
  expect(await load([folder])).toMatchObject({ loaded: 5 });
});
