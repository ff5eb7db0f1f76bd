/** `entente extract`: one line of JSON for each file, in the order given. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSource } from '../../server/loader/source/read-file.ts';
import { type ExtractionRecord, type Quotation, recordSchema } from '../../server/model/record.ts';
import { APART, DOCUMENTS, folderWith, ORIGINALS, OSLO, SANTIAGO, temporaryFolder } from '../support/documents.ts';
import { entente } from './run.ts';

const lines = (stdout: string): string[] => stdout.split('\n').slice(0, -1);
const records = (stdout: string): ExtractionRecord[] =>
  lines(stdout).map((line) => recordSchema.parse(JSON.parse(line)));

function quotationsOf(record: ExtractionRecord): Quotation[] {
  const { actors, positions, forums, participations, meetings, commitments } = record;
  return [...actors, ...positions, ...forums, ...participations, ...meetings, ...commitments].flatMap(
    (a) => a.evidence,
  );
}

describe('extract', { timeout: 30_000 }, () => {
  test('prints a record for each file in the order given, each quotation in its place', async () => {
    const folder = folderWith(DOCUMENTS);
    const files = [...ORIGINALS]
      .reverse()
      .concat(['santiago', 'oslo', 'forum', 'apart'].map((n) => join(folder, `${n}.md`)));
    const { code, stdout, stderr } = await entente(['extract', ...files]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.endsWith('}\n')).toBe(true);
    const found = records(stdout);
    expect(found.map((r) => r.document.id)).toEqual(files.map((f) => basename(f, '.md')));
    for (const [index, record] of found.entries()) {
      const { text, title, date } = parseSource(readFileSync(files[index] ?? ''), '', '');
      expect(record.document).toMatchObject({ title, date });
      expect(record.meetings.length).toBeGreaterThan(0);
      const quotations = quotationsOf(record);
      expect(quotations.length).toBeGreaterThan(5);
      for (const { quote, start, end } of quotations) expect(text.slice(start, end)).toBe(quote);
      const ids = new Set(record.actors.map((a) => a.id));
      for (const { participants } of record.meetings) expect(participants.filter((p) => !ids.has(p))).toEqual([]);
    }
  });

  test('needs no store, and makes none', async () => {
    const data = join(temporaryFolder(), 'store');
    const folder = folderWith({ 'apart.md': APART });
    const { code } = await entente(['extract', folder], { ENTENTE_DATA: data, PORT: 'none', NEO4J_URI: 'nonsense' });
    expect({ code, made: existsSync(data) }).toEqual({ code: 0, made: false });
  });

  test('a file that cannot be read is told, the others are printed, and the end is an error', async () => {
    const folder = folderWith({
      'a.md': OSLO,
      'b.md': '',
      'c.md': SANTIAGO,
      'd.md': '---\ntitle: X\ndate: soon\n---\nText.',
      'f.md': APART,
    });
    symlinkSync('/nowhere', join(folder, 'e.md'));
    const named = ['a', 'b', 'c', 'd', 'e', 'gone', 'f'].map((n) => join(folder, `${n}.md`));
    const { code, stdout, stderr } = await entente(['extract', ...named]);
    expect(code).toBe(1);
    expect(records(stdout).map((r) => r.document.id)).toEqual(['a', 'c', 'f']);
    const told = lines(stderr);
    expect(told).toHaveLength(4);
    for (const [index, words] of [
      'b.md: the file is empty',
      'd.md:3 date',
      'e.md: no such file',
      'gone.md: no such file',
    ].entries()) {
      expect(told[index]).toMatch(/^entente: /);
      expect(told[index]).toContain(words);
    }
  });

  test('is the same each time', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => entente(['extract', ...ORIGINALS])));
    expect(first?.stdout).toBe(second?.stdout);
  });
});

describe('the command line', { timeout: 30_000 }, () => {
  test.each([
    [['extract'], 'paths'],
    [['frobnicate'], 'frobnicate'],
    [['extract', '--loudly', 'x'], '--loudly'],
  ])('%j is refused with a word on what is wrong', async (args, word) => {
    const { code, stdout, stderr } = await entente(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(word);
  });

  test('--help tells every command', async () => {
    const { code, stdout } = await entente(['--help']);
    expect(code).toBe(0);
    for (const command of ['load', 'extract', 'remove', 'verify']) expect(stdout).toContain(command);
  });
});
