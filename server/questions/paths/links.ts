/** The links that paths are made of, read from the store as the search asks for them, each actor once. */
import { GRADES, type Grade } from '../../contract/paths.ts';
import type { Context } from '../context.ts';
import { type Contact, Gatherings } from './gatherings.ts';
import { Institutions } from './institutions.ts';

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

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Strongest first; then by what the ids say, so that an answer is the same on every store. */
const byStrength = (a: Link, b: Link): number =>
  strength(a) - strength(b) ||
  b.confidence - a.confidence ||
  inOrder(a.dateFrom ?? '9', b.dateFrom ?? '9') ||
  inOrder(a.via + a.to, b.via + b.to);

const contactLink = ({ to, gathering, grade }: Contact): Link => {
  const { id: via, dateFrom, dateTo, datePrecision, confidence } = gathering;
  return { type: 'contact', to, via, grade, dateFrom, dateTo, datePrecision, confidence };
};

const institutionalLink = (to: string, via: string): Link => ({
  type: 'institution',
  to,
  via,
  grade: null,
  dateFrom: null,
  dateTo: null,
  datePrecision: null,
  confidence: 1,
});

export interface LinkOptions {
  grade: Grade;
  institutions: boolean;
}

/** The actors that a search hopes to reach. */
export type Goals = ReadonlyMap<string, unknown>;

/** With more goals than these it may cost less to read all who belong to the institutions. */
const MOST_GOALS = 500;

export class LinkReader {
  readonly #options: LinkOptions;
  readonly #institutions: Institutions;
  readonly #gatherings: Gatherings;
  readonly #links = new Map<string, Link[]>();
  #contacts = 0;

  constructor(context: Context, options: LinkOptions) {
    this.#options = options;
    this.#institutions = new Institutions(context);
    this.#gatherings = new Gatherings(context, this.#institutions, options.grade);
  }

  /** How much was read. */
  get searched(): { actors: number; contacts: number } {
    return { actors: this.#gatherings.actors, contacts: this.#contacts };
  }

  /** The links of each actor, strongest first; with `goals`, those that lead to one of them. */
  of(actors: readonly string[], goals?: Goals): Promise<ReadonlyMap<string, readonly Link[]>> {
    return goals ? this.#towards(actors, goals) : this.#all(actors);
  }

  async #all(actors: readonly string[]): Promise<ReadonlyMap<string, readonly Link[]>> {
    const unknown = actors.filter((a) => !this.#links.has(a));
    await this.#gatherings.read(unknown, () => true);
    const representatives = this.#options.institutions ? await this.#institutions.representatives(unknown) : null;
    for (const actor of unknown)
      this.#links.set(
        actor,
        this.#linksOf(actor, representatives, () => true),
      );
    return this.#links;
  }

  /** Reads the sides of those gatherings alone that a goal took part in, and asks what the goals belong to. */
  async #towards(actors: readonly string[], goals: Goals): Promise<ReadonlyMap<string, readonly Link[]>> {
    const isGoal = (actor: string): boolean => goals.has(actor);
    await this.#gatherings.read(actors, isGoal);
    let representatives: ReadonlyMap<string, readonly string[]> | null = null;
    if (this.#options.institutions) {
      await this.#institutions.read(goals.size <= MOST_GOALS ? [...actors, ...goals.keys()] : actors);
      representatives =
        goals.size <= MOST_GOALS
          ? await this.#institutions.representativesAmong(goals.keys())
          : await this.#institutions.representatives(actors);
    }
    return new Map(actors.map((actor) => [actor, this.#linksOf(actor, representatives, isGoal)]));
  }

  #linksOf(
    actor: string,
    representatives: ReadonlyMap<string, readonly string[]> | null,
    isWanted: (actor: string) => boolean,
  ): Link[] {
    const links: Link[] = [];
    for (const contact of this.#gatherings.contactsOf(actor))
      if (isWanted(contact.to)) links.push(contactLink(contact));
    this.#contacts += links.length;
    const linked = new Set<string>([actor]);
    for (const via of representatives ? this.#institutions.spokenForBy(actor) : []) {
      for (const to of [via, ...(representatives?.get(via) ?? [])]) {
        if (linked.has(to) || !isWanted(to)) continue;
        linked.add(to);
        links.push(institutionalLink(to, via));
      }
    }
    return links.sort(byStrength);
  }
}
