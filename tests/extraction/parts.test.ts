/** Sentences that promise more than once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../server/extraction/relator/parts.ts';

const parts = (text: string) => partsOf(text).map((p) => text.slice(p.start, p.end));

describe('a sentence is cut', () => {
  it.each([
    ['The mill would reopen by January, said Lund; the union vowed not to strike before June.', 2],
    ['The ministry pledged to double wages from July, and has asked the treasury for 6 million to help.', 2],
    ['The bloc resolved to open a police school by 2027, and her government would provide the land.', 2],
    ['Both sides decided to drop all fees for workers and to open a joint desk in Oslo by June 2025.', 2],
    [
      'It undertook to hire local workers first, pledged 20 boats for the coast guard and asked for a loan of 3 million.',
      2,
    ],
  ])('where another promise begins: %s', (text, count) => expect(parts(text)).toHaveLength(count));

  it.each([
    'They agreed to fight crime and to deepen friendship.',
    'Kenya will train 20 officers.',
    'He met her and agreed.',
    'The bank will lend 3 million; the sum is small.',
    'The boats, nets and engines that Norway promised will arrive in May.',
  ])('nowhere else: %s', (text) => expect(parts(text)).toHaveLength(1));
});

it('tells what is asked, and who is named anew', () => {
  const text = 'The ministry pledged to double wages from July, and has asked the treasury for 6 million to help.';
  expect(partsOf(text).map((p) => [p.asks, p.hasSubject])).toEqual([
    [false, true],
    [true, false],
  ]);
});

it('parts are in order, apart and inside the text', () => {
  const word = fc.constantFrom(
    'pledged',
    'and',
    'asked',
    ';',
    'to',
    'will',
    'train',
    '20',
    'Oslo',
    ',',
    'the',
    'boats',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      let at = 0;
      for (const { start, end } of partsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThanOrEqual(start);
        at = end;
      }
      expect(at).toBe(text.length);
    }),
  );
});
