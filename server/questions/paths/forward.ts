/**
 * Paths from one actor onwards, level by level: in order of time, or round what
 * other paths have taken. Unlike the search from both ends it knows how each
 * actor was reached, so it can keep the rules that look back.
 */
import type { Vertex } from '../contact-graph/graph.ts';
import type { Pause } from '../pause.ts';
import { arrival, type Joins, type Terms } from './joins.ts';
import { after, compareActors, compareLabels, type Label } from './label.ts';

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

interface State extends Label {
  actor: Vertex;
  linkedFrom: Vertex | null;
  before: State | null;
  banned: ReadonlySet<Vertex> | null;
}

export interface Found {
  /** From the start on. */
  actors: Vertex[];
  label: Label;
}

const isBetter = (a: State, b: State): boolean => (compareLabels(a, b) || compareActors(wayTo(a), wayTo(b))) < 0;

/** Whether whoever arrives as `known` could do all that `later` can, and no later. */
const isAsGood = (known: State | undefined, later: State): boolean => known !== undefined && known.day <= later.day;

function wayTo(state: State): Vertex[] {
  const way: Vertex[] = [];
  for (let at: State | null = state; at; at = at.before) way.push(at.actor);
  return way.reverse();
}

function stoodAt(state: State, actor: Vertex): State | null {
  for (let at: State | null = state; at; at = at.before) if (at.actor === actor) return at;
  return null;
}

/** Those whom a way passed by a link. */
function linkedOnTheWay(state: State): string {
  const linked: string[] = [];
  for (let at: State | null = state; at; at = at.before) if (at.linkedFrom) linked.push(at.actor.id);
  return linked.length > 0 ? ` by ${linked.sort().join(' ')}` : '';
}

const isWithoutContact = ({ institutionalLinks }: Label, hops: number): boolean => institutionalLinks === hops;

/** Whether a way stood in its own light, and among whom that matters. */
interface Doubt {
  met: boolean;
  of: ReadonlySet<Vertex>;
}

/** An end of more actors than these is reached some way or other. */
const MOST_ENDS = 50;

export class ForwardSearch {
  readonly #joins: Joins;
  readonly #terms: Terms;
  readonly #bound: ReadonlyMap<Vertex, number>;
  readonly #pause: Pause;
  /** By what they represent. */
  readonly #colleagues = new Map<string, readonly Vertex[]>();

  /** `bound`: at least so many hops are left from each actor to any target; who is missing reaches none. */
  constructor(joins: Joins, terms: Terms, bound: ReadonlyMap<Vertex, number>, pause: Pause) {
    this.#joins = joins;
    this.#terms = terms;
    this.#bound = bound;
    this.#pause = pause;
  }

