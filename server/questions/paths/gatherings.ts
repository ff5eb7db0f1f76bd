/** Gatherings of actors with the grade of contact they make, read as the search asks for them. */
import { GRADES, type Grade } from '../../contract/paths.ts';
import { EntenteError } from '../../errors.ts';
import { groupBy } from '../../model/grouping.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, optionsOf } from '../context.ts';
import type { Institutions } from './institutions.ts';
import { countSides, type Gathering, type SideOf, sidesOf, unplaced } from './sides.ts';

/** No question may read more than this: a hub of hubs is told, not waited for. */
const MOST_ACTORS = 50_000;

/** How a kind of gathering is read, and which contact it makes. */
interface Source {
  query: typeof reading.meetingsOf;
  /** The strongest grade that it can give: not read when no such contact counts. */
  best: Grade;
  gradeOf: (sides: number, gathering: Gathering) => Grade;
}

const SOURCES: readonly Source[] = [
  { query: reading.meetingsOf, best: 'meeting', gradeOf: (sides) => (sides === 2 ? 'meeting' : 'sitting') },
  {
    query: reading.sessionsOf,
    best: 'same-day',
    gradeOf: (_, { dateFrom, dateTo }) => (dateFrom !== null && dateFrom === dateTo ? 'same-day' : 'session'),
  },
  { query: reading.commitmentsOf, best: 'commitment', gradeOf: () => 'commitment' },
];

interface Graded {
  grade: Grade;
  sideOf: SideOf;
}

interface Sourced {
  gathering: Gathering;
  gradeOf: Source['gradeOf'];
}

/** A contact of an actor with another at a gathering. */
export interface Contact extends Graded {
  to: string;
  gathering: Gathering;
}

export class Gatherings {
  readonly #context: Context;
  readonly #institutions: Institutions;
  readonly #weakest: number;
  readonly #byActor = new Map<string, Sourced[]>();
  /** Gatherings whose sides are known. */
  readonly #graded = new Map<string, Graded>();

  constructor(context: Context, institutions: Institutions, weakest: Grade) {
    this.#context = context;
    this.#institutions = institutions;
    this.#weakest = GRADES.indexOf(weakest);
  }

  /** Actors whose gatherings were read. */
  get actors(): number {
    return this.#byActor.size;
  }

  #allows(grade: Grade): boolean {
    return GRADES.indexOf(grade) <= this.#weakest;
  }

  /** Reads the gatherings of the actors, and the sides of those that have a participant who is wanted. */
  async read(actors: readonly string[], isWanted: (actor: string) => boolean): Promise<void> {
    await this.#readGatherings(actors.filter((a) => !this.#byActor.has(a)));
    const ungraded = new Map<string, Sourced>();
    for (const actor of actors)
      for (const sourced of this.#byActor.get(actor) ?? []) {
        const { id, participants } = sourced.gathering;
        if (!this.#graded.has(id) && participants.some((p) => p !== actor && isWanted(p))) ungraded.set(id, sourced);
      }
    await this.#grade([...ungraded.values()]);
  }

  /** Contacts of an actor with the other sides, at gatherings whose sides were read. */
  *contactsOf(actor: string): Generator<Contact> {
    for (const { gathering } of this.#byActor.get(actor) ?? []) {
      const graded = this.#graded.get(gathering.id);
      if (!graded || !this.#allows(graded.grade)) continue;
      const side = graded.sideOf(actor);
      for (const to of gathering.participants)
        if (to !== actor && graded.sideOf(to) !== side) yield { ...graded, to, gathering };
    }
  }

  async #readGatherings(actors: readonly string[]): Promise<void> {
    if (actors.length === 0) return;
    if (this.#byActor.size + actors.length > MOST_ACTORS) {
      throw new EntenteError(
        'store-timeout',
        `the search passed ${MOST_ACTORS.toLocaleString('en')} actors without an answer: ask for fewer hops or a stronger grade`,
      );
    }
    for (const actor of actors) this.#byActor.set(actor, []);
    const asked = new Set(actors);
    for (const { query, best, gradeOf } of SOURCES) {
      if (!this.#allows(best)) continue;
      for (const gathering of await this.#context.store.read(query, { ids: [...actors] }, optionsOf(this.#context)))
        for (const participant of new Set(gathering.participants))
          if (asked.has(participant)) this.#byActor.get(participant)?.push({ gathering, gradeOf });
    }
  }

  async #grade(sourced: readonly Sourced[]): Promise<void> {
    if (sourced.length === 0) return;
    const ids = sourced.map((s) => s.gathering.id);
    const rows = await this.#context.store.read(reading.representedIn, { ids }, optionsOf(this.#context));
    const represented = groupBy(rows, (r) => r.id);
    await this.#institutions.read(
      sourced.flatMap(({ gathering }) => unplaced(gathering, represented.get(gathering.id) ?? [])),
    );
    for (const { gathering, gradeOf } of sourced) {
      const sideOf = sidesOf(represented.get(gathering.id) ?? [], this.#institutions.byActor);
      this.#graded.set(gathering.id, { grade: gradeOf(countSides(gathering, sideOf), gathering), sideOf });
    }
  }
}
