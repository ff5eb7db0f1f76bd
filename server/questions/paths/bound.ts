/** How many hops lie at least between each actor and one end of a search. */
import type { Vertex } from '../contact-graph/graph.ts';
import { gatheringsOf } from '../contact-graph/sides.ts';
import type { Pause } from '../pause.ts';
import type { Ground } from './joins.ts';

/**
 * Breadth first from an end, level by level as far as it is asked for, each gathering and institution opened once.
 * Sides, blocked actors and the order of time may ask for more hops, never for fewer.
 */
export class HopsLeft {
  readonly #ground: Ground;
  readonly #pause: Pause;
  readonly #left: Map<Vertex, number>;
  readonly #within = new Map<number, readonly Vertex[]>();
  readonly #opened = new Set<Vertex>();
  #frontier: readonly Vertex[];
  #levels = 0;

  constructor(end: Iterable<Vertex>, ground: Ground, pause: Pause) {
    this.#ground = ground;
    this.#pause = pause;
    this.#left = new Map([...end].map((v) => [v, 0]));
    this.#frontier = [...this.#left.keys()];
  }

  /** Everyone with at most so many hops left; null where that was not looked at. */
  within(hops: number): readonly Vertex[] | null {
    if (hops > this.#levels && this.#frontier.length > 0) return null;
    const known = this.#within.get(hops) ?? [...this.#left].flatMap(([v, left]) => (left <= hops ? v : []));
    this.#within.set(hops, known);
    return known;
  }

  /** Levels looked at so far. */
  get levels(): number {
    return this.#levels;
  }

  /** Actors reached so far. */
  get reached(): number {
    return this.#left.size;
  }

  hasReached(actor: Vertex): boolean {
    return this.#left.has(actor);
  }

  /** From whom the next level starts; nobody when all were reached. */
  get frontier(): readonly Vertex[] {
    return this.#frontier;
  }

  /** Hops left from an actor at least; infinite where the end cannot be reached at all. */
  from(actor: Vertex): number {
    return this.#left.get(actor) ?? (this.#frontier.length > 0 ? this.#levels + 1 : Number.POSITIVE_INFINITY);
  }

  async upTo(levels: number): Promise<void> {
    while (this.#levels < levels && this.#frontier.length > 0) await this.grow();
  }

  /** One level more; returns who was reached. */
  async grow(): Promise<Vertex[]> {
    const { joins, terms } = this.#ground;
    const reached: Vertex[] = [];
    this.#levels += 1;
    const reach = (actor: Vertex): void => {
      if (this.#left.has(actor)) return;
      this.#left.set(actor, this.#levels);
      reached.push(actor);
    };
    for (const actor of this.#frontier) {
      if (this.#pause.isDue) await this.#pause.rest();
      for (const vertex of gatheringsOf(actor)) {
        if (this.#opened.has(vertex)) continue;
        this.#opened.add(vertex);
        for (const member of terms.contacts.admitted(vertex)?.members ?? []) reach(member.actor);
      }
      if (terms.institutions === 'none') continue;
      for (const institution of joins.institutionsOf(actor)) {
        if (this.#opened.has(institution)) continue;
        this.#opened.add(institution);
        if (this.#pause.isDue) await this.#pause.rest();
        for (const to of terms.contacts.sides.representatives(institution))
          if (!terms.contacts.isExcluded(to)) reach(to);
      }
    }
    this.#frontier = reached.filter(terms.mayPass);
    return reached;
  }
}

/** The least number of hops between two ends, looked for from both; infinite when there are more than `most`. */
export async function hopsBetween(a: HopsLeft, b: HopsLeft, most: number): Promise<number> {
  let haveMet = meet(a.frontier, b);
  while (!haveMet && a.levels + b.levels < most && a.frontier.length > 0 && b.frontier.length > 0) {
    const [here, there] = a.frontier.length <= b.frontier.length ? [a, b] : [b, a];
    haveMet = meet(await here.grow(), there);
  }
  return haveMet ? a.levels + b.levels : Number.POSITIVE_INFINITY;
}

const meet = (reached: readonly Vertex[], other: HopsLeft): boolean => reached.some((v) => other.hasReached(v));
