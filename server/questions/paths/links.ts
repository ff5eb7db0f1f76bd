/** The links that paths are made of, read from the store as the search asks for them, each actor once. */
import { GRADES, type Grade } from '../../contract/paths.ts';
import { EntenteError } from '../../errors.ts';
import { groupBy } from '../../model/grouping.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, optionsOf } from '../context.ts';
import { countSides, type Gathering, sidesOf, unplaced } from './sides.ts';

export interface Link {
  type: 'contact' | 'institution';
  to: string;
  /** The gathering or institution that joins the two. */
  via: string;
  grade: Grade | null;
  dateFrom: string | null;
  dateTo: string | null;
  datePrecision: string | null;
  confidence: number;
}

const strength = (link: Link): number => (link.grade === null ? GRADES.length : GRADES.indexOf(link.grade));

/** Strongest first; then by what the ids say, so that an answer is the same on every store. */
const byStrength = (a: Link, b: Link): number =>
  strength(a) - strength(b) ||
  b.confidence - a.confidence ||
  (a.dateFrom ?? '9').localeCompare(b.dateFrom ?? '9') ||
  (a.via + a.to < b.via + b.to ? -1 : 1);

export interface LinkOptions {
  grade: Grade;
  institutions: boolean;
}

/** No question may read more than this: a hub of hubs is told, not waited for. */
const MOST_ACTORS = 50_000;

export class LinkReader {
  readonly #context: Context;
  readonly #options: LinkOptions;
  readonly #links = new Map<string, Link[]>();
  readonly #institutions = new Map<string, string[]>();
  #contacts = 0;

  constructor(context: Context, options: LinkOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** How much was read. */
  get searched(): { actors: number; contacts: number } {
    return { actors: this.#links.size, contacts: this.#contacts };
  }

  /** The links of each actor, strongest first. */
  async of(actors: readonly string[]): Promise<ReadonlyMap<string, readonly Link[]>> {
    const unknown = actors.filter((a) => !this.#links.has(a));
    if (unknown.length > 0) {
      if (this.#links.size + unknown.length > MOST_ACTORS) {
        throw new EntenteError(
          'store-timeout',
          `the search passed ${MOST_ACTORS.toLocaleString('en')} actors without an answer: ask for fewer hops or a stronger grade`,
        );
      }
      for (const actor of unknown) this.#links.set(actor, []);
      await this.#readContacts(unknown);
      if (this.#options.institutions) await this.#readInstitutions(unknown);
      for (const actor of unknown) this.#links.get(actor)?.sort(byStrength);
    }
    return this.#links;
  }

  async #readContacts(actors: string[]): Promise<void> {
    const weakest = GRADES.indexOf(this.#options.grade);
    const allows = (grade: Grade): boolean => GRADES.indexOf(grade) <= weakest;
    const read = (query: typeof reading.meetingsOf) =>
      this.#context.store.read(query, { ids: actors }, optionsOf(this.#context));
    await this.#join(actors, await read(reading.meetingsOf), (sides) => (sides === 2 ? 'meeting' : 'sitting'), allows);
    if (allows('same-day')) {
      await this.#join(
        actors,
        await read(reading.sessionsOf),
        (_, g) => (g.dateFrom !== null && g.dateFrom === g.dateTo ? 'same-day' : 'session'),
        allows,
      );
    }
    if (allows('commitment')) await this.#join(actors, await read(reading.commitmentsOf), () => 'commitment', allows);
  }

  async #join(
    actors: string[],
    gatherings: Gathering[],
    gradeOf: (sides: number, gathering: Gathering) => Grade,
    allows: (grade: Grade) => boolean,
  ): Promise<void> {
    if (gatherings.length === 0) return;
    const rows = await this.#context.store.read(
      reading.representedIn,
      { ids: gatherings.map((g) => g.id) },
      optionsOf(this.#context),
    );
    const represented = groupBy(rows, (r) => r.id);
    await this.#readInstitutionsOf([...new Set(gatherings.flatMap((g) => unplaced(g, represented.get(g.id) ?? [])))]);
    const asked = new Set(actors);
    for (const gathering of gatherings) {
      const sideOf = sidesOf(represented.get(gathering.id) ?? [], this.#institutions);
      const grade = gradeOf(countSides(gathering, sideOf), gathering);
      if (!allows(grade)) continue;
      const { dateFrom, dateTo, datePrecision, confidence } = gathering;
      for (const from of gathering.participants) {
        if (!asked.has(from)) continue;
        for (const to of gathering.participants) {
          if (to === from || sideOf(to) === sideOf(from)) continue;
          this.#contacts += 1;
          this.#links
            .get(from)
            ?.push({ type: 'contact', to, via: gathering.id, grade, dateFrom, dateTo, datePrecision, confidence });
        }
      }
    }
  }

  async #readInstitutionsOf(actors: readonly string[]): Promise<void> {
    const unknown = actors.filter((a) => !this.#institutions.has(a));
    if (unknown.length === 0) return;
    for (const actor of unknown) this.#institutions.set(actor, []);
    const rows = await this.#context.store.read(reading.institutionsOf, { ids: unknown }, optionsOf(this.#context));
    for (const { actor, institution } of rows) this.#institutions.get(actor)?.push(institution);
    // A body before a country: the closer institution names the link.
    for (const actor of unknown)
      this.#institutions
        .get(actor)
        ?.sort((a, b) => Number(a.startsWith('country-')) - Number(b.startsWith('country-')) || (a < b ? -1 : 1));
  }

  async #readInstitutions(actors: readonly string[]): Promise<void> {
    await this.#readInstitutionsOf(actors);
    const own = (actor: string): string[] => (actor.startsWith('person-') ? [] : [actor]);
    const institutions = [...new Set(actors.flatMap((a) => [...(this.#institutions.get(a) ?? []), ...own(a)]))];
    if (institutions.length === 0) return;
    const rows = await this.#context.store.read(
      reading.representativesOf,
      { ids: institutions },
      optionsOf(this.#context),
    );
    const representatives = groupBy(rows, (r) => r.institution);
    for (const actor of actors) {
      const linked = new Set<string>([actor]);
      for (const via of [...(this.#institutions.get(actor) ?? []), ...own(actor)]) {
        for (const to of [via, ...(representatives.get(via) ?? []).map((r) => r.actor)].sort()) {
          if (linked.has(to)) continue;
          linked.add(to);
          this.#links.get(actor)?.push({
            type: 'institution',
            to,
            via,
            grade: null,
            dateFrom: null,
            dateTo: null,
            datePrecision: null,
            confidence: 1,
          });
        }
      }
    }
  }
}
