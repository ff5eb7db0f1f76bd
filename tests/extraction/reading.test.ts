/** The trained reader through its door. WebAssembly is pinned: it runs everywhere, and gives the same everywhere. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../server/extraction/explain.ts';
import type { Extractor } from '../../server/extraction/extractor.ts';
import { createExtractor } from '../../server/extraction/index.ts';
import { openReadingExtractor } from '../../server/extraction/open.ts';
import { isTree } from '../../server/extraction/reader/decode/tree.ts';
import { lexicalOf } from '../../server/extraction/reader/features.ts';
import { openReader, type Reader } from '../../server/extraction/reader/reader.ts';
import { WEIGHTS } from '../../server/extraction/reader/weights.ts';
import { wordsOf } from '../../server/extraction/reader/words.ts';
import { openRelator } from '../../server/extraction/relator/relator.ts';
import { recognise } from '../../server/extraction/rules.ts';
import { readScores } from '../../server/extraction/score/scores.ts';
import { segment } from '../../server/extraction/segment/page.ts';
import { type ExtractionRecord, recordSchema } from '../../server/model/record.ts';
import { quotationsOf } from './read.ts';

const about = { id: 'test', title: null, date: null, publisher: null, language: null };
let extractor: Extractor;
let reader: Reader;

beforeAll(async () => {
  [extractor, reader] = await Promise.all([openReadingExtractor({ runtime: 'wasm' }), openReader({ runtime: 'wasm' })]);
});
afterAll(async () => {
  await extractor.close?.();
  await reader.close();
});

const read = async (text: string): Promise<ExtractionRecord> =>
  recordSchema.parse(await extractor.extract({ ...about, text }));
const analyse = async (text: string) => {
  const words = wordsOf(text);
  const page = segment({ ...about, text });
  return reader.read(words, lexicalOf(page, recognise(page), words));
};

const STORY = `Jakarta — The foreign minister of Estonia, Kadri Tammsaar, met her Indonesian counterpart, Bambang Suryadi, at the Baltic Maritime Security Forum in Tallinn on 3 June 2025.

“We shall train forty divers,” Tammsaar said. Suryadi thanked the Estonian Rescue Board.`;

describe('reading', () => {
  it('finds people, what they stand for, bodies and forums that no list names', async () => {
    const record = await read(STORY);
    const name = new Map(record.actors.map((a) => [a.id, a.name]));
    expect(record.actors.filter((a) => a.type === 'person').map((a) => a.name)).toEqual([
      'Kadri Tammsaar',
      'Bambang Suryadi',
    ]);
    expect(record.positions.map((p) => `${name.get(p.person)}: ${name.get(p.country ?? '')}`)).toEqual(
      expect.arrayContaining(['Kadri Tammsaar: Estonia', 'Bambang Suryadi: Indonesia']),
    );
    expect(record.forums.map((f) => f.name)).toEqual(['Baltic Maritime Security Forum']);
    for (const a of record.actors) {
      expect(a.confidence).toBeGreaterThan(0);
      expect(a.confidence).toBeLessThanOrEqual(1);
      expect(a.rule).toMatch(/%/);
    }
  });

  it('gives a tree with one root for each sentence, and exact words', async () => {
    const { words, sentence, heads } = await analyse(STORY);
    for (const w of words) expect(STORY.slice(w.start, w.end)).toBe(w.text);
    for (const s of new Set(sentence)) {
      const own = words.flatMap((_, i) => (sentence[i] === s ? [i] : []));
      const first = own[0] as number;
      expect(
        isTree(own.length, [-1, ...own.map((i) => (heads[i] === -1 ? 0 : (heads[i] as number) - first + 1))]),
      ).toBe(true);
    }
  });

  it('reads a text the same each time, whatever was read before', async () => {
    const once = await read(STORY);
    await read('Another text about Peru and the Andean Bank. '.repeat(40));
    expect(await read(STORY)).toEqual(once);
  });

  it('reads in a worker as it does here', async () => {
    const worker = createExtractor();
    const [a, b] = await Promise.all([
      worker.extract({ ...about, text: STORY }),
      worker.extract({ ...about, text: '' }),
    ]);
    expect(a.actors.map((x) => x.name)).toEqual((await read(STORY)).actors.map((x) => x.name));
    expect(b.notes).not.toEqual([]);
    await worker.close?.();
    expect(`${worker.name} ${worker.version}`).toBe(`${extractor.name} ${extractor.version}`);
  });

  it('tells how it read: trees, mentions, reasons', async () => {
    const account = await explain({ ...about, text: STORY }, reader, readScores(WEIGHTS));
    expect(account).toMatch(/met \(VERB, root\)/);
    expect(account).toMatch(/person “Kadri Tammsaar”/);
    expect(account).toMatch(/stands at \d+%: stands for Kadri Tammsaar – Estonia/);
    expect(account).toContain('Baltic Maritime Security Forum');
    expect(account).not.toContain('## Promises weighed');
  });

  it('tells what the relator weighed, each promise with its arguments, and what is denied as denied', async () => {
    const relator = await openRelator({ runtime: 'wasm' });
    const text = `${STORY} Estonia pledged to give Indonesia four patrol boats by 2030. Tammsaar denied having met Peter Szijjarto, Hungary’s foreign minister.`;
    const account = await explain({ ...about, text }, reader, readScores(WEIGHTS), relator);
    await relator.close();
    const weighed = account.slice(account.indexOf('## Promises weighed'), account.indexOf('## Assertions'));
    expect(weighed).toMatch(
      /- \d+%: “Estonia pledged [^”]*”\n {2}- kind: pledge \d+%.*\n {2}- by: Estonia \d+%.*; to: Indonesia \d+%.*; speaker: .*\n {2}- topics: /,
    );
    const told = account.slice(account.indexOf('## Assertions'));
    expect(told).toMatch(/^- pledge by Estonia; to Indonesia; on [^;]+; 4 patrol boats; until 2030/m);
    expect(told).toMatch(/^- Kadri Tammsaar and Bambang Suryadi met \(bilateral, 2025-06-03, Tallinn, Baltic/m);
    expect(told).toMatch(/^- denied: Kadri Tammsaar and Peter Szijjarto met/m);
  });
});

const ODD = [
  'Mme Zoë Đặng-Ñuñez, ministre — “sic” — of Côte d’Ivoire, met 王毅 in İzmir. ',
  'T h e c o n f e r e n c e 0f tlie rnini5ters w4s h3ld. ',
  'THE MINISTER OF DEFENCE OF NORWAY MET THE PRESIDENT OF CHAD. ',
  '<p class="x">The <b>EU</b> &amp; Chad</p>\u0000\u202e\u200b ',
  '😀🇪🇺👩‍🚀 met 🤝 ',
  'The minister, who, having come from Oslo, ',
  'Der Minister traf in Berlin seinen Kollegen. ',
  'x'.repeat(3000),
  '\r\n\r\n\t',
];

describe('odd input', () => {
  it('never fails, and every quotation is exact', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'grapheme', maxLength: 10 })), { maxLength: 6 }),
        async (parts) => {
          const text = `The talks were held by the two sides and they agreed on this. ${parts.join('')}`;
          const record = await read(text);
          for (const q of quotationsOf(record)) expect(text.slice(q.start, q.end)).toBe(q.quote);
          const ids = new Set(record.actors.map((x) => x.id));
          for (const p of record.positions)
            for (const id of [p.person, p.organization, p.country]) if (id) expect(ids).toContain(id);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('a sentence of 300 words and no end is read', async () => {
    const text = `${'the minister of Chad and the minister of Peru and '.repeat(30)}Ana Quispe of Bolivia met Tomas Berg of Norway`;
    const record = await read(text);
    expect(record.actors.map((a) => a.code)).toEqual(expect.arrayContaining(['BOL', 'NOR']));
  });
});

describe('damaged weights', () => {
  it('are refused, and the message says which file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-weights-'));
    try {
      cpSync(WEIGHTS, folder, { recursive: true });
      const vocabulary = join(folder, 'vocabulary.txt');
      writeFileSync(vocabulary, readFileSync(vocabulary, 'utf8').replace('minister', 'sinister'));
      await expect(openReader({ weights: pathToFileURL(`${folder}/`), runtime: 'wasm' })).rejects.toThrow(
        /vocabulary\.txt .* is damaged/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
