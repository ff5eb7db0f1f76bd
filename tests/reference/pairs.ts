/** The reference model: contacts summed by pair of actors or of countries, in a matrix and over time. */
import { type ContactFilter, GRADES, type Grade } from '../../server/contract/filters.ts';
import { type Contact, contactsOf, pairKey } from './contacts.ts';
import type { Gathering } from './gatherings.ts';
import { representedAt } from './sides.ts';
import type { Graph } from './support.ts';
import { kindOfId } from './world.ts';

export type PairsQuestion = ContactFilter & { by: 'actor' | 'country' | 'side'; of?: readonly string[] | undefined };

/** One pair at one gathering, with the contacts that make it one. */
export interface Meeting {
  pair: readonly [string, string];
  gathering: Gathering;
  grade: Grade;
  contacts: readonly Contact[];
  /** Not by actor: that the side of one is only assumed in each of the contacts. */
  assumed: boolean;
}

export interface PairSum {
  count: number;
  grade: Grade;
  byGrade: Record<Grade, number>;
  first: string | null;
  last: string | null;
  assumed: number;
}

/** Whether one of the two is, stood for or represented at the time one of the ids. */
function concerns(graph: Graph, { gathering, parties }: Contact, ids: readonly string[]): boolean {
  return parties.some(({ actor, side }) =>
    [actor, side.id, ...representedAt(graph, actor, gathering)].some((id) => ids.includes(id)),
  );
}

const groupMeetings = (
  contacts: readonly Contact[],
  pairOf: (c: Contact) => [string, string],
): Map<string, Contact[]> => {
  const groups = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const key = `${contact.gathering.id} ${pairKey(...pairOf(contact))}`;
    groups.set(key, [...(groups.get(key) ?? []), contact]);
  }
  return groups;
};

const actorsOf = ({ parties: [a, b] }: Contact): [string, string] => [a.actor, b.actor];
const sidesOf = ({ parties: [a, b] }: Contact): [string, string] => [a.side.id, b.side.id];

/** Each pair at each gathering that counts for it. */
export function meetingsOf(graph: Graph, question: PairsQuestion): Meeting[] {
  const { by, of } = question;
  const isActor = by === 'actor';
  const pairOf = isActor ? actorsOf : sidesOf;
  const counting = contactsOf(graph, question).filter((contact) => {
    if (isActor) return !of || concerns(graph, contact, of);
    const sides = sidesOf(contact);
    const isCounted = by === 'side' || sides.every((s) => kindOfId(s) === 'country');
    return isCounted && (!of || sides.some((s) => of.includes(s)));
  });
  return [...groupMeetings(counting, pairOf).values()].map((contacts) => {
    const [contact] = contacts as [Contact];
    const [a, b] = pairOf(contact).sort() as [string, string];
    const { gathering, grade } = contact;
    const assumed = !isActor && !contacts.some((c) => c.parties.every((p) => p.side.known));
    return { pair: [a, b] as const, gathering, grade, contacts, assumed };
  });
}

const earliest = (days: readonly string[]): string | null => [...days].sort()[0] ?? null;
const latest = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;

export function sumOf(meetings: readonly Meeting[]): PairSum {
  const count = (grade: Grade): number => meetings.filter((m) => m.grade === grade).length;
  const byGrade = Object.fromEntries(GRADES.map((g) => [g, count(g)])) as Record<Grade, number>;
  return {
    count: meetings.length,
    grade: GRADES.find((g) => byGrade[g] > 0) as Grade,
    byGrade,
    first: earliest(meetings.flatMap((m) => m.gathering.dates?.from ?? [])),
    last: latest(meetings.flatMap((m) => m.gathering.dates?.to ?? [])),
    assumed: meetings.filter((m) => m.assumed).length,
  };
}

/** Pair → its sum. */
export function pairsOf(graph: Graph, question: PairsQuestion): Map<string, PairSum> {
  const meetings = meetingsOf(graph, question);
  const keys = new Set(meetings.map((m) => pairKey(...m.pair)));
  return new Map([...keys].map((key) => [key, sumOf(meetings.filter((m) => pairKey(...m.pair) === key))]));
}

/** Gatherings at which any contact was, with their grades. */
export function gatheringsIn(meetings: readonly Meeting[]): Map<string, Meeting> {
  return new Map(meetings.map((m) => [m.gathering.id, m]));
}

/** Actor or country → gatherings at which it was in contact. */
export function gatheringsByActor(meetings: readonly Meeting[]): Map<string, number> {
  const actors = new Set(meetings.flatMap((m) => m.pair));
  const of = (actor: string) => meetings.filter((m) => m.pair.includes(actor)).map((m) => m.gathering.id);
  return new Map([...actors].map((actor) => [actor, new Set(of(actor)).size]));
}
