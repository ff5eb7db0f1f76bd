/** Random small worlds: few actors, so that they meet often, hold the same offices and are told of in several documents. */
import fc from 'fast-check';
import { RANKS } from '../../server/model/ranks.ts';
import type { DocumentTold, Fact, World } from './world.ts';

export const PERSONS = [...'abcdefgh'].map((letter) => `person-${letter}`);
export const BODIES = ['organization-x', 'organization-y', 'organization-z'];
export const COUNTRIES = ['country-FJI', 'country-KEN', 'country-NOR'];
export const POSITIONS = [...'pqrstu'].map((letter) => `position-${letter}`);
export const MEETINGS = [...'12345678'].map((number) => `meeting-${number}`);
export const SESSIONS = ['session-1', 'session-2'];
export const FORUMS = ['forum-1', 'forum-2'];
export const COMMITMENTS = ['commitment-1', 'commitment-2', 'commitment-3'];
export const PLACES = ['place-1', 'place-2'];
export const TOPICS = ['topic-training', 'topic-trade'];
/** Told dates; the last one is so far from the others that a timeline of all takes years. */
export const WHENS = [
  '2024-03-05',
  '2024-03-20',
  '2024-04-10',
  '2024-05-10',
  '2024-06-01',
  '2024-03',
  '2024-05',
  '2024',
  '2024-03-20/2024-05-10',
  '2024-05-10/2024-05-12',
  '1999-12-31',
];
export const PUBLISHED = ['2024-01-15', '2024-03-05', '2024-03-25', '2024-05', '2024-06-15', '2025-01-01'];
/** No sum of doubts of any few of them comes near a threshold that is asked for (`THRESHOLDS`). */
const CONFIDENCES = [0.4, 0.7, 0.9];
export const THRESHOLDS = [0.55, 0.75, 0.88];

const anyOf = (...lists: string[][]): fc.Arbitrary<string> => fc.constantFrom(...lists.flat());
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null, freq: 2 });
const few = (one: fc.Arbitrary<string>, minLength: number, maxLength: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(one, { minLength, maxLength });
/** Something for each of the names. */
const each = <T>(names: string[], one: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.record(Object.fromEntries(names.map((name) => [name, one])));

const when = fc.option(anyOf(WHENS), { nil: null, freq: 7 });
const institution = anyOf(BODIES, COUNTRIES);
const person = anyOf(PERSONS);
/** People for the most part. */
const actor = fc.oneof(
  { weight: 6, arbitrary: person },
  { weight: 2, arbitrary: anyOf(BODIES) },
  { weight: 1, arbitrary: anyOf(COUNTRIES) },
);

const position = fc.record({
  rank: fc.constantFrom(...RANKS),
  of: fc.oneof({ weight: 4, arbitrary: few(institution, 1, 1) }, { weight: 1, arbitrary: few(institution, 0, 2) }),
});
const meeting = fc.record({
  // Of two for the most part: paths would be short in a world of large meetings.
  who: fc.oneof({ weight: 3, arbitrary: few(actor, 2, 2) }, { weight: 1, arbitrary: few(actor, 3, 4) }),
  when,
  during: maybe(anyOf(SESSIONS)),
  place: maybe(anyOf(PLACES)),
});
const session = fc.record({ when, forum: maybe(anyOf(FORUMS)), place: maybe(anyOf(PLACES)) });
const commitment = fc.record({
  made: few(actor, 1, 2),
  to: few(actor, 1, 2),
  when,
  at: maybe(anyOf(MEETINGS, SESSIONS)),
  about: few(anyOf(TOPICS), 0, 2),
});

const tells = <T extends Fact['tells'], P extends object>(what: T, parts: { [K in keyof P]: fc.Arbitrary<P[K]> }) =>
  fc.record({
    tells: fc.constant(what),
    ...parts,
    confidence: fc.constantFrom(...CONFIDENCES),
    denied: fc.integer({ min: 0, max: 19 }).map((n) => n === 19),
    bare: fc.integer({ min: 0, max: 5 }).map((n) => n === 5),
  });

const fact = fc.oneof(
  { weight: 8, arbitrary: tells('meeting', { meeting: anyOf(MEETINGS) }) },
  { weight: 4, arbitrary: tells('office', { person, position: anyOf(POSITIONS) }) },
  { weight: 3, arbitrary: tells('attended', { actor, session: anyOf(SESSIONS) }) },
  { weight: 2, arbitrary: tells('part', { body: anyOf(BODIES), whole: institution }) },
  {
    weight: 2,
    arbitrary: tells('commitment', {
      commitment: anyOf(COMMITMENTS),
      half: fc.constantFrom<'both' | 'made' | 'to'>('both', 'both', 'made', 'to'),
    }),
  },
  {
    weight: 2,
    arbitrary: tells('spoke', {
      actor: anyOf(PERSONS, BODIES),
      country: anyOf(COUNTRIES),
      at: anyOf(MEETINGS, SESSIONS),
      position: anyOf(POSITIONS),
    }),
  },
  { weight: 1, arbitrary: tells('session', { session: anyOf(SESSIONS) }) },
) as fc.Arbitrary<Fact>;

/** Many for the most part: little can be asked of a small world. A counterexample may have few. */
export const many = <T>(one: fc.Arbitrary<T>, enough: number, maxLength: number): fc.Arbitrary<T[]> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.array(one, { minLength: 1, maxLength, size: 'max' }) },
    { weight: 4, arbitrary: fc.array(one, { minLength: enough, maxLength, size: 'max' }) },
  );

const document: fc.Arbitrary<DocumentTold> = fc.record({
  published: fc.option(anyOf(PUBLISHED), { nil: null, freq: 5 }),
  facts: many(fact, 4, 8),
});

export const worlds: fc.Arbitrary<World> = fc.record({
  positions: each(POSITIONS, position),
  meetings: each(MEETINGS, meeting),
  sessions: each(SESSIONS, session),
  commitments: each(COMMITMENTS, commitment),
  places: each(PLACES, maybe(anyOf(COUNTRIES))),
  documents: many(document, 4, 8),
  rejected: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(fc.record({ document: fc.nat({ max: 7 }), claim: fc.nat({ max: 60 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    },
  ),
});
