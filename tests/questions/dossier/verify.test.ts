/** Verification: whatever was changed since, in the dossier or in the originals, is found out. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { verifyDossierCommand } from '../../../server/commands/verify-dossier.ts';
import { sha256 } from '../../../server/model/ids.ts';
import { dossierOf } from '../../../server/questions/dossier/dossier.ts';
import { htmlOf } from '../../../server/questions/dossier/html.ts';
import { pdfOf } from '../../../server/questions/dossier/pdf.ts';
import type { Dossier } from '../../../server/questions/dossier/schema.ts';
import { isVerified, verifyDossier } from '../../../server/questions/dossier/verify.ts';
import { temporaryFolder } from '../../support/documents.ts';
import { dossier, extras, noPath, type Original, originals, streamed } from './support.ts';

const verify = (file: Uint8Array | string, from: readonly Original[] = originals()) =>
  verifyDossier(file, streamed(from));
const standings = async (file: string, from?: readonly Original[]) =>
  (await verify(file, from)).quotations.map((q) => q.standing);

/** The dossier with one quotation changed. */
const changed = (at: number, change: Partial<Dossier['evidence'][number]>): Dossier => {
  const made = dossier();
  return { ...made, evidence: made.evidence.map((e, i) => (i === at ? { ...e, ...change } : e)) };
};

describe('verifying', () => {
  test('holds for each form as it was made', async () => {
    for (const file of [htmlOf(dossier()), await pdfOf(dossier()), JSON.stringify(dossier())]) {
      const verification = await verify(file);
      expect(verification.quotations.map((q) => q.standing)).toEqual(Array(5).fill('verified'));
      expect(isVerified(verification)).toBe(true);
    }
    expect((await verify(htmlOf(dossier()))).page).toBe('same');
    expect((await verify(await pdfOf(dossier()))).page).toBe('same');
    expect((await verify(JSON.stringify(dossier()))).page).toBe('none');
    expect((await verify(htmlOf(dossier()).replaceAll('\n', '\r\n'))).page).toBe('same');
  });

  test('finds a changed quotation, offset or hash', async () => {
    const at = fc.nat(4);
    const change = fc.oneof(
      fc.record({ quote: fc.string({ minLength: 1 }) }),
      fc.record({ start: fc.nat(400) }),
      fc.record({ end: fc.nat(400) }),
      fc.record({ end: fc.constantFrom(100_000) }),
    );
    await fc.assert(
      fc.asyncProperty(at, change, async (index, edit) => {
        const before = dossier().evidence[index];
        fc.pre(Object.entries(edit).some(([field, value]) => before?.[field as 'quote'] !== value));
        const result = await verify(JSON.stringify(changed(index, edit)));
        expect(result.quotations[index]?.standing).toBe('misquoted');
        expect(isVerified(result)).toBe(false);
      }),
    );
    const hashed = dossier();
    const documents = hashed.documents.map((d, i) => (i === 0 ? { ...d, sha256: sha256('another') } : d));
    expect(await standings(JSON.stringify({ ...hashed, documents }))).toEqual([
      ...['text-changed', 'text-changed', 'text-changed', 'verified', 'verified'],
    ]);
  });

  test('finds the words when only their place is wrong', async () => {
    const [first] = dossier().evidence;
    const moved = changed(0, { start: (first?.start ?? 0) + 3, end: (first?.end ?? 0) + 3 });
    const [checked] = (await verify(JSON.stringify(moved))).quotations;
    expect(checked).toMatchObject({ standing: 'misquoted', foundAt: { start: first?.start, end: first?.end } });
  });

  test('tells a changed text from a missing one, and whether the words are still there', async () => {
    const [programme, mining] = originals();
    if (!programme || !mining) throw new Error('no originals');
    const moved = { ...programme, sha256: sha256('new'), text: `Corrected. ${programme.text}` };
    const emptied = { ...mining, sha256: sha256('newer'), text: 'Withdrawn.' };
    const { quotations } = await verify(htmlOf(dossier()), [moved, emptied]);
    expect(quotations.map((q) => [q.standing, q.foundAt && q.foundAt.start - q.quotation.start])).toEqual([
      ...Array(3).fill(['text-changed', 11]),
      ...Array(2).fill(['text-changed', null]),
    ]);
    expect(await standings(htmlOf(dossier()), [programme])).toEqual([
      ...['verified', 'verified', 'verified', 'missing', 'missing'],
    ]);
    // Known again by its address, or its title, alone.
    for (const by of [{ title: null }, { url: null }])
      expect((await standings(htmlOf(dossier()), [{ ...moved, id: 'other', ...by }]))[0]).toBe('text-changed');
    const stranger = { ...moved, id: 'other', title: null, url: null };
    expect((await standings(htmlOf(dossier()), [stranger]))[0]).toBe('missing');
  });

  test('takes the cited version, whichever comes first', async () => {
    const all = originals().flatMap((o) => [o, { ...o, path: 'newer', sha256: sha256('new'), text: 'New.' }]);
    for (const order of [all, [...all].reverse()])
      expect(new Set(await standings(htmlOf(dossier()), order))).toEqual(new Set(['verified']));
  });

  test('finds a page that was changed beside its data', async () => {
    const html = htmlOf(dossier());
    for (const [said, put] of [
      ['Crime knows no border', 'Crime knows a border'],
      ['characters 32–106', 'characters 32–107'],
      ['a meeting of two sides', 'a secret meeting'],
    ] as const) {
      const result = await verify(html.replace(said, put));
      expect(result.page, said).toBe('differs');
      expect(isVerified(result)).toBe(false);
    }
    const pdf = await pdfOf(dossier());
    const appended = Buffer.concat([pdf, Buffer.from('\n% changed afterwards\n')]);
    expect((await verify(appended)).page).toBe('differs');
  });

  test('does not hold a page of another version to be changed', async () => {
    const result = await verify(htmlOf({ ...dossier(), layout: 0 }));
    expect(result.page).toBe('other-layout');
    expect(isVerified(result)).toBe(true);
  });

  test('refuses what is no dossier, and one that contradicts itself', async () => {
    const made = dossier();
    const cases: readonly (readonly [string, RegExp])[] = [
      ['<p>a page</p>', /no dossier/],
      ['{"format":"other"}', /no dossier/],
      ['{', /no dossier/],
      ['%PDF-1.7 nothing', /no dossier/],
      ['', /no dossier/],
      [JSON.stringify({ ...made, documents: [] }), /damaged: .*no document/],
      [JSON.stringify({ ...made, documents: [...made.documents, ...made.documents] }), /listed twice/],
      [JSON.stringify(changed(0, { quote: '' })), /damaged: evidence\.0\.quote/],
      [JSON.stringify({ ...made, evidence: made.evidence.slice(1) }), /no quotation 5/],
    ];
    for (const [file, message] of cases)
      await expect(verify(file)).rejects.toMatchObject({
        code: 'invalid-document',
        message: expect.stringMatching(message),
      });
    await expect(verify(new Uint8Array([0xff, 0xfe, 0x00]))).rejects.toMatchObject({ code: 'invalid-document' });
  });

  test('holds for a dossier of nothing', async () => {
    const result = await verify(htmlOf(dossierOf(noPath(), extras())));
    expect(result).toMatchObject({ page: 'same', quotations: [] });
  });
});

