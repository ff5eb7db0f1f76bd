import { describe, expect, test } from 'vitest';
import type { Claim, Decision } from '../../server/model/claims.ts';
import { findAnchored, inForce, standingClaims } from '../../server/projection/standing.ts';
import { node, reject, relationship, restore } from './support.ts';

const keys = (claims: readonly Claim[], ...decisions: Decision[]): string[] =>
  standingClaims(claims, decisions).standing.map((c) => c.key);
const named = (claims: readonly Claim[], key: string): Claim => {
  const found = claims.find((c) => c.key === key);
  if (!found) throw new Error(`no claim of ${key}`);
  return found;
};

const meeting = (...people: string[]): Claim[] => [
  node('meeting', 'meeting'),
  ...people.map((p) => node(p, 'person')),
  ...people.map((p) => relationship(`${p} took part`, 'PARTICIPATED_IN', p, 'meeting')),
];

/** Wang held an office of China, met Ling, and so China was represented, which a further claim rests on. */
const chain: Claim[] = [
  node('china', 'country'),
  node('office', 'position'),
  relationship('wang held', 'HELD', 'wang', 'office'),
  relationship('office of china', 'OF', 'office', 'china'),
  ...meeting('wang', 'ling'),
  relationship('china represented', 'REPRESENTED_IN', 'china', 'meeting', {
    premises: ['wang took part', 'wang held', 'office of china'],
  }),
  node('further', 'topic', { premises: ['china represented'] }),
];

describe('claims stand', () => {
  test('all, without decisions', () => {
    expect(keys(chain)).toEqual(chain.map((c) => c.key));
    expect(keys([...chain].reverse()).sort()).toEqual(chain.map((c) => c.key).sort());
  });

  test('but never what is denied, nor what rests on it', () => {
    const claims = [node('wang', 'person'), node('office', 'position', { polarity: 'denied' })];
    expect(keys([...claims, relationship('held', 'HELD', 'wang', 'office')])).toEqual(['wang']);
  });

  test('while another claim holds the same key up', () => {
    const [first, second] = [node('wang', 'person', { id: '1' }), node('wang', 'person', { id: '2' })];
    const claims = [first, second, node('office', 'position'), relationship('held', 'HELD', 'wang', 'office')];
    expect(keys(claims, reject(first))).toEqual(['wang', 'office', 'held']);
    expect(keys(claims, reject(first), reject(second))).toEqual(['office']);
  });
});

describe('with a rejected claim falls', () => {
  test('only what takes it for granted, along the whole chain', () => {
    const fallen = ['office of china', 'china represented', 'further'];
    const left = chain.map((c) => c.key).filter((k) => !fallen.includes(k));
    expect(keys(chain, reject(named(chain, 'office of china')))).toEqual(left);
    expect(keys([...chain].reverse(), reject(named(chain, 'office of china')))).toEqual([...left].reverse());
  });

  test('a meeting of two, with all that hangs on it', () => {
    expect(keys(chain, reject(named(chain, 'ling took part')))).toEqual([
      'china',
      'office',
      'wang held',
      'office of china',
      'wang',
      'ling',
    ]);
  });

  test('a meeting whose participant is not believed to be anybody', () => {
    const claims = meeting('wang', 'ling');
    expect(keys(claims, reject(named(claims, 'ling')))).toEqual(['wang']);
  });

  test('no meeting of three, until the second leaves', () => {
    const claims = meeting('wang', 'ling', 'munkhbaatar');
    const one = reject(named(claims, 'ling took part'));
    expect(keys(claims, one)).toEqual([
      'meeting',
      'wang',
      'ling',
      'munkhbaatar',
      'wang took part',
      'munkhbaatar took part',
    ]);
    expect(keys(claims, one, reject(named(claims, 'wang took part')))).toEqual(['wang', 'ling', 'munkhbaatar']);
  });

  test('a meeting that two sentences tell of one participant', () => {
    const claims = [
      ...meeting('wang'),
      relationship('wang took part', 'PARTICIPATED_IN', 'wang', 'meeting', { id: 'again' }),
    ];
    expect(keys(claims)).toEqual(['wang']);
  });
});

describe('a decision', () => {
  const claim = node('wang', 'person', { id: 'old', quote: 'Wang met Ling.' });

  test('is in force until it is undone', () => {
    const first = reject(claim, { id: 'first' });
    const second = reject(claim, { id: 'second' });
    expect(inForce([first, second, restore(first)]).map((d) => d.id)).toEqual(['second']);
    expect(keys([claim], first, restore(first))).toEqual(['wang']);
    expect(keys([claim], restore(first), first)).toEqual(['wang']);
    expect(keys([claim], first, second, restore(first))).toEqual([]);
  });

  test('is known by which claim it rejected', () => {
    const decision = reject(claim);
    const { rejected, unanchored } = standingClaims([claim], [decision]);
    expect([...rejected]).toEqual([['old', decision]]);
    expect(unanchored).toEqual([]);
  });

  test.each<[string, Partial<Claim>]>([
    ['more words around it', { quote: 'Yesterday Wang met Ling.' }],
    ['fewer words', { quote: 'Wang met' }],
    ['another extractor', {}],
  ])('finds its claim under a new id, with %s', (_, told) => {
    const now = { ...claim, id: 'new', ...told };
    expect(findAnchored(reject(claim), [node('ling', 'person'), now])).toBe(now);
  });

  test.each<[string, Partial<Claim>]>([
    ['another key', { key: 'ling' }],
    ['another document', { documentId: 'd2' }],
    ['other words', { quote: 'Wang met Munkhbaatar.' }],
  ])('does not take a claim of %s for its own', (_, told) => {
    const decision = reject(claim);
    const { standing, unanchored } = standingClaims([{ ...claim, id: 'new', ...told }], [decision]);
    expect(standing).toHaveLength(1);
    expect(unanchored).toEqual([decision]);
  });

  test('prefers its own claim to another of the same words', () => {
    const other = { ...claim, id: 'a', quote: 'Yesterday Wang met Ling.' };
    expect(findAnchored(reject(claim), [other, claim])?.id).toBe('old');
  });

  test('finds the same one of several, in whatever order they come: that with the fewest other words', () => {
    const far = { ...claim, id: 'a', quote: 'As papers tell, Wang met Ling.' };
    const near = { ...claim, id: 'c', quote: 'Today Wang met Ling.' };
    const twin = { ...claim, id: 'b', quote: 'Again Wang met Ling.' };
    expect(findAnchored(reject(claim), [far, near])?.id).toBe('c');
    expect(findAnchored(reject(claim), [near, far])?.id).toBe('c');
    expect(findAnchored(reject(claim), [near, twin, far])?.id).toBe('b');
    expect(findAnchored(reject(claim), [far, twin, near])?.id).toBe('b');
  });
});
