/** The gatherings at which a question about contacts finds any, and who was in contact there. */
import type { ContactFilter } from '../../contract/filters.ts';
import { type Contact, Contacts } from '../contact-graph/contacts.ts';
import { isGathering, type Vertex } from '../contact-graph/graph.ts';
import { officesAt, representedByOffices } from '../contact-graph/offices.ts';
import { type Gathering, gatheringsOf, type Member, type Sides } from '../contact-graph/sides.ts';
import type { Pause } from '../pause.ts';

export interface ContactQuestion extends ContactFilter {
  by: 'actor' | 'country' | 'side';
  of?: string[] | undefined;
}

export interface Encounter {
  gathering: Gathering;
  /** The contacts there that the question leaves. */
  contacts: Contact[];
}

/** Whether a member is one of those asked for, or stood for one of them at the time. */
function isOf({ actor, side }: Member, gathering: Vertex, ids: ReadonlySet<string>, sides: Sides): boolean {
  if (ids.has(actor.id) || ids.has(side.id)) return true;
  const represented =
    actor.kind === 'person' ? representedByOffices(officesAt(actor, gathering)) : sides.represented(actor);
  for (const institution of represented) if (ids.has(institution.id)) return true;
  return false;
}

/** The gatherings that may have a contact of those asked for: of all, when nobody is asked for. */
function candidates(sides: Sides, of: readonly string[] | undefined): Iterable<Vertex> {
  if (!of) return sides.graph.vertices();
  const found = new Set<Vertex>();
  for (const id of of) {
    const vertex = sides.graph.vertex(id);
    if (!vertex) continue;
    for (const actor of [vertex, ...sides.representatives(vertex)])
      for (const gathering of gatheringsOf(actor)) found.add(gathering);
    // A country may have been represented by someone whose office nobody tells.
    for (const edge of vertex.out.get('REPRESENTED_IN') ?? []) found.add(edge.to);
  }
  return found;
}

export async function* encounters(sides: Sides, question: ContactQuestion, pause: Pause): AsyncGenerator<Encounter> {
  const contacts = new Contacts(sides, question);
  const kinds = question.kinds ? new Set<string>(question.kinds) : null;
  const of = question.of ? new Set(question.of) : null;
  const isWanted = ({ gathering, from, to }: Contact): boolean => {
    if (kinds && !(kinds.has(from.actor.kind) && kinds.has(to.actor.kind))) return false;
    if (question.by === 'country' && !(from.side.kind === 'country' && to.side.kind === 'country')) return false;
    if (question.by !== 'actor') return !of || of.has(from.side.id) || of.has(to.side.id);
    return !of || isOf(from, gathering.vertex, of, sides) || isOf(to, gathering.vertex, of, sides);
  };
  for (const vertex of candidates(sides, question.of)) {
    if (pause.isDue) await pause.rest();
    if (!isGathering(vertex)) continue;
    const here = [...contacts.at(vertex)].filter(isWanted);
    if (here.length > 0) yield { gathering: (here[0] as Contact).gathering, contacts: here };
  }
}