describe('entente verify-dossier', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });

  /** The originals in a folder, as they were hashed, and a dossier of them beside it. */
  function written(): { folder: string; file: string } {
    const folder = temporaryFolder();
    for (const { id, title, text } of originals())
      writeFileSync(join(folder, `${id}.md`), `---\ntitle: ${title}\n---\n${text}`);
    const file = join(temporaryFolder(), 'dossier.html');
    writeFileSync(file, htmlOf(dossier()));
    return { folder, file };
  }
  function listen(): string[] {
    const lines: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    return lines;
  }

  test('says that all is well', async () => {
    const { folder, file } = written();
    const lines = listen();
    await verifyDossierCommand(file, folder);
    expect(lines).toEqual(['5 of 5 quotations verified, byte for byte.']);
    expect(process.exitCode).toBeUndefined();
  });

  test('names each problem on a line, and fails', async () => {
    const { folder, file } = written();
    const [programme, mining] = originals();
    writeFileSync(
      join(folder, `${programme?.id}.md`),
      `---\ntitle: ${programme?.title}\n---\nA word more. ${programme?.text}`,
    );
    writeFileSync(join(folder, `${mining?.id}.md`), 'Something else.');
    const lines = listen();
    await verifyDossierCommand(file, folder);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(
      /^quotation 1, “Munkhbaatar.*text changed: document-programme\.md .*it stands there at 45–119$/,
    );
    expect(lines[3]).toMatch(/^quotation 4, .* of “Talks on illegal mining”: missing/);
    expect(lines[5]).toBe('0 of 5 quotations verified, byte for byte.');
    expect(process.exitCode).toBe(1);
  });

  test('says clearly when there is nothing to check, or nothing to check it against', async () => {
    const { folder, file } = written();
    const empty = temporaryFolder();
    await expect(verifyDossierCommand(join(empty, 'none.html'), folder)).rejects.toThrow(/no such file/);
    await expect(verifyDossierCommand(file, join(empty, 'none'))).rejects.toThrow(/no such folder/);
    await expect(verifyDossierCommand(file, empty)).rejects.toThrow(/holds no \.txt or \.md file/);
    await expect(verifyDossierCommand(join(folder, 'document-mining.md'), folder)).rejects.toThrow(/no dossier/);
  });
});
