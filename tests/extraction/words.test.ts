/** Words and pieces keep their place in the text, whatever the text is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowsOf } from '../../server/extraction/reader/windows.ts';
import { wordPieces } from '../../server/extraction/reader/wordpiece.ts';
import { wordsOf } from '../../server/extraction/reader/words.ts';

const cut = (text: string): string =>
  wordsOf(text)
    .map((w) => w.text)
    .join(' ');

describe('words', () => {
  test.each([
    ["The minister's cross-border plan doesn't end.", "The minister 's cross - border plan does n't end ."],
    ['Mr. J. Novak of the U.S. said: “No.”', 'Mr. J. Novak of the U.S. said : “ No . ”'],
    ['They cannot pay $1,000.50 (2.5%) by the 16th.', 'They can not pay $ 1,000.50 ( 2.5 % ) by the 16th .'],
    ['G20–EU talks… done...', 'G20 – EU talks … done ...'],
  ])('%s', (text, words) => {
    expect(cut(text)).toBe(words);
  });

  test('tile the text: only white space is left out', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'É', '.', ' ', '\n', "'", 's', '9', '-', '漢', '😀', '\u202e', 'n', 't'),
    });
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        const words = wordsOf(text);
        let last = 0;
        for (const w of words) {
          expect(text.slice(w.start, w.end)).toBe(w.text);
          expect(text.slice(last, w.start).trim()).toBe('');
          expect(w.end).toBeGreaterThan(w.start);
          last = w.end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('pieces', () => {
  const pieces = wordPieces(['[PAD]', 'zu', '##rich', 'za', '##greb', "'", 's']);
  test('are the longest known, folded', () => {
    expect(pieces('Zürich')).toEqual([1, 2]);
    expect(pieces('ZAGREB')).toEqual([3, 4]);
    expect(pieces('’s')).toEqual([5, 6]);
  });
  test('what is unknown is one piece', () => {
    expect(pieces('漢')).toEqual([100]);
  });
});

describe('windows', () => {
  test('cover all words in order, none above the limit, and end at sentences where they can', () => {
    const text = 'One short sentence of words here. '.repeat(80);
    const words = wordsOf(text);
    const cuts = windowsOf(
      words,
      words.map(() => [1]),
    );
    expect(cuts[0]?.[0]).toBe(0);
    expect(cuts.at(-1)?.[1]).toBe(words.length);
    for (const [from, to] of cuts) {
      expect(to - from).toBeLessThanOrEqual(254);
      expect(words[to - 1]?.text).toBe('.');
    }
  });
  test('one endless sentence is cut where it must', () => {
    const words = wordsOf('word '.repeat(1000));
    const sizes = windowsOf(
      words,
      words.map(() => [1]),
    ).map(([from, to]) => to - from);
    expect(sizes).toEqual([254, 254, 254, 238]);
  });
});