  /** The path with the fewest hops, of those the best by its label; null when there is none. */
  async find(probe: Probe): Promise<Found | null> {
    const { starts, maxHops } = probe;
    // Only those who can still arrive within the limit are followed, so the limit grows from the least that may do.
    const least = Math.min(...starts.map((s) => s.hops + this.#hopsLeft(s.actor)));
    for (let most = least; most <= maxHops; most++) {
      const found = await this.#surely(probe, most);
      if (found) return found;
    }
    return null;
  }

  /**
   * Keeps one way to each actor, as breadth-first search does. That loses a path only where the kept way stands in
   * its own light: it passes by a link through someone who, come by otherwise, could go on by a link to where this
   * one may not. Then the search is made again with all ways that differ in whom they passed by a link.
   */
  async #surely(probe: Probe, most: number): Promise<Found | null> {
    const { found, isInDoubt } = await this.#within(probe, most, false);
    return isInDoubt ? (await this.#within(probe, most, true)).found : found;
  }

  async #within(probe: Probe, most: number, allWays: boolean): Promise<{ found: Found | null; isInDoubt: boolean }> {
    const from = probe.starts[0]?.hops ?? 0;
    const best = new Map<string, State>();
    const doubt = { met: false, of: this.#closedTo(probe) };
    let frontier: State[] = probe.starts.map(({ actor, label, linkedFrom, banned }) => ({
      ...label,
      actor,
      linkedFrom,
      banned,
      before: null,
    }));
    for (let hops = from; hops < most && frontier.length > 0; hops++) {
      const next = new Map<string, State>();
      let arrived: State | null = null;
      for (const state of frontier) {
        if (this.#pause.isDue) await this.#pause.rest();
        for (const to of this.#onwards(state, hops, most, probe, doubt)) {
          if (probe.targets.has(to.actor)) {
            // Links alone are no path: somebody must have met somebody.
            if (!isWithoutContact(to, hops + 1) && (!arrived || isBetter(to, arrived))) arrived = to;
            continue;
          }
          const ways =
            (allWays ? linkedOnTheWay(state) : '') + (isWithoutContact(to, hops + 1) ? ' by links alone' : '');
          const key = this.#keyOf(to) + ways;
          if (isAsGood(best.get(key), to) || isAsGood(best.get(to.actor.id + ways), to)) continue;
          const known = next.get(key);
          if (!known || isBetter(to, known)) next.set(key, to);
        }
      }
      if (arrived) return { found: { actors: wayTo(arrived), label: arrived }, isInDoubt: doubt.met && !allWays };
      for (const [key, state] of next) best.set(key, state);
      frontier = [...next.values()];
    }
    return { found: null, isInDoubt: doubt.met && !allWays };
  }

  /** What represents those to whom a link may be wanted that the look back forbids: who is banned, and the ends. */
  #closedTo({ starts, targets }: Probe): ReadonlySet<Vertex> {
    const wanted = [...starts.flatMap((s) => [...s.banned]), ...(targets.size <= MOST_ENDS ? targets : [])];
    return new Set(wanted.flatMap((actor) => this.#joins.institutionsOf(actor)));
  }

  /** Who came by a link may not go on by some others: these are told apart by what the actor before represents. */
  #keyOf({ actor, linkedFrom }: State): string {
    return linkedFrom ? `${actor.id} ${this.#joins.profileOf(linkedFrom)}` : actor.id;
  }

  /** Who represents something together with an actor, the nearest to the end first: one list for all who represent the same. */
  #colleaguesOf(actor: Vertex): readonly Vertex[] {
    const profile = this.#joins.profileOf(actor);
    if (profile === '') return [];
    const known = this.#colleagues.get(profile);
    if (known) return known;
    const reaching = [actor, ...this.#joins.colleaguesOf(actor)].filter((v) => this.#bound.has(v));
    const colleagues = reaching.sort((a, b) => this.#hopsLeft(a) - this.#hopsLeft(b));
    this.#colleagues.set(profile, colleagues);
    return colleagues;
  }

  #hopsLeft(actor: Vertex): number {
    return this.#bound.get(actor) ?? Number.POSITIVE_INFINITY;
  }

  *#onwards(state: State, hops: number, most: number, probe: Probe, doubt: Doubt): Generator<State> {
    const { timed, institutions, mayPass } = this.#terms;
    // Looked at first, for it leaves few: whoever is too far from the end, or stands where nobody may.
    const isOpen = (to: Vertex): boolean =>
      hops + 1 + this.#hopsLeft(to) <= most &&
      (probe.targets.has(to) || mayPass(to)) &&
      !probe.blocked.has(to) &&
      !state.banned?.has(to) &&
      !isOnTheWay(to);
    const isOnTheWay = (to: Vertex): boolean => {
      const there = stoodAt(state, to);
      if (there?.linkedFrom && this.#joins.institutionsOf(to).some((i) => doubt.of.has(i))) doubt.met = true;
      return there !== null;
    };
    const met = this.#joins.metBy(state.actor);
    for (const [to, contacts] of met) {
      if (!isOpen(to)) continue;
      // Where order does not matter the strongest stands for all.
      for (const contact of timed ? contacts : contacts.slice(0, 1)) {
        const day = timed ? arrival(contact, state.day) : '';
        if (day !== null)
          yield { ...after(state, contact, day), actor: to, linkedFrom: null, before: state, banned: null };
      }
    }
    if (institutions === 'none') return;
    const onlyTargets = institutions === 'ends' && hops > 0;
    for (const to of this.#colleaguesOf(state.actor)) {
      // All behind this one are as far from the end.
      if (hops + 1 + this.#hopsLeft(to) > most) break;
      if (to === state.actor || met.has(to)) continue;
      if (!isOpen(to) || (onlyTargets && !probe.targets.has(to))) continue;
      if (state.linkedFrom && this.#joins.institutionBetween(state.linkedFrom, to)) continue;
      yield { ...after(state, null, state.day), actor: to, linkedFrom: state.actor, before: state, banned: null };
    }
  }
}
