import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contribution } from '../../server/projection/contribution.ts';
import { withPeriod } from '../../server/projection/delta.ts';
import { add, confidenceOf, emptyTally, hasLostPeriod, subtract, type Tally } from '../../server/projection/tally.ts';
import { anyContribution, contribution } from './support.ts';

const sum = (contributions: readonly Contribution[]): Tally => {
  const tally = emptyTally();
  for (const one of contributions) add(tally, one);
  return tally;
};
/** The period of a tally, read again where an end of it is lost. */
const mended = (tally: Tally, left: readonly Contribution[]): Tally =>
  hasLostPeriod(tally)
    ? withPeriod(
        tally,
        left.flatMap((c) => c.published ?? []),
      )
    : tally;

const several = fc.array(anyContribution, { maxLength: 8 });

describe('adding up', () => {
  test('gives the same in any order', () => {
    fc.assert(
      fc.property(several, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (all, keys) => {
        const shuffled = all.map((c, i) => [c, keys[i] ?? 0] as const).sort((a, b) => a[1] - b[1]);
        expect(sum(shuffled.map(([c]) => c))).toEqual(sum(all));
      }),
    );
  });

  test('and taking away gives what was before, once a lost end of the period is read again', () => {
    fc.assert(
      fc.property(fc.array(anyContribution, { minLength: 1, maxLength: 8 }), several, (stay, leave) => {
        const tally = sum([...stay, ...leave]);
        for (const one of leave) subtract(tally, one);
        expect(mended(tally, stay)).toEqual(sum(stay));
      }),
    );
  });

  test('and taking all away leaves nothing but the memory of a period', () => {
    fc.assert(
      fc.property(several, (all) => {
        const tally = sum(all);
        for (const one of [...all].reverse()) subtract(tally, one);
        expect({ n: tally.n, d: tally.d, p: tally.p }).toEqual({ n: 0, d: 0, p: {} });
        expect(hasLostPeriod(tally)).toBe(false);
      }),
    );
  });

  test('counts the documents of the first and of the last day', () => {
    const days = ['2025-05-04', '2025-06-01', '2025-05-04', null, '2025-05-20'];
    const tally = sum(days.map((published) => contribution({ published })));
    expect(tally).toMatchObject({ n: 5, first: '2025-05-04', firstN: 2, last: '2025-06-01', lastN: 1 });
  });

  test('counts who votes for which value', () => {
    const tally = sum([
      contribution({ votes: { name: ['Wang'], aliases: ['W', 'Wáng'] } }),
      contribution({ votes: { name: ['Wang'], aliases: ['W'] } }),
      contribution({ votes: { name: ['Wang Xiaohong'] } }),
    ]);
    expect(tally.p).toEqual({
      name: { '"Wang"': 2, '"Wang Xiaohong"': 1 },
      aliases: { '"W"': 2, '"Wáng"': 1 },
    });
  });
});

describe('the period', () => {
  const early = contribution({ published: '2025-05-04' });
  const late = contribution({ published: '2025-06-01' });
  const undated = contribution({ published: null });

  test.each<[string, Contribution[], Contribution[], boolean]>([
    ['its first document left', [early, late], [early], true],
    ['its last document left', [early, late], [late], true],
    ['another of the same day stays', [early, early, late], [early], false],
    ['one without a date left', [early, undated], [undated], false],
    ['only one without a date stays', [early, undated], [early], true],
    ['none stays', [early], [early], false],
  ])('is lost or not when %s', (_, all, leave, lost) => {
    const tally = sum(all);
    for (const one of leave) subtract(tally, one);
    expect(hasLostPeriod(tally)).toBe(lost);
  });

  test('read again from days in any order', () => {
    const tally = withPeriod(emptyTally(), ['2025-06-01', '2025-05-04', '2025-06-01']);
    expect(tally).toMatchObject({ first: '2025-05-04', firstN: 1, last: '2025-06-01', lastN: 2 });
    expect(withPeriod(tally, [])).toMatchObject({ first: null, firstN: 0, last: null, lastN: 0 });
  });
});

describe('confidence', () => {
  const of = (...confidences: number[]) =>
    confidenceOf(sum(confidences.map((confidence) => contribution({ confidence }))));

  test.each<[number[], number]>([
    [[], 0],
    [[0], 0],
    [[0.9], 0.9],
    [[0.5, 0.5], 0.75],
    [[0.9, 0.8], 0.98],
    [[0.9, 0.8, 0.5, 0.75], 0.9975],
    // Never quite sure.
    [[1], 0.9999],
    [[1, 1, 1], 0.9999],
  ])('of documents with %j is %d', (confidences, together) => {
    expect(of(...confidences)).toBe(together);
  });

  test('grows with each document, whatever it is', () => {
    fc.assert(
      fc.property(several, anyContribution, (all, more) => {
        expect(confidenceOf(sum([...all, more]))).toBeGreaterThanOrEqual(confidenceOf(sum(all)));
      }),
    );
  });
});
