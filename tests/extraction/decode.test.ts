/** The decoding of the reader's scores: trees and tags that are always valid. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spansOf } from '../../server/extraction/reader/decode/tags.ts';
import { bestTree, isTree } from '../../server/extraction/reader/decode/tree.ts';

/** Every assignment of heads that is a tree with one root, by trying all. */
function bestByTrying(size: number, score: (word: number, head: number) => number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(size + 1).fill(0);
  const place = (word: number): void => {
    if (word > size) {
      if (isTree(size, heads)) best = Math.max(best, total(heads, score));
      return;
    }
    for (let head = 0; head <= size; head++) {
      if (head === word) continue;
      heads[word] = head;
      place(word + 1);
    }
  };
  place(1);
  return best;
}

const total = (heads: readonly number[], score: (word: number, head: number) => number): number =>
  heads.slice(1).reduce((sum, head, i) => sum + score(i + 1, head), 0);

describe('dependency trees', () => {
  test('are the best of all trees with a single root', () => {
    const scores = fc
      .integer({ min: 1, max: 5 })
      .chain((size) =>
        fc.tuple(
          fc.constant(size),
          fc.array(fc.integer({ min: -50, max: 50 }), { minLength: (size + 1) ** 2, maxLength: (size + 1) ** 2 }),
        ),
      );
    fc.assert(
      fc.property(scores, ([size, flat]) => {
        const score = (word: number, head: number): number => flat[word * (size + 1) + head] as number;
        const greedy = Array.from({ length: size + 1 }, (_, word) => {
          const others = Array.from({ length: size + 1 }, (_, h) => h).filter((h) => h !== word);
          return word === 0 ? -1 : others.reduce((a, b) => (score(word, b) > score(word, a) ? b : a));
        });
        const heads = bestTree(size, score, greedy);
        expect(isTree(size, heads)).toBe(true);
        expect(total(heads, score)).toBe(bestByTrying(size, score));
      }),
      { numRuns: 300 },
    );
  });

  test('two roots, a cycle and an orphan are no trees', () => {
    expect(isTree(2, [-1, 0, 0])).toBe(false);
    expect(isTree(3, [-1, 0, 3, 2])).toBe(false);
    expect(isTree(3, [-1, 2, 0, 2])).toBe(true);
  });
});

describe('tags', () => {
  const TAGS = ['O', 'B-PERSON', 'I-PERSON', 'B-ORG', 'I-ORG'];
  const logs = (rows: number[][]): Float32Array => Float32Array.from(rows.flat().map(Math.log));

  test('an inside tag follows its own type only', () => {
    const read = logs([
      [0.1, 0.7, 0.05, 0.1, 0.05],
      [0.1, 0.05, 0.3, 0.05, 0.5],
      [0.9, 0.025, 0.025, 0.025, 0.025],
    ]);
    expect(spansOf(read, TAGS)).toEqual([
      { from: 0, to: 2, type: 'PERSON', probability: expect.closeTo(Math.sqrt(0.21)) },
    ]);
  });

  test('spans never overlap and lie within the words, whatever the scores', () => {
    const rows = fc.array(fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, (values) => {
        let last = 0;
        for (const span of spansOf(logs(values), TAGS)) {
          expect(span.from).toBeGreaterThanOrEqual(last);
          expect(span.to).toBeGreaterThan(span.from);
          expect(span.to).toBeLessThanOrEqual(values.length);
          last = span.to;
        }
      }),
    );
  });
});
