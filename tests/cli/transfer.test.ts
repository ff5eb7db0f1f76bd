/** `entente export`, `backup`, `restore` and `doctor` as people run them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseXml } from '../exchange/graphs.ts';
import { folderWith, OSLO, SANTIAGO, temporaryFolder } from '../support/documents.ts';
import { entente, loadInto } from './run.ts';

const hashes = (stdout: string): string[] => stdout.match(/\b[0-9a-f]{64}\b/g) ?? [];

test('a store goes out, and comes back whole', { timeout: 120_000 }, async () => {
  const data = temporaryFolder();
  const environment = { ENTENTE_DATA: data };
  await loadInto(data, folderWith({ 'oslo.md': OSLO, 'santiago.md': SANTIAGO }));
  const out = temporaryFolder();

  const file = join(out, 'graph.graphml');
  const exported = await entente(['export', '--format', 'graphml', '--kinds', 'person', '--out', file], environment);
  expect(exported).toMatchObject({ code: 0, stdout: '' });
  expect(exported.stderr).toMatch(/nodes exported to .*graph\.graphml/);
  expect(parseXml(readFileSync(file, 'utf8')).name).toBe('graphml');

  const piped = await entente(['export', '--format', 'ftm', '--ids', 'country-NOR', '--out', '-'], environment);
  const entities = piped.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(entities.map((e) => e.schema)).toEqual(['PublicBody', 'Article']);

  const nowhere = join(out, 'no', 'such', 'folder.json');
  const unwritable = await entente(['export', '--format', 'json', '--out', nowhere], environment);
  expect(unwritable.code).toBe(1);
  expect(unwritable.stderr).toContain(`${nowhere}: cannot be written (ENOENT)`);

  const backup = join(out, 'backup.json.gz');
  expect(await entente(['backup', backup], environment)).toMatchObject({ code: 0 });
  // Nothing is left beside what was written whole.
  expect(readdirSync(out).sort()).toEqual(['backup.json.gz', 'graph.graphml']);

  const other = { ENTENTE_DATA: join(out, 'other') };
  const restored = await entente(['restore', backup], other);
  expect(restored.code, restored.stderr).toBe(0);
  const [expected, made, ...more] = hashes(restored.stdout);
  expect(made).toBe(expected);
  expect(more).toEqual([]);
  const healthy = await entente(['doctor'], other);
  expect(healthy.stdout).toMatch(/^ok +store: embedded/);
  expect(healthy).toMatchObject({ code: 0 });

  const cut = join(out, 'cut.json.gz');
  writeFileSync(cut, readFileSync(backup).subarray(0, 2_000));
  const third = { ENTENTE_DATA: join(out, 'third') };
  const refused = await entente(['restore', cut], third);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/cut\.json\.gz: .*cut short/);
});

test('the doctor says why a store does not open', { timeout: 60_000 }, async () => {
  const folder = folderWith({ 'store.json': '{"format":99,"engineVersion":"0.6.0"}', 'graph.grafeo': 'x' });
  const { code, stdout } = await entente(['doctor'], { ENTENTE_DATA: folder });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^WRONG +store: does not open \(store-version\)/);
  expect(existsSync(join(folder, 'graph.grafeo'))).toBe(true);
});
