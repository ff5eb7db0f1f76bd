/**
 * Contacts instead of events: two actors that took part in the same meeting, session or commitment
 * are joined by a line, and the events themselves step back. Of what is on screen alone. Pure.
 */
import { GRADES, type Grade } from '../../server/contract/filters.ts';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { groupBy } from '../../server/model/grouping.ts';
import { kindOf } from '../../server/model/kinds.ts';
import type { Facets } from './facets.ts';

export interface ContactLine {
  id: string;
  from: string;
  to: string;
  /** The events that join the two, by id. */
  events: readonly string[];
  /** The closest of them, as the contacts' list has it. */
  grade: Grade;
  /** Documents that tell the best supported one. */
  sources: number;
}

export interface Lens {
  nodes: Node[];
  relationships: Relationship[];
  contacts: ContactLine[];
}

/** Relationships that join an actor to an event, and which end the event is. */
const BELONGING: Readonly<Partial<Record<Relationship['type'], 'from' | 'to'>>> = {
  PARTICIPATED_IN: 'to',
  ATTENDED: 'to',
  MADE: 'to',
  TO: 'from',
};
/** An event of more actors stays as it is: lines between all of them would tell nothing. */
const MOST_ACTORS = 30;
const CONTACT = 'contact-';
/** Whether an id is that of a line between two actors. */
export const isContactLine = (id: string): boolean => id.startsWith(CONTACT);

interface Belonging {
  event: string;
  actor: string;
  sources: number;
}

function belongingsIn(relationships: readonly Relationship[]): Belonging[] {
  return relationships.flatMap((r) => {
    const eventAt = BELONGING[r.type];
    if (!eventAt) return [];
    return [{ event: r[eventAt], actor: eventAt === 'to' ? r.from : r.to, sources: r.sources }];
  });
}

/** As the server grades gatherings (questions/contact-graph/sides.ts): a meeting is of two sides, a sitting of more. */
function gradeOf({ kind, properties: { dateFrom, dateTo } }: Node, sides: number): Grade {
  if (kind === 'commitment') return 'commitment';
  if (kind === 'session') return dateFrom !== undefined && dateFrom === dateTo ? 'same-day' : 'session';
  return sides === 2 ? 'meeting' : 'sitting';
}

/** The lines between those of different sides, each pair once. */
function linesOf(relationships: readonly Relationship[], byId: ReadonlyMap<string, Node>, facets: Facets) {
  const sideOf = (actor: string): string => facets.country.get(actor)?.id ?? actor;
  const lines = new Map<string, ContactLine>();
  for (const [id, members] of groupBy(belongingsIn(relationships), (b) => b.event)) {
    const event = byId.get(id);
    const sources = new Map<string, number>();
    for (const m of members)
      if (byId.has(m.actor)) sources.set(m.actor, Math.max(m.sources, sources.get(m.actor) ?? 0));
    if (!event) continue;
    const actors = [...sources.keys()].sort();
    if (actors.length > MOST_ACTORS) continue;
    const grade = gradeOf(event, new Set(actors.map(sideOf)).size);
    for (const [i, from] of actors.entries())
      for (const to of actors.slice(i + 1)) {
        if (sideOf(from) === sideOf(to)) continue;
        const key = `${CONTACT}${from}|${to}`;
        const told = Math.min(sources.get(from) ?? 0, sources.get(to) ?? 0);
        const known = lines.get(key);
        lines.set(key, {
          id: key,
          from,
          to,
          events: [...(known?.events ?? []), id],
          grade: known && GRADES.indexOf(known.grade) < GRADES.indexOf(grade) ? known.grade : grade,
          sources: Math.max(told, known?.sources ?? 0),
        });
      }
  }
  return [...lines.values()];
}

/** What is drawn through the lens: actors, the lines between them, and what else joins those that are left. */
export function throughContacts(nodes: readonly Node[], relationships: readonly Relationship[], facets: Facets): Lens {
  const contacts = linesOf(relationships, new Map(nodes.map((n) => [n.id, n])), facets);
  const events = new Set(contacts.flatMap((c) => c.events));
  const isLeft = (n: Node): boolean => kindOf(n.kind).isActor || !events.has(n.id);
  const left = new Set(nodes.filter(isLeft).map((n) => n.id));
  const among = relationships.filter((r) => left.has(r.from) && left.has(r.to));
  const joined = new Set(among.flatMap((r) => [r.from, r.to]));
  return {
    // A place or a topic of events alone has nothing left to stand at.
    nodes: nodes.filter((n) => left.has(n.id) && (kindOf(n.kind).isActor || joined.has(n.id))),
    relationships: among,
    contacts,
  };
}
