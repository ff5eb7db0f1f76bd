/** From a question that is wished for to one that can be asked of a world: who is not in it is someone else or left out. */
import { isWindow } from '../../server/contract/filters.ts';
import type { Query } from '../support/app.ts';
import type { Question, Wish, Wished } from './questions.ts';
import { kindOfId } from './world.ts';

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
