/** Random questions: few parameters at once, so that most have an answer. */
import fc from 'fast-check';
import { GRADES, isWindow } from '../../server/contract/filters.ts';
import { RANKS } from '../../server/model/ranks.ts';
import type { Query } from '../support/app.ts';
import { kindOfId } from './world.ts';
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

type Wish = Readonly<Record<string, string | number | readonly string[]>>;

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
  { weight: 2, arbitrary: asking('connections', filters, search, wish('actors', some(actor, 5, 3))) },
);

export type Wished = typeof questions extends fc.Arbitrary<infer T> ? T : never;

const NEEDED = ['from', 'to', 'a', 'b', 'actors'];
const NAMING = [...NEEDED, 'of', 'countries', 'forum', 'place', 'topic', 'exclude', 'without'];

/** Whether a question may name it: by country it must be one; by side everyone may be a side alone. */
const isNameable = (id: string, by: string | number | undefined): boolean =>
  by !== 'country' || kindOfId(id) === 'country';

const listed = (query: Query, name: string): string[] =>
  String(query[name] ?? '')
    .split(',')
    .filter(Boolean);

/** Who is not in the world is someone else of the same kind; who is needed, else anybody; else nobody. */
function standIn(id: string, known: readonly string[], taken: readonly string[], isNeeded: boolean): string[] {
  if (known.includes(id)) return [id];
  const free = known.filter((other) => !taken.includes(other));
  const same = free.filter((other) => kindOfId(other) === kindOfId(id));
  const people = free.filter((other) => isNeeded && kindOfId(other) === 'person');
  return [...same, ...people].slice(0, 1);
}

function inWorld(wish: Wish, known: readonly string[]): Record<string, string | number> {
  const query: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(wish)) {
    if (!NAMING.includes(name)) {
      query[name] = typeof value === 'object' ? value.join() : value;
      continue;
    }
    const ids = new Set<string>();
    const taken = NEEDED.flatMap((needed) => listed(query, needed));
    for (const id of [value].flat().map(String))
      for (const other of standIn(id, known, [...taken, ...ids], NEEDED.includes(name))) ids.add(other);
    if (ids.size > 0) query[name] = [...ids].join();
  }
  return query;
}

/** What there is to ask about. */
export interface Subjects {
  /** Ids of nodes and documents. */
  ids: readonly string[];
  /** Pairs that were in contact at all: most pairs of actors never were. */
  met: Readonly<Record<'actor' | 'country' | 'side', readonly (readonly string[])[]>>;
}

function settlePair(query: Record<string, string | number>, { met }: Subjects): boolean {
  const pairs = met[(query.by ?? 'actor') as keyof Subjects['met']];
  const pair = query.met === undefined ? undefined : pairs[Number(query.met) % Math.max(1, pairs.length)];
  delete query.met;
  if (pair) Object.assign(query, { a: pair[0], b: pair[1] });
  else if (![query.a, query.b].every((id) => isNameable(String(id), query.by))) delete query.by;
  return Boolean(query.a && query.b && query.a !== query.b);
}

function settleConnections(query: Record<string, string | number>): boolean {
  // How `maxHops` bounds a network is left open, and an excluded actor that is asked for has no meaning.
  delete query.maxHops;
  const actors = listed(query, 'actors');
  return actors.length >= 3 && !listed(query, 'exclude').some((id) => actors.includes(id));
}

/** The question that can be asked of a world; null when too few are left to ask about. */
export function settle({ asks, wish }: Wished, subjects: Subjects): Question | null {
  const query = inWorld(wish, subjects.ids);
  if (asks === 'paths' && !(query.from && query.to)) return null;
  if (asks === 'connections' && !settleConnections(query)) return null;
  if (asks === 'pair' && !settlePair(query, subjects)) return null;
  if (!listed(query, 'of').every((id) => isNameable(id, query.by))) delete query.of;
  if (!isWindow(query as { since?: string; until?: string })) delete query.until;
  return { asks, query };
}

/** As it is asked over HTTP. */
export const inWords = ({ asks, query }: Question): string =>
  `${asks}?${Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')}`;
