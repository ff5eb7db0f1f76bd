/**
 * Paths from one actor onwards, level by level: in order of time, or round what
 * other paths have taken. Unlike the search from both ends it knows how each
 * actor was reached, so it can keep the rules that look back.
 */
import type { Contact } from '../contact-graph/contacts.ts';
import type { Vertex } from '../contact-graph/graph.ts';
import type { Pause } from '../pause.ts';
import type { HopsLeft } from './bound.ts';
import { arrival, type Joins, type Terms } from './joins.ts';
import { after, type Label } from './label.ts';
import { actorsOf, isBetter, isOnTheWay, type Manner, type Way, Ways } from './ways.ts';

/** Where a search starts: an actor, and how the path so far came there. */
export interface Start {
  actor: Vertex;
  label: Label;
  /** Who stands before it, when an institutional link joins the two. */
  linkedFrom: Vertex | null;
  hops: number;
  /** Actors that may not come next: other paths went there. */
  banned: ReadonlySet<Vertex>;
}

export interface Probe {
  starts: readonly Start[];
  targets: ReadonlySet<Vertex>;
  /** Actors that may stand nowhere. */
  blocked: ReadonlySet<Vertex>;
  /** Hops of the whole path at most. */
  maxHops: number;
}

export interface Found {
  /** From the start on. */
  actors: Vertex[];
  label: Label;
}

/** Someone who represents an institution, and the least number of hops left from there. */
interface Representative {
  to: Vertex;
  hopsLeft: number;
}

const startOf = ({ actor, label, linkedFrom, hops, banned }: Start): Way => ({
  ...label,
  actor,
  linkedFrom,
  banned,
  before: null,
  isByLinksAlone: label.institutionalLinks === hops,
  only: null,
});

const onwards = (before: Way, actor: Vertex, contact: Contact | null, day: string): Way => ({
  ...after(before, contact, day),
  actor,
  linkedFrom: contact ? null : before.actor,
  before,
  isByLinksAlone: before.isByLinksAlone && contact === null,
  banned: null,
  only: null,
});

export class ForwardSearch {
  readonly #joins: Joins;
  readonly #terms: Terms;
  readonly #left: HopsLeft;
  readonly #pause: Pause;
  readonly #known = new Map<Vertex, readonly Representative[]>();

  /** `left`: how many hops are left from each actor to any target. */
  constructor(joins: Joins, terms: Terms, left: HopsLeft, pause: Pause) {
    this.#joins = joins;
    this.#terms = terms;
    this.#left = left;
    this.#pause = pause;
  }

