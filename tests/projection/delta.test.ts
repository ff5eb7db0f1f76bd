import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contribution } from '../../server/projection/contribution.ts';
import { applyDelta, Delta } from '../../server/projection/delta.ts';
import { add, emptyTally, type Tally } from '../../server/projection/tally.ts';
import { anyContribution, contribution } from './support.ts';

const by = (...contributions: Contribution[]) => new Map(contributions.map((c) => [c.key, c]));
const delta = (before: Contribution[], after: Contribution[]) => {
  const found = new Delta();
  found.addDocument(by(...before), by(...after));
  return found;
};

const wang = contribution({ votes: { name: ['Wang'], aliases: ['W', 'X'] } });

describe('a delta', () => {
  test('leaves out what stays the same', () => {
    const again = contribution({ votes: { name: ['Wang'], aliases: ['W', 'X'] } });
    expect([...delta([wang], [again]).byKey]).toEqual([]);
  });

  test.each<[string, Contribution]>([
    ['confidence', { ...wang, confidence: 0.8 }],
    ['day of publication', { ...wang, published: '2025-05-05' }],
    ['date at all', { ...wang, published: null }],
    ['name', contribution({ votes: { name: ['Wáng'], aliases: ['W', 'X'] } })],
    ['aliases', contribution({ votes: { name: ['Wang'], aliases: ['W'] } })],
    ['votes', contribution()],
  ])('takes the old and adds the new with another %s', (_, now) => {
    expect([...delta([wang], [now]).byKey.values()]).toEqual([
      { key: wang.key, shape: wang.shape, minus: [wang], plus: [now] },
    ]);
  });

  test('has only the one side of what comes or goes', () => {
    const ling = contribution({ key: 'person-ling' });
    expect([...delta([wang], [ling]).byKey.values()]).toEqual([
      { key: 'person-wang', shape: wang.shape, minus: [wang], plus: [] },
      { key: 'person-ling', shape: ling.shape, minus: [], plus: [ling] },
    ]);
  });

  test('gathers several documents by key', () => {
    const found = new Delta();
    const other = { ...wang, confidence: 0.5 };
    found.addDocument(new Map(), by(wang));
    found.addDocument(by(other), new Map());
    expect([...found.byKey.values()]).toEqual([{ key: wang.key, shape: wang.shape, minus: [other], plus: [wang] }]);
  });
});

describe('a tally after a delta', () => {
  test('counts what the documents contribute now', () => {
    fc.assert(
      fc.property(anyContribution, anyContribution, anyContribution, (stays, old, now) => {
        const before = emptyTally();
        add(before, stays);
        add(before, old);
        const kept = structuredClone(before);
        const [change] = delta([old], [now]).byKey.values();
        const expected = emptyTally();
        add(expected, stays);
        add(expected, now);
        const after: Tally = change ? applyDelta(before, change) : before;
        // The period is mended apart.
        expect({ n: after.n, d: after.d, p: after.p }).toEqual({ n: expected.n, d: expected.d, p: expected.p });
        expect(before).toEqual(kept);
      }),
    );
  });

  test('begins from nothing where nothing was', () => {
    const [change] = delta([], [wang]).byKey.values();
    const expected = emptyTally();
    add(expected, wang);
    expect(change && applyDelta(undefined, change)).toEqual(expected);
  });
});
