/**
 * Several paths without loops, fewest hops first: Yen's algorithm ("Finding the K
 * Shortest Loopless Paths in a Network", Management Science 17, 1971) with
 * Lawler's rule that a path is varied only behind the point where it left an earlier one.
 */
import type { Vertex } from '../contact-graph/graph.ts';
import type { ForwardSearch, Start } from './forward.ts';
import type { Ground, Joins, Terms } from './joins.ts';
import { after, compareActors, compareLabels, type Label, START } from './label.ts';
import { contactUsed } from './steps.ts';

export interface Ranked {
  actors: Vertex[];
  label: Label;
  /** Position of the first actor that differs from an earlier path. */
  leftAt: number;
}

export interface Wanted {
  /** Paths at most. */
  count: number;
  /** Whether only those with as few hops as the first are wanted. */
  onlyShortest: boolean;
}

const NOBODY: ReadonlySet<Vertex> = new Set();

const compare = (a: Ranked, b: Ranked): number =>
  a.actors.length - b.actors.length || compareLabels(a.label, b.label) || compareActors(a.actors, b.actors);

const keyOf = (actors: readonly Vertex[]): string => actors.map((v) => v.id).join(' ');

export class KShortestSearch {
  readonly #joins: Joins;
  readonly #terms: Terms;
  readonly #starts: readonly Vertex[];
  readonly #targets: ReadonlySet<Vertex>;
  readonly #forward: ForwardSearch;
  readonly #found: Ranked[] = [];
  /** Ways found and not yet taken, each once. */
  readonly #candidates = new Map<string, Ranked>();

  constructor({ joins, terms }: Ground, starts: readonly Vertex[], targets: readonly Vertex[], forward: ForwardSearch) {
    this.#joins = joins;
    this.#terms = terms;
    this.#starts = starts;
    this.#targets = new Set(targets);
    this.#forward = forward;
  }

  /** The paths in order. */
  async find({ count, onlyShortest }: Wanted): Promise<Ranked[]> {
    let maxHops = this.#terms.maxHops;
    await this.#vary([], 1, maxHops, 0);
    while (this.#found.length < count) {
      const [best] = [...this.#candidates.values()].sort(compare);
      if (!best || (onlyShortest && this.#found[0] && best.actors.length > this.#found[0].actors.length)) break;
      this.#candidates.delete(keyOf(best.actors));
      this.#found.push(best);
      if (onlyShortest) maxHops = best.actors.length - 1;
      if (this.#found.length === count) break;
      for (let at = best.leftAt; at < best.actors.length; at++)
        await this.#vary(best.actors.slice(0, at), best.actors.length - 1, this.#worthwhile(count, maxHops), at);
    }
    return this.#found;
  }

  /** Longer paths than those that already fill the answer are not looked for. */
  #worthwhile(count: number, maxHops: number): number {
    const lengths = [...this.#candidates.values()].map((c) => c.actors.length - 1).sort((a, b) => a - b);
    return Math.min(maxHops, lengths[count - this.#found.length - 1] ?? maxHops);
  }

  /** The best path that begins with `root` and goes on as no path found so far does; none that is left has fewer than `minHops`. */
  async #vary(root: readonly Vertex[], minHops: number, maxHops: number, leftAt: number): Promise<void> {
    const taken = this.#onwardsFrom(root);
    const starts = root.length > 0 ? this.#startBehind(root, taken) : this.#freshStarts(taken);
    const blocked = new Set([...root, ...this.#starts]);
    for (const group of starts) {
      const found = await this.#forward.find({
        starts: group,
        // An actor of both ends may end a path that began at another.
        targets: new Set([...this.#targets].filter((t) => !root.includes(t) && !group.some((s) => s.actor === t))),
        blocked: new Set(
          [...blocked].filter((v) => root.includes(v) || group.some((s) => s.actor === v) || !this.#targets.has(v)),
        ),
        minHops,
        maxHops,
      });
      if (!found) continue;
      const actors = [...root.slice(0, -1), ...found.actors];
      const key = keyOf(actors);
      const known = this.#candidates.get(key);
      if (!known || leftAt < known.leftAt) this.#candidates.set(key, { actors, label: found.label, leftAt });
    }
  }

  /** Where the paths found so far go from a common beginning. */
  #onwardsFrom(root: readonly Vertex[]): Set<Vertex> {
    const all = [...this.#found, ...this.#candidates.values()];
    const same = all.filter(({ actors }) => root.every((v, i) => actors[i] === v));
    return new Set(same.flatMap(({ actors }) => actors[root.length] ?? []));
  }

  /** Those who stand for both ends search for themselves: none of them is a path to itself. */
  #freshStarts(taken: ReadonlySet<Vertex>): Start[][] {
    const free = this.#starts.filter((s) => !taken.has(s));
    const start = (actor: Vertex): Start => ({ actor, label: START, linkedFrom: null, hops: 0, banned: NOBODY });
    const alone = free.filter((s) => this.#targets.has(s)).map((s) => [start(s)]);
    const together = free.filter((s) => !this.#targets.has(s)).map(start);
    return together.length > 0 ? [together, ...alone] : alone;
  }

  /** The last actor of a beginning, with what the way there leaves open. */
  #startBehind(root: readonly Vertex[], banned: ReadonlySet<Vertex>): Start[][] {
    let label = START;
    let linkedFrom: Vertex | null = null;
    for (let i = 1; i < root.length; i++) {
      const [from, to] = [root[i - 1], root[i]] as [Vertex, Vertex];
      const best = contactUsed(this.#joins.contactsBetween(from, to), this.#terms, label.day);
      linkedFrom = best.contact ? null : from;
      label = after(label, best.contact, best.day);
    }
    return [[{ actor: root.at(-1) as Vertex, label, linkedFrom, hops: root.length - 1, banned }]];
  }
}
