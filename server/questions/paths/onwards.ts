/** Where ways may go on to: one hop further, by a contact or by an institutional link. */
import { groupBy } from '../../model/grouping.ts';
import type { Contact } from '../contact-graph/contacts.ts';
import type { Vertex } from '../contact-graph/graph.ts';
import type { HopsLeft } from './bound.ts';
import { arrival, type Ground, type Joins, type Terms } from './joins.ts';
import { after } from './label.ts';
import { isOnTheWay, type Way } from './ways.ts';

/** One level of a search. */
export interface Level {
  /** Hops that lie behind. */
  hops: number;
  /** Hops of the whole path at most. */
  most: number;
  targets: ReadonlySet<Vertex>;
  /** Actors that may stand nowhere. */
  blocked: ReadonlySet<Vertex>;
  /** Actors that no way may pass twice. */
  remembered: ReadonlySet<Vertex>;
}

/** Someone who represents an institution, and the least number of hops left from there. */
interface Representative {
  to: Vertex;
  hopsLeft: number;
}

type Met = readonly [to: Vertex, contacts: readonly Contact[]];

const oneMore = (before: Way, actor: Vertex, contact: Contact | null, day: string): Way => ({
  ...after(before, contact, day),
  actor,
  linkedFrom: contact ? null : before.actor,
  before,
  isByLinksAlone: before.isByLinksAlone && contact === null,
  banned: null,
  only: null,
});

export class Onwards {
  readonly #joins: Joins;
  readonly #terms: Terms;
  readonly #left: HopsLeft;
  readonly #representatives = new Map<Vertex, readonly Representative[]>();
  readonly #metBy = new Map<string, readonly Met[]>();
  readonly #linkables = new Map<string, readonly Vertex[]>();
  readonly #byContact = new Map<Vertex, number>();
  readonly #byLink = new Map<string, number>();

  constructor({ joins, terms }: Ground, left: HopsLeft) {
    this.#joins = joins;
    this.#terms = terms;
    this.#left = left;
  }

  /** To be called when more is known of how far the end is. */
  forget(): void {
    this.#representatives.clear();
    this.#metBy.clear();
    this.#linkables.clear();
    this.#byContact.clear();
    this.#byLink.clear();
  }

