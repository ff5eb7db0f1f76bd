/** Which single constraint of a question, relaxed, would give an answer where there is none. */
import { type ContactFilter, GRADES, type Relaxation } from '../contract/filters.ts';
import { counted } from '../model/wording.ts';

/** One changed parameter; null leaves it out. */
export interface Change<Q> {
  parameter: (keyof Q & string) | typeof WINDOW;
  value: string | null;
  changed: Q;
  /** How the change begins a sentence: "Counting sittings of several". */
  told: string;
}

const GRADE_TOLD: Readonly<Record<ContactFilter['grade'], string>> = {
  meeting: 'Counting meetings of two sides',
  sitting: 'Counting sittings of several',
  'same-day': 'Counting those who attended the same session on the same day',
  session: 'Counting those who attended the same session',
  commitment: 'Counting parties to one commitment',
};

/** Both ends of the window of dates, as one constraint. */
const WINDOW = 'since,until';

/** Filters that can be left out, and how that is told. */
const DROPPABLE: readonly { parameter: keyof ContactFilter; told: string }[] = [
  { parameter: 'since', told: 'Without a first day' },
  { parameter: 'until', told: 'Without a last day' },
  { parameter: 'kinds', told: 'With actors of every kind' },
  { parameter: 'countries', told: 'With any country' },
  { parameter: 'rank', told: 'Without regard to rank' },
  { parameter: 'forum', told: 'At any forum or none' },
  { parameter: 'place', told: 'At any place' },
  { parameter: 'topic', told: 'On any topic' },
  { parameter: 'knownBy', told: 'By what is known today' },
  { parameter: 'without', told: 'With the documents that are set aside' },
];

/** Every filter of a question relaxed in turn, the mildest first. */
export function filterChanges<Q extends ContactFilter>(query: Q): Change<Q>[] {
  const changes: Change<Q>[] = [];
  const add = (
    parameter: Change<ContactFilter>['parameter'],
    value: string | null,
    changed: Partial<ContactFilter>,
    told: string,
  ) => changes.push({ parameter, value, changed: { ...query, ...changed }, told });
  if (query.dates === 'certain') add('dates', 'possible', { dates: 'possible' }, 'Counting dates that may fit');
  for (const grade of GRADES.slice(GRADES.indexOf(query.grade) + 1)) add('grade', grade, { grade }, GRADE_TOLD[grade]);
  if (query.sources > 1) add('sources', '1', { sources: 1 }, `With ${counted(1, 'document')} for each contact`);
  if (query.confidence > 0) add('confidence', '0', { confidence: 0 }, 'With any confidence');
  for (const { parameter, told } of DROPPABLE)
    if (query[parameter] !== undefined) add(parameter, null, { [parameter]: undefined }, told);
  if (query.since && query.until) add(WINDOW, null, { since: undefined, until: undefined }, 'At any time');
  return changes;
}

/** Those changes that give an answer, of each parameter the mildest. */
export async function relaxationsAmong<Q>(
  changes: readonly Change<Q>[],
  gives: (changed: Q) => Promise<boolean>,
  what: string,
): Promise<Relaxation[]> {
  const useful: Relaxation[] = [];
  for (const { parameter, value, changed, told } of changes) {
    // One end of the window is milder than both.
    if (useful.some((r) => parameter.split(',').includes(r.parameter))) continue;
    if (await gives(changed)) useful.push({ parameter, value, told: `${told} there is ${what}.` });
  }
  return useful;
}