  /** The path with the fewest hops, of those the best by its label; null when there is none. */
  async find(probe: Probe): Promise<Found | null> {
    const { starts, maxHops } = probe;
    // Only those who can still arrive within the limit are followed, so the limit grows from the least that may do.
    const least = Math.min(...starts.map((s) => s.hops + this.#left.from(s.actor)));
    for (let most = least; most <= maxHops; most++) {
      await this.#lookAhead(Math.floor(most / 2));
      const found = await this.#within(probe, most);
      if (found) return found;
    }
    return null;
  }

  /** The first half of a search may go anywhere, the second only where the end is near enough. */
  async #lookAhead(hops: number): Promise<void> {
    if (this.#left.levels >= hops) return;
    await this.#left.upTo(hops);
    this.#known.clear();
  }

  /**
   * What may follow depends on more than the actor reached: whoever came by a link may not go on by some others. So
   * ways are kept by actor and manner, and one could come by an actor twice. Such loops are rare, and are kept out
   * as they turn up: the search is made again with the actors passed twice remembered, until the best way passes
   * none twice (decremental state space relaxation: Righini and Salani, Networks 51, 2008).
   */
  async #within(probe: Probe, most: number): Promise<Found | null> {
    const remembered = new Set<Vertex>();
    for (;;) {
      const arrived = await this.#relaxed(probe, most, remembered);
      if (!arrived) return null;
      const actors = actorsOf(arrived);
      const twice = actors.filter((actor, i) => actors.indexOf(actor) < i);
      if (twice.length === 0) return { actors, label: arrived };
      for (const actor of twice) remembered.add(actor);
    }
  }

  /** The best way that passes none of the `remembered` twice, and goes to nobody and straight back. */
  async #relaxed(probe: Probe, most: number, remembered: ReadonlySet<Vertex>): Promise<Way | null> {
    const ways = new Ways();
    const from = probe.starts[0]?.hops ?? 0;
    let frontier = probe.starts.map(startOf);
    for (let hops = from; hops < most && frontier.length > 0; hops++) {
      let arrived: Way | null = null;
      for (const way of frontier) {
        if (this.#pause.isDue) await this.#pause.rest();
        for (const to of this.#onwards(way, hops, most, probe, remembered)) {
          if (!probe.targets.has(to.actor)) ways.offer(to, this.#mannerOf(to, remembered));
          // Links alone are no path: somebody must have met somebody.
          else if (!to.isByLinksAlone && (!arrived || isBetter(to, arrived))) arrived = to;
        }
      }
      if (arrived) return arrived;
      frontier = ways.settle();
    }
    return null;
  }

  /** Who came by a link may not go on by some others: these are told apart by what the actor before represents. */
  #mannerOf(way: Way, remembered: ReadonlySet<Vertex>): Manner {
    const { actor, linkedFrom, isByLinksAlone } = way;
    const passed = [...remembered].filter((r) => isOnTheWay(way, r)).map((r) => r.id);
    const free = [actor.id, isByLinksAlone ? 'by links alone' : '', ...passed].join(' ');
    return { free, own: linkedFrom ? `${free} ${this.#joins.profileOf(linkedFrom)}` : free };
  }

  /** Whom a link may lead to with at most so many hops left; some twice. Two links in a row never join what one would. */
  *#linkable({ actor, linkedFrom }: Way, mostLeft: number): Generator<Vertex> {
    const spent = linkedFrom ? this.#joins.institutionsOf(linkedFrom) : [];
    for (const institution of this.#joins.institutionsOf(actor)) {
      if (spent.includes(institution)) continue;
      for (const { to, hopsLeft } of this.#representatives(institution)) {
        if (hopsLeft > mostLeft) break;
        if (to === actor || (linkedFrom && this.#joins.institutionBetween(linkedFrom, to))) continue;
        yield to;
      }
    }
  }

  /** All who represent an institution and from whom the end can be reached, the nearest to it first. */
  #representatives(institution: Vertex): readonly Representative[] {
    const known = this.#known.get(institution);
    if (known) return known;
    const representatives: Representative[] = [];
    for (const to of this.#joins.contacts.sides.representatives(institution)) {
      const hopsLeft = this.#left.from(to);
      if (Number.isFinite(hopsLeft) && !this.#joins.contacts.isExcluded(to)) representatives.push({ to, hopsLeft });
    }
    representatives.sort((a, b) => a.hopsLeft - b.hopsLeft);
    this.#known.set(institution, representatives);
    return representatives;
  }

  *#onwards(way: Way, hops: number, most: number, probe: Probe, remembered: ReadonlySet<Vertex>): Generator<Way> {
    const { timed, institutions, mayPass } = this.#terms;
    // Looked at first, for it leaves few: whoever is too far from the end, or stands where nobody may.
    const isOpen = (to: Vertex): boolean =>
      hops + 1 + this.#left.from(to) <= most &&
      (probe.targets.has(to) || mayPass(to)) &&
      !probe.blocked.has(to) &&
      !way.banned?.has(to) &&
      to !== way.before?.actor &&
      !(remembered.has(to) && isOnTheWay(way, to));
    const met = this.#joins.metBy(way.actor);
    for (const [to, contacts] of way.only ? [[way.only, met.get(way.only) ?? []] as const] : met) {
      if (!isOpen(to)) continue;
      // Where order does not matter the strongest stands for all.
      for (const contact of timed ? contacts : contacts.slice(0, 1)) {
        const day = timed ? arrival(contact, way.day) : '';
        if (day !== null) yield onwards(way, to, contact, day);
      }
    }
    if (institutions === 'none' || way.only) return;
    const onlyTargets = institutions === 'ends' && hops > 0;
    for (const to of this.#linkable(way, most - hops - 1)) {
      if (met.has(to)) continue;
      if (!isOpen(to) || (onlyTargets && !probe.targets.has(to))) continue;
      yield onwards(way, to, null, way.day);
    }
  }
}
