/** `entente load`, `verify` and `remove` on a store folder of their own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import { stats } from '../../server/questions/stats.ts';
import { APART, DOCUMENTS, file, folderWith, OSLO, SANTIAGO, temporaryFolder } from '../support/documents.ts';
import { entente, loadInto, run, within } from './run.ts';

const statsOf = (folder: string) => within(folder, (store) => stats({ store }));

const hashes = (stdout: string): string[] => stdout.match(/\b[0-9a-f]{64}\b/g) ?? [];

describe('load, verify, remove', { timeout: 60_000 }, () => {
  test('loads what it is given and nothing else; verify finds the two hashes equal', async () => {
    const environment = { ENTENTE_DATA: join(temporaryFolder(), 'new', 'store') };
    const folder = folderWith(DOCUMENTS);
    const loaded = await entente(['load', folder], environment);
    expect(loaded).toMatchObject({ code: 0, stdout: '6 loaded, 0 changed, 0 unchanged, 0 failed\n' });
    expect(loaded.stderr).toContain('Reading documents: 6 of 6');
    const verified = await entente(['verify'], environment);
    expect(verified.code).toBe(0);
    const [stored, replayed, ...others] = hashes(verified.stdout);
    expect(stored).toBe(replayed);
    expect(others).toEqual([]);
    expect(await statsOf(environment.ENTENTE_DATA)).toMatchObject({ documents: 6, nodes: { byKind: { person: 11 } } });

    writeFileSync(join(folder, 'oslo.md'), OSLO.replaceAll('Otieno', 'Kamau'));
    const again = await entente(['load', folder], environment);
    expect(again).toMatchObject({ code: 0, stdout: '0 loaded, 1 changed, 5 unchanged, 0 failed\n' });
    const afterwards = await entente(['verify'], environment);
    expect(hashes(afterwards.stdout)[0]).toBe(hashes(afterwards.stdout)[1]);
    expect(hashes(afterwards.stdout)[0]).not.toBe(stored);
  });

  test('a file that fails is told, the others are loaded, and the end is an error', async () => {
    const environment = { ENTENTE_DATA: temporaryFolder() };
    const folder = folderWith({ 'a.md': OSLO, 'b.md': '---\ntitle: open', 'c.md': SANTIAGO });
    const { code, stdout, stderr } = await entente(['load', folder, join(folder, 'gone.md')], environment);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '2 loaded, 0 changed, 0 unchanged, 2 failed\n' });
    expect(stderr).toContain('b.md:1: the front matter opened by --- is never closed');
    expect(stderr).toContain('gone.md: no such file');
    expect((await statsOf(environment.ENTENTE_DATA)).documents).toBe(2);
  });

  test('remove takes documents out by what they are known by', async () => {
    const environment = { ENTENTE_DATA: temporaryFolder() };
    await loadInto(
      environment.ENTENTE_DATA,
      folderWith({ 'oslo.md': OSLO, 'apart.md': APART, 'plain.txt': 'A text of nobody.' }),
    );
    const missing = await entente(['remove', 'note-apart', 'note-gone'], environment);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toBe('entente: there is no document note-gone\n');
    const removed = await entente(['remove', 'https://press.example/oslo', 'plain.txt'], environment);
    expect(removed).toMatchObject({ code: 0, stdout: expect.stringMatching(/^removed; \d+ nodes and relationships/) });
    expect(await statsOf(environment.ENTENTE_DATA)).toMatchObject({
      documents: 1,
      nodes: { byKind: { person: 2, meeting: 1 } },
    });
  });

  test('a store that another process has open is left alone', async () => {
    const folder = temporaryFolder();
    const store = await openEmbeddedStore({ folder });
    try {
      const [loading, verifying] = await Promise.all([
        entente(['load', folderWith({ 'apart.md': APART })], { ENTENTE_DATA: folder }),
        entente(['verify'], { ENTENTE_DATA: folder }),
      ]);
      for (const { code, stdout, stderr } of [loading, verifying]) {
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
        expect(stderr).toMatch(/^entente: .*(open|used|lock)/i);
        expect(stderr).toContain(folder);
        expect(stderr).not.toContain('    at ');
      }
      expect((await stats({ store })).documents).toBe(0);
    } finally {
      await store.close();
    }
    await statsOf(folder);
  });

  test('a folder that cannot be made, and a configuration that is wrong', async () => {
    const blocked = join(folderWith({ 'file.md': 'in the way' }), 'file.md', 'store');
    const folder = await entente(['verify'], { ENTENTE_DATA: blocked });
    expect(folder).toMatchObject({ code: 1, stderr: expect.stringContaining('ENTENTE_DATA') });
    expect(folder.stderr).toContain(blocked);
    const uri = await entente(['verify'], { NEO4J_URI: 'http://localhost:7474' });
    expect(uri).toMatchObject({ code: 1, stderr: expect.stringContaining('NEO4J_URI') });
  });

  test('Ctrl-C keeps what is loaded, and the rest can be loaded later', async () => {
    const environment = { ENTENTE_DATA: temporaryFolder() };
    const files = Array.from({ length: 400 }, (_, n) => [
      `${n}.md`,
      file({ id: `n${n}`, date: '2024-01-01' }, `Text ${n}.`),
    ]);
    const folder = folderWith(Object.fromEntries(files));
    const loading = run(['server/entente.mjs', 'load', folder], environment);
    await vi.waitFor(() => expect(loading.stderr()).toContain('Reading documents: '), { timeout: 30_000, interval: 5 });
    loading.child.kill('SIGINT');
    const { code, stdout, stderr } = await loading.ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/entente: (stopped after|.*cancel)/i);
    const kept = (await statsOf(environment.ENTENTE_DATA)).documents;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(400);
    expect(await loadInto(environment.ENTENTE_DATA, folder)).toMatchObject({ loaded: 400 - kept, unchanged: kept });
  });
});
