import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRuleExtractor } from '../../server/extraction/index.ts';
import { quotationsOf, read } from './read.ts';

const SENTENCES = [
  'China’s Minister of Public Security, Wang Xiaohong, met Ivica Dacic, the Serbian interior minister, on Monday. ',
  'He told him that China was willing to train 3,000 officers by 2030.\r\n',
  'Both sides agreed to fight fraud. ',
  '🤝 Emoji, “quotes” … and odd\u00a0spaces\t',
  'THE TWO MINISTERS MET IN GENEVA.\n\n',
  'The 2024 Lusaka Border Security Forum was opened by Zambia. ',
  'According to the World Health Organization (WHO), no. ',
  '- Liang Yun, Ministry of Public Security, China;\n',
  'Ghana asked Japan for boats. ',
  'U.S. President Joseph R. Biden, Jr. spoke by phone with Narendra Modi. ',
];

describe('any text', () => {
  it('gives a valid record whose quotations are exact', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...SENTENCES), fc.string({ unit: 'grapheme', maxLength: 12 })), {
          maxLength: 14,
        }),
        async (parts) => {
          const text = parts.join('');
          const record = await read(text);
          for (const q of quotationsOf(record)) expect(text.slice(q.start, q.end)).toBe(q.quote);
          const ids = new Set([...record.actors, ...record.forums, ...record.meetings].map((x) => x.id));
          for (const m of record.meetings) for (const p of m.participants) expect(ids).toContain(p);
          for (const p of record.positions) expect(ids).toContain(p.person);
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each([
    ['empty', ''],
    ['white space', ' \r\n\t'],
    ['marks', '!!! ... ???'],
  ])('%s: an empty record with a note', async (_, text) => {
    const record = await read(text);
    expect(record.actors).toEqual([]);
    expect(record.notes).not.toEqual([]);
  });

  it('in capitals: countries and bodies, and a note', async () => {
    const record = await read('CHINA AND GHANA HELD TALKS WITH INTERPOL.');
    expect(record.actors.map((a) => a.name.toLowerCase())).toEqual(['china', 'ghana', 'interpol']);
    expect(record.notes.join()).toContain('capital letters');
  });

  it('in another language: an empty record with a note', async () => {
    const record = await read(
      'Der chinesische Minister für öffentliche Sicherheit, Wang Xiaohong, traf sich am Montag in Peking mit dem serbischen Innenminister Ivica Dacic, um über die Zusammenarbeit der Polizei zu sprechen.',
    );
    expect(record.actors).toEqual([]);
    expect(record.notes.join()).toContain('not in English');
  });

  it('in one very long line: read in time that grows with its length', async () => {
    const text = SENTENCES.join('').replace(/\s+/g, ' ').repeat(400);
    const started = performance.now();
    await createRuleExtractor().extract({ id: 'x', title: null, date: null, publisher: null, language: null, text });
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it('is read the same way each time', async () => {
    const text = SENTENCES.join('');
    expect(await read(text)).toEqual(await read(text));
  });
});
