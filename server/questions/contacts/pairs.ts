/** Contacts summed by pair: of two actors, or of the two countries that they stood for. */
import { GRADES, type Grade } from '../../contract/filters.ts';
import type { Contact } from '../contact-graph/contacts.ts';
import type { Vertex } from '../contact-graph/graph.ts';
import type { Member } from '../contact-graph/sides.ts';
import type { ContactQuestion, Encounter } from './encounters.ts';

/** A pair summed up; `a` has the smaller id. */
export interface PairSum {
  a: Vertex;
  b: Vertex;
  count: number;
  byGrade: Partial<Record<Grade, number>>;
  first: string | null;
  last: string | null;
  assumed: number;
}

export interface Sums {
  pairs: PairSum[];
  gatherings: number;
  /** At how many gatherings each actor or country was in contact. */
  gatheringsOf: Map<Vertex, number>;
}

/** For whom a member counts. */
export const countsFor = ({ by }: Pick<ContactQuestion, 'by'>, member: Member): Vertex =>
  by === 'actor' ? member.actor : member.side;

/** Whether both sides of a contact are told, not assumed. */
export const isKnown = ({ from, to }: Contact): boolean => from.known && to.known;

export const pairKey = (a: Vertex, b: Vertex): string => (a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`);

/** The pairs of one gathering, each with its contacts there. */
export function pairsAt(question: Pick<ContactQuestion, 'by'>, { contacts }: Encounter): Map<string, Contact[]> {
  const pairs = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const key = pairKey(countsFor(question, contact.from), countsFor(question, contact.to));
    pairs.set(key, [...(pairs.get(key) ?? []), contact]);
  }
  return pairs;
}

const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

function begin(question: Pick<ContactQuestion, 'by'>, { from, to }: Contact): PairSum {
  const [a, b] = [countsFor(question, from), countsFor(question, to)].sort((x, y) => (x.id < y.id ? -1 : 1)) as [
    Vertex,
    Vertex,
  ];
  return { a, b, count: 0, byGrade: {}, first: null, last: null, assumed: 0 };
}

/** Adds one gathering to the sum of a pair. */
export function addGathering(
  question: Pick<ContactQuestion, 'by'>,
  sum: PairSum | undefined,
  { gathering }: Encounter,
  contacts: readonly Contact[],
): PairSum {
  const pair = sum ?? begin(question, contacts[0] as Contact);
  const { dateFrom, dateTo } = gathering.vertex;
  pair.count += 1;
  pair.byGrade[gathering.grade] = (pair.byGrade[gathering.grade] ?? 0) + 1;
  pair.first = earlier(pair.first, dateFrom);
  pair.last = later(pair.last, dateTo);
  if (question.by !== 'actor' && !contacts.some(isKnown)) pair.assumed += 1;
  return pair;
}

export async function sumUp(question: ContactQuestion, all: AsyncIterable<Encounter>): Promise<Sums> {
  const pairs = new Map<string, PairSum>();
  const gatheringsOf = new Map<Vertex, number>();
  let gatherings = 0;
  for await (const encounter of all) {
    gatherings += 1;
    const there = new Set<Vertex>();
    for (const [key, contacts] of pairsAt(question, encounter)) {
      const pair = addGathering(question, pairs.get(key), encounter, contacts);
      pairs.set(key, pair);
      there.add(pair.a).add(pair.b);
    }
    for (const vertex of there) gatheringsOf.set(vertex, (gatheringsOf.get(vertex) ?? 0) + 1);
  }
  return { pairs: [...pairs.values()], gatherings, gatheringsOf };
}

/** The strongest grade of a pair. */
export const gradeOf = ({ byGrade }: PairSum): Grade => GRADES.find((g) => byGrade[g]) ?? 'commitment';
