/** The reference model: every path of so many hops, by trying all sequences of actors. */
import type { ContactFilter } from '../../server/contract/filters.ts';
import type { PathQuery } from '../../server/contract/paths.ts';
import { type Contact, contactsOf, pairKey } from './contacts.ts';
import { gatheringsOf } from './gatherings.ts';
import { represented } from './sides.ts';
import type { Graph } from './support.ts';
import { kindOfId } from './world.ts';

export type JoinsQuestion = ContactFilter & { exclude?: readonly string[] | undefined };

/** What joins pairs of actors, under the filters of a question and without what it excludes. */
export class Joins {
  readonly actors: readonly string[];
  readonly #contacts = new Map<string, Contact[]>();
  readonly #represented: Map<string, Set<string>>;

  constructor(graph: Graph, { exclude = [], ...question }: JoinsQuestion) {
    const isIn = (id: string): boolean => !exclude.includes(id);
    const actors = [...graph.nodes.keys()].filter((id) => ['person', 'organization', 'country'].includes(kindOfId(id)));
    this.actors = actors.filter(isIn).sort();
    // Of a path, `kinds` is about its inner steps, not about both actors of each contact.
    for (const contact of contactsOf(graph, { ...question, kinds: undefined })) {
      if (!isIn(contact.gathering.id)) continue;
      const key = pairKey(contact.parties[0].actor, contact.parties[1].actor);
      this.#contacts.set(key, [...(this.#contacts.get(key) ?? []), contact]);
    }
    this.#represented = new Map(actors.map((a) => [a, new Set([...represented(graph, a)].filter(isIn))]));
  }

  contacts(a: string, b: string): readonly Contact[] {
    return this.#contacts.get(pairKey(a, b)) ?? [];
  }

  /** The institutions that both represent. */
  common(a: string, b: string): string[] {
    return [...(this.#represented.get(a) ?? [])].filter((id) => this.#represented.get(b)?.has(id));
  }

  /** Whether a contact, else a link where it may stand, joins the two. */
  isJoined(a: string, b: string, mayLink: boolean): boolean {
    return this.contacts(a, b).length > 0 || (mayLink && this.common(a, b).length > 0);
  }
}

/** The actors that an end stands for. */
export function endOf(graph: Graph, ids: readonly string[], { institutions, exclude = [] }: PathQuery): Set<string> {
  const actors = [...graph.nodes.keys()].filter((id) => ['person', 'organization', 'country'].includes(kindOfId(id)));
  const end = ids.flatMap((id) => {
    const kind = kindOfId(id);
    if (!graph.nodes.has(id)) return [];
    if (kind === 'person') return [id];
    if (kind === 'session' || kind === 'meeting')
      return gatheringsOf(graph).flatMap((g) => (g.id === id ? [...g.members.keys()] : []));
    return institutions === 'none' ? [id] : [id, ...actors.filter((a) => represented(graph, a).has(id))];
  });
  return new Set(end.filter((actor) => !exclude.includes(actor)));
}

export interface Walk {
  actors: readonly string[];
  hops: readonly ('contact' | 'institution')[];
  /** The day on which it arrives; only in order of time. */
  day: string;
}

export class PathSearch {
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly joins: Joins;
  readonly #question: PathQuery;

  constructor(graph: Graph, question: PathQuery) {
    this.#question = question;
    this.joins = new Joins(graph, question);
    this.from = endOf(graph, question.from, question);
    this.to = endOf(graph, question.to, question);
  }

  /** Whether an institutional link may be hop `index` of so many. */
  mayLink(index: number, length: number): boolean {
    const { institutions } = this.#question;
    return institutions === 'any' || (institutions === 'ends' && (index === 0 || index === length - 1));
  }

  /** The contacts by which a hop can be made from that day on, earliest first; any contact when order does not matter. */
  fitting(a: string, b: string, day: string): { contact: Contact; day: string }[] {
    const all = this.joins.contacts(a, b);
    if (this.#question.order === 'any') return all.map((contact) => ({ contact, day: '' }));
    const fits = all.flatMap((contact) => {
      const { dates } = contact.gathering;
      if (!dates || dates.to < day) return [];
      return [{ contact, day: dates.from > day ? dates.from : day }];
    });
    return fits.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  }

  /** The walk with one more actor, the last of so many hops or an inner one; null when it would be no path. */
  #step({ actors, hops, day }: Walk, next: string, length: number): Walk | null {
    const index = hops.length;
    const here = actors.at(-1) as string;
    const isLast = index === length - 1;
    const { kinds, exclude } = this.#question;
    if (actors.includes(next) || exclude?.includes(next)) return null;
    if (isLast ? !this.to.has(next) : this.from.has(next) || this.to.has(next)) return null;
    if (!isLast && kinds && !kinds.includes(kindOfId(next) as 'person')) return null;
    if (this.joins.contacts(here, next).length > 0) {
      const [first] = this.fitting(here, next, day);
      return first ? { actors: [...actors, next], hops: [...hops, 'contact'], day: first.day } : null;
    }
    if (!this.mayLink(index, length) || this.joins.common(here, next).length === 0) return null;
    const before = actors.at(-2);
    if (before && hops.at(-1) === 'institution' && this.joins.common(before, next).length > 0) return null;
    return { actors: [...actors, next], hops: [...hops, 'institution'], day };
  }

  /** The path along these actors; null when it is none. */
  along(actors: readonly string[]): Walk | null {
    const [start, ...others] = actors;
    if (start === undefined || !this.from.has(start) || others.length === 0) return null;
    let walk: Walk | null = { actors: [start], hops: [], day: '' };
    for (const next of others) walk = walk && this.#step(walk, next, others.length);
    return others.length <= this.#question.maxHops && walk?.hops.includes('contact') ? walk : null;
  }

  /** Every path of exactly so many hops. */
  ofLength(length: number): Walk[] {
    let walks: Walk[] = [...this.from].map((start) => ({ actors: [start], hops: [], day: '' }));
    for (let hop = 0; hop < length; hop += 1)
      walks = walks.flatMap((walk) => this.joins.actors.flatMap((next) => this.#step(walk, next, length) ?? []));
    // Institutional links alone are no path.
    return walks.filter((walk) => walk.hops.includes('contact'));
  }

  /** The shortest paths: all of each number of hops until there are at least so many. */
  shortest(atLeast: number): Walk[] {
    const found: Walk[] = [];
    for (let length = 1; length <= this.#question.maxHops && found.length < atLeast; length += 1)
      found.push(...this.ofLength(length));
    return found;
  }
}
