/**
 * Documents for tests, of invented people and plain sentences: six that make one small graph
 * in which every distance, date and count can be told by reading them.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Front matter and text of a file. */
export const file = (matter: Record<string, string>, text: string): string =>
  `---\n${Object.entries(matter)
    .map(([field, value]) => `${field}: ${value}`)
    .join('\n')}\n---\n${text}`;

export const OSLO = file(
  {
    title: 'Talks in Oslo and Budapest',
    publisher: 'Northern Press',
    date: '2024-05-12',
    language: 'en',
    url: 'https://press.example/oslo',
  },
  `Norway's Minister of Justice, Ingrid Solberg, met Kenya's Minister of the Interior, Daniel Otieno, in Oslo on 10 May 2024. Solberg said Norway would train 40 Kenyan police officers in 2025.

Kenya's Minister of the Interior, Daniel Otieno, met Zsófia Kovács, Hungary's Minister of the Interior, in Budapest on 11 May 2024. Kovács said Hungary would provide Kenya with ten patrol vehicles.
`,
);

/** Joined to Oslo only by Hungary: its deputy minister was in Santiago, its minister in Budapest. */
export const SANTIAGO = file(
  { id: 'note-santiago', title: 'Santiago note', publisher: 'Southern Press', date: '2024-06-20', language: 'en' },
  `Hungary's Deputy Minister of the Interior, Béla Nagy, met Chile's Minister of Defence, Rosa Fuentes, in Santiago on 18 June 2024.
`,
);

export const FORUM = file(
  { id: 'note-forum', title: 'A forum in Bergen', date: '2024-09-03', language: 'en' },
  `The 2024 Fjord Security Forum was held in Bergen on 2 September 2024. Norway's Minister of Justice, Ingrid Solberg, spoke at the opening of the 2024 Fjord Security Forum. Fiji's Minister for Home Affairs, Tomasi Vula, attended the Fjord Security Forum.

At the forum Tomasi Vula met Rosa Fuentes, Chile's Minister of Defence, on 2 September 2024.
`,
);

/** Two meetings of Otieno: of a month, and of a day. */
export const NAIROBI = file(
  { id: 'note-nairobi', title: 'Visitors in Nairobi', date: '2024-04-15', language: 'en' },
  `In March 2024 Kenya's Minister of the Interior, Daniel Otieno, met Malta's Minister for Home Affairs, Carmel Borg, in Valletta.

Daniel Otieno met Iceland's Minister of Justice, Jón Einarsson, on 3 April 2024.
`,
);

/** A meeting on a day that is not told, in a document that has no day either. */
export const LIMA = file(
  { id: 'note-lima', title: 'A guest from Lima', language: 'en' },
  `Kenya's Minister of the Interior, Daniel Otieno, met Peru's Minister of the Interior, Lucía Quispe.
`,
);

/** Nobody in it has anything to do with the others. */
export const APART = file(
  { id: 'note-apart', title: 'Islands', date: '2024-02-02', language: 'en' },
  `Samoa's Minister of Police, Sione Leota, met Tonga's Minister of Police, Mele Taufa, in Apia on 1 February 2024.
`,
);

export const DOCUMENTS: Readonly<Record<string, string>> = {
  'oslo.md': OSLO,
  'santiago.md': SANTIAGO,
  'forum.md': FORUM,
  'nairobi.md': NAIROBI,
  'lima.md': LIMA,
  'apart.md': APART,
};

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const SEEDS = join(ROOT, 'seeds/documents');
/** The three seed documents that retell the originals: a meeting each, and a forum with the guests of its minister. */
export const ORIGINALS = [
  'seed-mongolia-china-ministers',
  'seed-ghana-china-security-talks',
  'seed-lianyungang-forum-2024',
].map((name) => join(SEEDS, `${name}.md`));

/** A folder that goes when `atEnd` says so; after the running test unless told. */
export function temporaryFolder(atEnd: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with these files, by their names. */
export function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
  atEnd?: (remove: () => void) => void,
): string {
  const folder = temporaryFolder(atEnd);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
