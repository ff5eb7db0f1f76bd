/**
 * Paths from one actor onwards, level by level: in order of time, or round what
 * other paths have taken. Unlike the search from both ends it knows how each
 * actor was reached, so it can keep the rules that look back.
 */
import type { Vertex } from '../contact-graph/graph.ts';
import type { Pause } from '../pause.ts';
import type { HopsLeft } from './bound.ts';
import type { Ground, Joins } from './joins.ts';
import type { Label } from './label.ts';
import { Onwards } from './onwards.ts';
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
  /** Hops of the whole path, which none that is left has fewer than, and at most. */
  minHops: number;
  maxHops: number;
}

export interface Found {
  /** From the start on. */
  actors: Vertex[];
  label: Label;
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

export class ForwardSearch {
  readonly #joins: Joins;
  readonly #left: HopsLeft;
  readonly #onwards: Onwards;
  readonly #pause: Pause;

  /** `left`: how many hops are left from each actor to any target. */
  constructor(ground: Ground, left: HopsLeft, pause: Pause) {
    this.#joins = ground.joins;
    this.#left = left;
    this.#onwards = new Onwards(ground, left);
    this.#pause = pause;
  }

  /** The path with the fewest hops, of those the best by its label; null when there is none. */
  async find(probe: Probe): Promise<Found | null> {
    const { starts, minHops, maxHops } = probe;
    // Only those who can still arrive within the limit are followed, so the limit grows from the least that may do.
    const least = Math.min(...starts.map((s) => s.hops + this.#left.from(s.actor)));
    for (let most = Math.max(least, minHops); most <= maxHops; most++) {
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
    this.#onwards.forget();
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
      for (const way of this.#onwards.from(frontier, { ...probe, hops, most, remembered })) {
        if (this.#pause.isDue) await this.#pause.rest();
        if (way === null) continue;
        if (!probe.targets.has(way.actor)) ways.offer(way, this.#mannerOf(way, remembered));
        // Links alone are no path: somebody must have met somebody.
        else if (!way.isByLinksAlone && (!arrived || isBetter(way, arrived))) arrived = way;
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
}
