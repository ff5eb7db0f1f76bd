/** What joins two actors on a path: contacts, else an institution that both represent. */
import { groupBy } from '../../model/grouping.ts';
import { byStrength, type Contact, type Contacts } from '../contact-graph/contacts.ts';
import type { Vertex } from '../contact-graph/graph.ts';

/** The terms on which a search joins actors. */
export interface Terms {
  contacts: Contacts;
  institutions: 'any' | 'ends' | 'none';
  /** No contact before the one before it. */
  timed: boolean;
  maxHops: number;
  /** Of a network, the actors that it is to connect: links "at the ends" are those that have one of them. */
  asked?: ReadonlySet<Vertex> | undefined;
  /** Whether an actor may stand between the ends. */
  mayPass: (actor: Vertex) => boolean;
}

/** What a question's searches stand on. */
export interface Ground {
  joins: Joins;
  terms: Terms;
}

/** The day on which a contact may have been at the earliest, after `day`; null when it was surely before, or is undated. */
export function arrival({ gathering }: Contact, day: string): string | null {
  const { dateFrom, dateTo } = gathering.vertex;
  if (dateFrom === null || dateTo === null || dateTo < day) return null;
  return dateFrom > day ? dateFrom : day;
}

export class Joins {
  readonly contacts: Contacts;
  readonly #profiles = new Map<Vertex, string>();
  readonly #met = new Map<Vertex, ReadonlyMap<Vertex, readonly Contact[]>>();

  constructor(contacts: Contacts) {
    this.contacts = contacts;
  }

  /** What an actor represents and the question does not exclude, bodies before countries. */
  institutionsOf(actor: Vertex): readonly Vertex[] {
    const all = this.contacts.sides.represented(actor);
    return all.some((i) => this.contacts.isExcluded(i)) ? all.filter((i) => !this.contacts.isExcluded(i)) : all;
  }

  /** Actors of one profile represent the same. */
  profileOf(actor: Vertex): string {
    const known = this.#profiles.get(actor);
    if (known !== undefined) return known;
    const profile = this.institutionsOf(actor)
      .map((i) => i.id)
      .join();
    this.#profiles.set(actor, profile);
    return profile;
  }

  /** The closest institution that both represent. */
  institutionBetween(a: Vertex, b: Vertex): Vertex | undefined {
    const ofB = new Set(this.institutionsOf(b));
    return this.institutionsOf(a).find((i) => ofB.has(i));
  }

  /** All contacts of the two, strongest first. */
  contactsBetween(a: Vertex, b: Vertex): Contact[] {
    return [...this.contacts.between(a, b)].sort(byStrength);
  }

  /** Whom an actor was in contact with, by their contacts, strongest first; kept, for searches that come by again and again. */
  metBy(actor: Vertex): ReadonlyMap<Vertex, readonly Contact[]> {
    const known = this.#met.get(actor);
    if (known) return known;
    const met = groupBy(this.contacts.of(actor), (c) => c.to.actor);
    for (const contacts of met.values()) if (contacts.length > 1) contacts.sort(byStrength);
    this.#met.set(actor, met);
    return met;
  }

  /** Whether the two were in contact; asked of the one whose contacts are known. */
  haveMet(a: Vertex, b: Vertex): boolean {
    return this.#met.get(a)?.has(b) ?? this.metBy(b).has(a);
  }

  /** Everyone who represents something together with an actor, each once. */
  *colleaguesOf(actor: Vertex, spent?: ReadonlySet<Vertex>): Generator<Vertex> {
    const seen = new Set([actor]);
    for (const institution of this.institutionsOf(actor)) {
      if (spent?.has(institution)) continue;
      for (const to of this.contacts.sides.representatives(institution)) {
        if (seen.has(to)) continue;
        seen.add(to);
        if (!this.contacts.isExcluded(to)) yield to;
      }
    }
  }
}
