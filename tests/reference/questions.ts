/** Random questions: few parameters at once, so that most have an answer. */
import fc from 'fast-check';
import { GRADES } from '../../server/contract/filters.ts';
import { RANKS } from '../../server/model/ranks.ts';
import type { Query } from '../support/app.ts';
import {
  BODIES,
  COUNTRIES,
  FORUMS,
  MEETINGS,
  PERSONS,
  PLACES,
  PUBLISHED,
  SESSIONS,
  THRESHOLDS,
  TOPICS,
  WHENS,
} from './worlds.ts';

export const ASKED = ['contacts', 'matrix', 'timeline', 'pair', 'paths', 'connections'] as const;

export interface Question {
  asks: (typeof ASKED)[number];
  query: Query;
}

export type Wish = Readonly<Record<string, string | number | readonly string[]>>;

const any = (...lists: readonly (readonly string[])[]): fc.Arbitrary<string> => fc.constantFrom(...lists.flat());
const some = (ids: fc.Arbitrary<string>, maxLength: number, minLength = 1): fc.Arbitrary<string[]> =>
  fc.uniqueArray(ids, { minLength, maxLength });
const wish = (name: string, value: fc.Arbitrary<Wish[string]>): fc.Arbitrary<Wish> => value.map((v) => ({ [name]: v }));
/** A few of the wishes; a later one of the same parameter counts. */
const wishes = (maxLength: number, ...one: fc.Arbitrary<Wish>[]): fc.Arbitrary<Wish> =>
  fc.array(fc.oneof(...one), { maxLength, size: 'max' }).map((all) => Object.assign({}, ...all));

const actor = any(PERSONS, PERSONS, BODIES, COUNTRIES);
const day = any(
  WHENS.filter((w) => !w.includes('/')),
  PUBLISHED,
);
const documents = ['document-0', 'document-1', 'document-2', 'document-3', 'document-4'];

const oneFilter = [
  wish('grade', fc.constantFrom(...GRADES)),
  wish('grade', fc.constantFrom('session', 'commitment')),
  wish('grade', fc.constantFrom('commitment')),
  wish('knownBy', any(PUBLISHED, ['2024-03', '2024'])),
  wish('without', some(any(documents), 2)),
  wish('since', day),
  wish('until', day),
  wish('dates', fc.constant('certain')),
  wish('sources', fc.constantFrom(2, 3)),
  wish('confidence', fc.constantFrom(...THRESHOLDS)),
  wish('kinds', some(any(['person', 'organization', 'country']), 2)),
  wish('countries', some(any(COUNTRIES), 2)),
  wish('rank', fc.constantFrom(...RANKS)),
  wish('forum', any(FORUMS, SESSIONS)),
  wish('place', any(PLACES, COUNTRIES)),
  wish('topic', any(TOPICS)),
];
/** None or one for the most part: several together leave nothing. */
const filters = fc.oneof(
  { weight: 5, arbitrary: wishes(1, ...oneFilter) },
  { weight: 2, arbitrary: wishes(2, ...oneFilter) },
  { weight: 1, arbitrary: wishes(4, ...oneFilter) },
);

const by = wishes(1, wish('by', any(['country', 'country', 'side'])));
const pairs = [by, wishes(1, wish('of', some(actor, 2)), wish('of', some(any(COUNTRIES), 2)))];
const search = wishes(
  2,
  wish('institutions', fc.constantFrom('ends', 'none')),
  wish('exclude', some(any(PERSONS, BODIES, COUNTRIES, MEETINGS, SESSIONS), 3)),
  wish('maxHops', fc.constantFrom(1, 2, 3, 8)),
);
const end = fc.oneof(
  { weight: 4, arbitrary: some(any(PERSONS), 1) },
  { weight: 1, arbitrary: some(any(PERSONS, BODIES, COUNTRIES, MEETINGS, SESSIONS), 2) },
);

const asking = (
  asks: Question['asks'],
  ...parts: fc.Arbitrary<Wish>[]
): fc.Arbitrary<{ asks: Question['asks']; wish: Wish }> =>
  fc.tuple(...parts).map((all) => ({ asks, wish: Object.assign({}, ...all) }));

/** What is wished for may not be in the world: see `settle`. */
export const questions = fc.oneof(
  { weight: 2, arbitrary: asking('contacts', filters, ...pairs, wishes(1, wish('sort', any(['last', 'name'])))) },
  { weight: 1, arbitrary: asking('matrix', filters, ...pairs, wishes(1, wish('size', fc.constantFrom(2, 4)))) },
  { weight: 1, arbitrary: asking('timeline', filters, ...pairs) },
  {
    weight: 2,
    arbitrary: asking(
      'pair',
      filters,
      by,
      wish('a', actor),
      wish('b', actor),
      wishes(2, wish('met', fc.nat({ max: 30 }))),
    ),
  },
  {
    weight: 5,
    arbitrary: asking(
      'paths',
      filters,
      search,
      wish('from', end),
      wish('to', end),
      wishes(1, wish('mode', any(['all-shortest', 'k-shortest'])), wish('mode', fc.constant('k-shortest'))),
      wishes(1, wish('k', fc.constantFrom(1, 2, 20))),
      wishes(1, wish('order', fc.constant('time'))),
    ),
  },
  // Many paths between two, where most questions leave few.
  {
    weight: 2,
    arbitrary: asking(
      'paths',
      wish('from', any(PERSONS)),
      wish('to', any(PERSONS)),
      wish('mode', fc.constant('k-shortest')),
      wish('k', fc.constant(20)),
      wishes(1, wish('order', fc.constant('time')), wish('institutions', fc.constant('ends'))),
    ),
  },
  { weight: 2, arbitrary: asking('connections', filters, search, wish('actors', some(actor, 5, 3))) },
);

export type Wished = typeof questions extends fc.Arbitrary<infer T> ? T : never;
