/** The reference model: the smallest tree that joins several actors, by trying all sets of others between them. */
import type { ConnectionQuery } from '../../server/contract/paths.ts';
import { Joins } from './paths.ts';
import type { Graph } from './support.ts';
import { kindOfId } from './world.ts';

export class ConnectionSearch {
  readonly asked: readonly string[];
  /** Actors that may stand between those asked for. */
  readonly others: readonly string[];
  readonly joins: Joins;
  readonly #institutions: ConnectionQuery['institutions'];

  constructor(graph: Graph, question: ConnectionQuery) {
    const { actors, kinds, institutions } = question;
    this.joins = new Joins(graph, question);
    this.#institutions = institutions;
    this.asked = [...new Set(actors)];
    this.others = this.joins.actors.filter(
      (a) => !this.asked.includes(a) && (!kinds || kinds.includes(kindOfId(a) as 'person')),
    );
  }

  mayLink(a: string, b: string): boolean {
    if (this.#institutions !== 'ends') return this.#institutions === 'any';
    return this.asked.includes(a) || this.asked.includes(b);
  }

  isEdge(a: string, b: string): boolean {
    return this.joins.isJoined(a, b, this.mayLink(a, b));
  }

  /** Hops from one actor to each that it reaches among these. */
  distances(from: string, among: readonly string[]): Map<string, number> {
    const distances = new Map([[from, 0]]);
    for (const [here, hops] of distances)
      for (const next of among) if (!distances.has(next) && this.isEdge(here, next)) distances.set(next, hops + 1);
    return distances;
  }

  /** The actors asked for, in groups that are connected. */
  groups(): string[][] {
    const all = [...this.asked, ...this.others];
    const groups = new Map<string, string[]>();
    for (const actor of this.asked) {
      const reached = this.distances(actor, all);
      const group = this.asked.filter((a) => reached.has(a)).sort();
      groups.set(group.join(), group);
    }
    return [...groups.values()];
  }

  /** The fewest hops of a tree with all who are asked for; null when there is none. */
  fewestHops(): number | null {
    for (let between = 0; between <= this.others.length; between += 1)
      for (const chosen of subsets(this.others, between)) {
        const vertices = [...this.asked, ...chosen];
        if (this.distances(vertices[0] as string, vertices).size === vertices.length) return vertices.length - 1;
      }
    return null;
  }
}

/** All choices of so many of the items. */
function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}
