/** Claims and contributions for tests of the projection, with only what a test is about told. */
import fc from 'fast-check';
import type { Claim, Decision } from '../../server/model/claims.ts';
import type { Properties, PropertyValue } from '../../server/model/graph.ts';
import type { Kind } from '../../server/model/kinds.ts';
import type { RelationshipType } from '../../server/model/relationships.ts';
import type { Contribution } from '../../server/projection/contribution.ts';

type Told = Partial<Omit<Claim, 'assertion'>> & { properties?: Properties };

function claimOf(key: string, assertion: Claim['assertion'], told: Omit<Told, 'properties'>): Claim {
  return {
    id: `claim of ${key}`,
    key,
    documentId: 'd1',
    assertion,
    quote: `About ${key}.`,
    start: 0,
    end: 10,
    passages: [0],
    polarity: 'affirmed',
    basis: 'stated',
    speakerId: null,
    published: '2025-05-04',
    confidence: 0.9,
    rule: 'test',
    premises: [],
    ...told,
  };
}

export const node = (key: string, kind: Kind, { properties = {}, ...told }: Told = {}): Claim =>
  claimOf(key, { element: 'node', kind, properties }, told);

/** Rests on its two ends, and on what else is told. */
export const relationship = (
  key: string,
  type: RelationshipType,
  from: string,
  to: string,
  { properties = {}, premises = [], ...told }: Told = {},
): Claim =>
  claimOf(key, { element: 'relationship', type, from, to, properties }, { ...told, premises: [from, to, ...premises] });

export const reject = (claim: Claim, told: Partial<Decision> = {}): Decision => ({
  id: `decision on ${claim.id}`,
  at: '2025-11-01T12:00:00.000Z',
  by: 'tester',
  action: 'reject',
  target: {
    claimId: claim.id,
    documentId: claim.documentId,
    key: claim.key,
    quote: claim.quote,
    prefix: '',
    suffix: '',
  },
  told: claim.key,
  undoes: null,
  before: 'standing',
  after: 'rejected',
  reason: null,
  ...told,
});

export const restore = (decision: Decision): Decision => ({
  ...decision,
  id: `undoing of ${decision.id}`,
  action: 'restore',
  undoes: decision.id,
});

export const contribution = (
  told: Partial<Omit<Contribution, 'votes'>> & { votes?: Record<string, PropertyValue[]> } = {},
): Contribution => ({
  key: 'person-wang',
  shape: { element: 'node', kind: 'person' },
  confidence: 0.9,
  published: '2025-05-04',
  ...told,
  votes: new Map(Object.entries(told.votes ?? {})),
});

const names = fc.constantFrom('Wang', 'Wang Xiaohong', 'Wáng');

/** Contributions that share names, days and confidences, so that they meet in the same counts. */
export const anyContribution: fc.Arbitrary<Contribution> = fc
  .record({
    confidence: fc.oneof(fc.constantFrom(0, 0.5, 0.9, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    published: fc.constantFrom(null, '2025-05-04', '2025-05-04', '2025-05-31', '2025-06-01'),
    votes: fc.record(
      { name: names.map((n) => [n]), aliases: fc.uniqueArray(names).map((a) => a.sort()) },
      { requiredKeys: [] },
    ),
  })
  .map((told) => contribution(told as Parameters<typeof contribution>[0]));
