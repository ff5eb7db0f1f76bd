/** What the columns of a table mean: the mapping, and a first guess at it from the table's own header. */

import {
  type Column,
  type Field,
  isOfParty,
  PARTIES_OF_ROW,
  type RowsOf,
  type TableMapping,
} from '../../model/table.ts';
import { fold } from '../../model/text.ts';

/** Words of headers, folded, by the field that they name; the first that fits wins. */
const WORDS: readonly (readonly [Field, readonly string[]])[] = [
  ['title', ['title', 'position', 'office', 'post', 'function']],
  ['country', ['country', 'state', 'nation']],
  ['organization', ['organization', 'organisation', 'body', 'ministry', 'agency', 'company', 'institution']],
  [
    'person',
    ['person', 'participant', 'official', 'minister', 'who', 'speaker', 'leader', 'delegate', 'guest', 'people'],
  ],
  ['until', ['until', 'deadline', 'due']],
  ['from', ['from', 'start', 'since', 'begin']],
  ['date', ['date', 'day', 'when', 'month', 'year']],
  ['place', ['place', 'city', 'venue', 'where', 'location']],
  ['forum', ['forum', 'conference', 'summit']],
  ['edition', ['edition']],
  ['role', ['role']],
  ['mode', ['mode']],
  ['quantity', ['quantity', 'amount', 'number']],
  ['unit', ['unit']],
  ['topic', ['topic', 'topics', 'subject', 'theme']],
  ['kind', ['kind', 'type']],
  ['name', ['name', 'commitment', 'promise', 'pledge', 'agreement']],
];

const PARTIES: Readonly<Record<string, string>> = {
  a: '1',
  b: '2',
  c: '3',
  by: 'by',
  to: 'to',
  maker: 'by',
  recipient: 'to',
  receiver: 'to',
};

/** What a header says by itself; of whom, only where it says so. */
function columnOf(header: string): Column | null {
  const words = fold(
    header
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/_/g, ' ')
      .replace(/(\d+)/g, ' $1 '),
  )
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const field = WORDS.find(([, names]) => words.some((w) => names.includes(w)))?.[0];
  if (!field) return null;
  const party = words.map((w) => (/^\d{1,2}$/.test(w) ? String(Number(w)) : PARTIES[w])).find((p) => p && p !== '0');
  return isOfParty(field) && party ? { column: header, field, of: party } : { column: header, field };
}

const sameMeaning = (a: Column, b: Column): boolean => a.field === b.field && a.of === b.of;

const isUnmarked = ({ field, of }: Column): boolean => isOfParty(field) && !of;

/** Who is told of again without a mark is the next party; of others that mean the same the first counts. */
function withoutTwins(columns: readonly Column[]): Column[] {
  const kept: Column[] = [];
  const marked = columns.filter((c) => !isUnmarked(c));
  for (const one of columns) {
    const candidates = isUnmarked(one) ? PARTIES_OF_ROW.map((of) => ({ ...one, of })) : [one];
    const taken = isUnmarked(one) ? [...marked, ...kept] : kept;
    const free = candidates.find((candidate) => !taken.some((c) => sameMeaning(c, candidate)));
    if (free) kept.push(free);
  }
  return kept;
}

function rowsOf(columns: readonly Column[]): RowsOf {
  const has = (field: Field): boolean => columns.some((c) => c.field === field);
  const parties = new Set(columns.flatMap((c) => (c.of ? [c.of] : [])));
  if (parties.has('by') || parties.has('to') || (has('kind') && has('name'))) return 'commitments';
  if (parties.size > 1) return 'meetings';
  return has('forum') ? 'attendances' : 'affiliations';
}

/** A guess, for a person to look at: columns whose header says nothing are left out. Pure. */
export function suggestedMapping(header: readonly string[]): TableMapping {
  const columns = withoutTwins(header.flatMap((name) => columnOf(name) ?? []));
  return { rows: rowsOf(columns), columns, confidence: 0.9 };
}
