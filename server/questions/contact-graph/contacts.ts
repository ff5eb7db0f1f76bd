/** The contacts that the filters of a question leave. */
import { type ContactFilter, GRADES } from '../../contract/filters.ts';
import { type DateWindow, isWithin, parsePartialDate } from '../../model/dates.ts';
import { RANKS } from '../../model/ranks.ts';
import type { Vertex } from './graph.ts';
import { isAboutTopic, isAtPlace, isOfForum } from './occasion.ts';
import { byId, officesAt } from './offices.ts';
import { type Gathering, gatheringsOf, gatheringsOfBoth, type Member, type Sides } from './sides.ts';

/** Two actors of different sides at a gathering. */
export interface Contact {
  gathering: Gathering;
  from: Member;
  to: Member;
}

export const sourcesOf = ({ from, to }: Contact): number => Math.min(from.edge.sources, to.edge.sources);
export const confidenceOf = ({ from, to, gathering }: Contact): number =>
  Math.min(from.edge.confidence, to.edge.confidence, gathering.vertex.confidence);

/** Strongest first: by grade, sources, confidence; then the earlier, and by id, so that every store answers the same. */
export const byStrength = (a: Contact, b: Contact): number =>
  GRADES.indexOf(a.gathering.grade) - GRADES.indexOf(b.gathering.grade) ||
  sourcesOf(b) - sourcesOf(a) ||
  confidenceOf(b) - confidenceOf(a) ||
  (a.gathering.vertex.dateFrom ?? '9').localeCompare(b.gathering.vertex.dateFrom ?? '9') ||
  byId(a.gathering.vertex, b.gathering.vertex);

/** What remains of a gathering under the filters: who may be in contact there. */
interface Admitted {
  gathering: Gathering;
  members: readonly Member[];
}

export class Contacts {
  readonly sides: Sides;
  readonly #filter: ContactFilter;
  readonly #window: DateWindow;
  readonly #weakest: number;
  readonly #excluded: ReadonlySet<string>;
  readonly #countries: ReadonlySet<string> | null;
  readonly #admitted = new Map<Vertex, Admitted | null>();

  constructor(sides: Sides, filter: ContactFilter, excluded: ReadonlySet<string> = new Set()) {
    this.sides = sides;
    this.#filter = filter;
    this.#window = {
      from: filter.since && parsePartialDate(filter.since)?.dateFrom,
      to: filter.until && parsePartialDate(filter.until)?.dateTo,
    };
    this.#weakest = GRADES.indexOf(filter.grade);
    this.#excluded = excluded;
    this.#countries = filter.countries ? new Set(filter.countries) : null;
  }

  /** Whether any two members of different sides are in contact, as soon as each may be: nothing is asked of the two together. */
  get isFree(): boolean {
    return this.#countries === null;
  }

  /** What it lets through, as a text: the same for all that let through the same. */
  get terms(): string {
    const { since, until, dates, grade, sources, confidence, kinds, countries, rank, forum, place, topic } =
      this.#filter;
    const filter = [since, until, dates, grade, sources, confidence, kinds, countries, rank, forum, place, topic];
    return JSON.stringify([...filter, [...this.#excluded].sort()]);
  }

  isExcluded(vertex: Vertex): boolean {
    return this.#excluded.has(vertex.id);
  }

  /** A gathering and those of its members who may be in contact; null when the filters leave it out. */
  admitted(vertex: Vertex): Admitted | null {
    const known = this.#admitted.get(vertex);
    if (known !== undefined) return known;
    const admitted = this.#isAdmitted(vertex) ? this.#open(vertex) : null;
    this.#admitted.set(vertex, admitted);
    return admitted;
  }

  areInContact(a: Member, b: Member): boolean {
    if (a.side === b.side) return false;
    return this.#countries === null || this.#countries.has(a.side.id) || this.#countries.has(b.side.id);
  }

  /** All contacts of an actor, in no order. */
  *of(actor: Vertex): Generator<Contact> {
    const seen = new Set<Vertex>();
    for (const vertex of gatheringsOf(actor)) {
      if (seen.has(vertex)) continue;
      seen.add(vertex);
      const admitted = this.admitted(vertex);
      const from = admitted?.members.find((m) => m.actor === actor);
      if (!admitted || !from) continue;
      for (const to of admitted.members)
        if (to !== from && this.areInContact(from, to)) yield { gathering: admitted.gathering, from, to };
    }
  }

  /** The contacts of two, the first of them at `from`. */
  *between(a: Vertex, b: Vertex): Generator<Contact> {
    for (const vertex of gatheringsOfBoth(a, b)) {
      const admitted = this.admitted(vertex);
      const from = admitted?.members.find((m) => m.actor === a);
      const to = admitted?.members.find((m) => m.actor === b);
      if (admitted && from && to && this.areInContact(from, to)) yield { gathering: admitted.gathering, from, to };
    }
  }

  /** The contacts at one gathering, each pair once. */
  *at(vertex: Vertex): Generator<Contact> {
    const admitted = this.admitted(vertex);
    for (const [i, from] of (admitted?.members ?? []).entries())
      for (const to of admitted?.members.slice(i + 1) ?? [])
        if (this.areInContact(from, to)) yield { gathering: (admitted as Admitted).gathering, from, to };
  }

  #isAdmitted(vertex: Vertex): boolean {
    const { dates, confidence, forum, place, topic } = this.#filter;
    return (
      vertex.present &&
      !this.isExcluded(vertex) &&
      vertex.confidence >= confidence &&
      isWithin(vertex, this.#window, dates) &&
      (!forum || isOfForum(vertex, forum)) &&
      (!place || isAtPlace(vertex, place)) &&
      (!topic || isAboutTopic(vertex, topic))
    );
  }

  #open(vertex: Vertex): Admitted | null {
    const gathering = this.sides.gathering(vertex);
    if (GRADES.indexOf(gathering.grade) > this.#weakest) return null;
    return { gathering, members: gathering.members.filter((m) => this.#mayBeInContact(m, vertex)) };
  }

  #mayBeInContact({ actor, edge }: Member, gathering: Vertex): boolean {
    const { sources, confidence, rank } = this.#filter;
    return (
      edge.sources >= sources &&
      edge.confidence >= confidence &&
      !this.isExcluded(actor) &&
      (!rank || holdsRank(actor, gathering, RANKS.indexOf(rank)))
    );
  }
}

/** Whether a person held that rank or a higher one at the time. */
function holdsRank(actor: Vertex, gathering: Vertex, lowest: number): boolean {
  if (actor.kind !== 'person') return false;
  return officesAt(actor, gathering).held.some(({ to: { rank } }) => rank !== null && RANKS.indexOf(rank) <= lowest);
}