  /** All ways one hop longer; null now and then, as a moment to let others be answered. */
  *from(frontier: readonly Way[], level: Level): Generator<Way | null> {
    const near = this.#left.within(level.most - level.hops - 1);
    // Few can go on in time, or few are left to go to: the fewer are looked at.
    if (near && near.length < frontier.length) {
      const byActor = groupBy(frontier, (way) => way.actor);
      for (const to of near) if (this.#isOpen(to, level)) yield* this.#contactsTo(to, byActor, level);
    } else for (const way of frontier) yield* this.#contactsOf(way, level);
    if (this.#terms.institutions === 'none') return;
    for (const way of frontier) if (!way.only) yield* this.#linksOf(way, level);
  }

  *#contactsOf(way: Way, level: Level): Generator<Way | null> {
    yield null;
    const mostLeft = level.most - level.hops - 1;
    const met = this.#joins.metBy(way.actor);
    for (const [to, contacts] of way.only
      ? [[way.only, met.get(way.only) ?? []] as const]
      : this.#met(way.actor, mostLeft))
      if (this.#isOpen(to, level) && this.#mayGo(way, to, level)) yield* this.#meeting(way, to, contacts);
  }

  *#contactsTo(to: Vertex, byActor: ReadonlyMap<Vertex, readonly Way[]>, level: Level): Generator<Way | null> {
    yield null;
    for (const [from, contacts] of this.#joins.metBy(to))
      for (const way of byActor.get(from) ?? [])
        if ((!way.only || way.only === to) && this.#mayGo(way, to, level)) yield* this.#meeting(way, to, contacts);
  }

  *#meeting(way: Way, to: Vertex, contacts: readonly Contact[]): Generator<Way> {
    const [strongest] = contacts;
    if (!this.#terms.timed) {
      // Where order does not matter the strongest stands for all.
      if (strongest) yield oneMore(way, to, strongest, '');
      return;
    }
    for (const contact of contacts) {
      const day = arrival(contact, way.day);
      if (day !== null) yield oneMore(way, to, contact, day);
    }
  }

  /** Two links in a row never join what one would, and a link joins nobody who met. */
  *#linksOf(way: Way, level: Level): Generator<Way | null> {
    const { actor, linkedFrom } = way;
    const onlyTargets = this.#terms.institutions === 'ends' && level.hops > 0;
    const spent = linkedFrom ? this.#joins.institutionsOf(linkedFrom) : [];
    for (const institution of this.#joins.institutionsOf(actor)) {
      if (spent.includes(institution)) continue;
      for (const to of yield* this.#linkable(actor, institution, level.most - level.hops - 1)) {
        yield null;
        if (to === actor || (onlyTargets && !level.targets.has(to))) continue;
        if (!this.#isOpen(to, level) || !this.#mayGo(way, to, level)) continue;
        if (linkedFrom && this.#joins.institutionBetween(linkedFrom, to)) continue;
        if (!this.#joins.haveMet(actor, to)) yield oneMore(way, to, null, way.day);
      }
    }
  }

  /** Whom an actor met and from whom at most so many hops are left. */
  #met(actor: Vertex, mostLeft: number): readonly Met[] {
    const key = `${mostLeft} ${actor.id}`;
    const known = this.#metBy.get(key);
    if (known) return known;
    const met = [...this.#joins.metBy(actor)].filter(([to]) => this.#left.from(to) <= mostLeft);
    this.#metBy.set(key, met);
    return met;
  }

  /** Whom a link through an institution may lead to with at most so many hops left: one list for all who represent the same. */
  *#linkable(from: Vertex, institution: Vertex, mostLeft: number): Generator<null, readonly Vertex[]> {
    const key = `${mostLeft} ${institution.id} ${this.#joins.profileOf(from)}`;
    const known = this.#linkables.get(key);
    if (known) return known;
    const linkable: Vertex[] = [];
    for (const { to, hopsLeft } of this.#representing(institution)) {
      if (hopsLeft > mostLeft) break;
      yield null;
      if (hopsLeft === 0 || this.#leadsOn(from, to, mostLeft)) linkable.push(to);
    }
    this.#linkables.set(key, linkable);
    return linkable;
  }

  /** Whether somebody come to by a link from `from` can go on, by a contact or by what `from` does not represent, and be near enough. */
  #leadsOn(from: Vertex, to: Vertex, mostLeft: number): boolean {
    if (this.#hopsLeftByContact(to) <= mostLeft) return true;
    const spent = this.#joins.institutionsOf(from);
    return this.#joins.institutionsOf(to).some((i) => !spent.includes(i) && this.#hopsLeftByLink(from, i) <= mostLeft);
  }

  /** Hops left at least when the next is a link through an institution, to somebody whom one from `from` could not reach. */
  #hopsLeftByLink(from: Vertex, institution: Vertex): number {
    const key = `${institution.id} ${this.#joins.profileOf(from)}`;
    const known = this.#byLink.get(key);
    if (known !== undefined) return known;
    const nearest = this.#representing(institution).find(({ to }) => !this.#joins.institutionBetween(from, to));
    const hops = 1 + (nearest?.hopsLeft ?? Number.POSITIVE_INFINITY);
    this.#byLink.set(key, hops);
    return hops;
  }

  /** Hops left at least when the next is a contact. */
  #hopsLeftByContact(actor: Vertex): number {
    const known = this.#byContact.get(actor);
    if (known !== undefined) return known;
    let least = Number.POSITIVE_INFINITY;
    for (const to of this.#joins.metBy(actor).keys()) least = Math.min(least, 1 + this.#left.from(to));
    this.#byContact.set(actor, least);
    return least;
  }

  /** All who represent an institution and from whom the end can be reached, the nearest to it first. */
  #representing(institution: Vertex): readonly Representative[] {
    const known = this.#representatives.get(institution);
    if (known) return known;
    const found: Representative[] = [];
    for (const to of this.#joins.contacts.sides.representatives(institution)) {
      const hopsLeft = this.#left.from(to);
      if (Number.isFinite(hopsLeft) && !this.#joins.contacts.isExcluded(to)) found.push({ to, hopsLeft });
    }
    found.sort((a, b) => a.hopsLeft - b.hopsLeft);
    this.#representatives.set(institution, found);
    return found;
  }

  /** Looked at first, for it leaves few: whoever is too far from the end, or stands where nobody may. */
  #isOpen(to: Vertex, { hops, most, targets, blocked }: Level): boolean {
    return hops + 1 + this.#left.from(to) <= most && (targets.has(to) || this.#terms.mayPass(to)) && !blocked.has(to);
  }

  #mayGo(way: Way, to: Vertex, { remembered }: Level): boolean {
    return !way.banned?.has(to) && to !== way.before?.actor && !(remembered.has(to) && isOnTheWay(way, to));
  }
}
