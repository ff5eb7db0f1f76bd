/** A shortest path where the order of time does not matter: breadth first, from both ends. */
import type { Vertex } from '../contact-graph/graph.ts';
import { gatheringsOf } from '../contact-graph/sides.ts';
import type { Pause } from '../pause.ts';
import type { Joins, Terms } from './joins.ts';
import { after, compareActors, compareLabels, type Label, START } from './label.ts';

interface Reached extends Label {
  by: Vertex | null;
  level: number;
}

/** One end of the search and what it has reached. */
interface Front {
  reached: Map<Vertex, Reached>;
  frontier: Vertex[];
  level: number;
  /** Gatherings, and the sides from which all others were reached there. */
  sides: Map<Vertex, Vertex | 'all'>;
  institutions: Set<Vertex>;
}

const open = (actors: readonly Vertex[]): Front => ({
  reached: new Map(actors.map((a) => [a, { ...START, by: null, level: 0 }])),
  frontier: [...actors],
  level: 0,
  sides: new Map(),
  institutions: new Set(),
});

/** What a search from one actor alone reaches. */
export interface Spread {
  hopsTo: (actor: Vertex) => number;
  /** From an actor back to the start. */
  wayTo: (actor: Vertex) => Vertex[];
  reached: Iterable<Vertex>;
}

/** Two halves that meet: `from` was reached from here, `to` from there. */
interface Meeting extends Label {
  from: Vertex;
  to: Vertex;
}

const isLighter = (a: Label, b: Label, ids: () => number): boolean => (compareLabels(a, b) || ids()) < 0;

export class ShortestSearch {
  readonly #joins: Joins;
  readonly #terms: Terms;
  readonly #pause: Pause;
  readonly #ends: ReadonlySet<Vertex>;

  constructor(joins: Joins, terms: Terms, ends: ReadonlySet<Vertex>, pause: Pause) {
    this.#joins = joins;
    this.#terms = terms;
    this.#ends = ends;
    this.#pause = pause;
  }

  /** The actors of the best of the shortest ways, from one set to another that has none of the first; null when there is none. `hasContact`: whether it is more than institutional links. */
  async find(
    starts: readonly Vertex[],
    targets: readonly Vertex[],
  ): Promise<{ path: Vertex[] | null; hasContact: boolean; reached: number }> {
    const left = open(starts);
    const right = open(targets);
    for (let hops = 0; hops < this.#terms.maxHops && left.frontier.length > 0 && right.frontier.length > 0; hops++) {
      const forwards = left.frontier.length <= right.frontier.length;
      const [here, there] = forwards ? [left, right] : [right, left];
      const met = await this.#advance(here, there);
      if (!met) continue;
      const halves = [wayTo(here, met.from).reverse(), wayTo(there, met.to)].flat();
      return {
        path: forwards ? halves : halves.reverse(),
        hasContact: met.institutionalLinks < halves.length - 1,
        reached: left.reached.size + right.reached.size,
      };
    }
    return { path: null, hasContact: false, reached: left.reached.size + right.reached.size };
  }

  /** Every actor that can be reached from one, with its way back. */
  async spread(start: Vertex): Promise<Spread> {
    const here = open([start]);
    const nowhere = open([]);
    for (let hops = 0; hops < this.#terms.maxHops && here.frontier.length > 0; hops++)
      await this.#advance(here, nowhere);
    return {
      hopsTo: (actor) => here.reached.get(actor)?.level ?? Number.POSITIVE_INFINITY,
      wayTo: (actor) => wayTo(here, actor),
      reached: here.reached.keys(),
    };
  }

  /** One level further; returns the best hop to an actor that the other end has reached. */
  async #advance(here: Front, there: Front): Promise<Meeting | null> {
    const next = new Map<Vertex, Reached>();
    const spent: [Vertex, Vertex][] = [];
    const institutions = new Set<Vertex>();
    let best: Meeting | null = null;
    const take = (from: Vertex, to: Vertex, label: Label): void => {
      const other = there.reached.get(to);
      if (other) {
        const met = { ...sum(label, other), from, to };
        if (!best || isLighter(met, best, () => compareActors([from, to], [best?.from ?? from, best?.to ?? to])))
          best = met;
      }
      if (here.reached.has(to) || this.#ends.has(to) || !this.#terms.mayPass(to)) return;
      const known = next.get(to);
      if (!known || isLighter(label, known, () => compareActors([from], [known.by ?? from])))
        next.set(to, { ...label, by: from, level: here.level + 1 });
    };
    for (const actor of here.frontier) {
      if (this.#pause.isDue) await this.#pause.rest();
      const label = here.reached.get(actor) as Reached;
      for (const vertex of gatheringsOf(actor)) this.#gather(here, vertex, actor, label, take, spent);
      if (this.#terms.institutions === 'none') continue;
      const mayLink = this.#linksFrom(actor, here, there);
      for (const to of this.#joins.colleaguesOf(actor, here.institutions))
        if (mayLink(to)) take(actor, to, after(label, null, ''));
      for (const institution of this.#joins.institutionsOf(actor)) institutions.add(institution);
    }
    here.frontier = [...next.keys()];
    for (const [actor, reached] of next) here.reached.set(actor, reached);
    here.level += 1;
    if (this.#terms.institutions === 'any') for (const institution of institutions) here.institutions.add(institution);
    for (const [vertex, side] of spent) {
      const known = here.sides.get(vertex);
      here.sides.set(vertex, known === undefined || known === side ? side : 'all');
    }
    return best;
  }

  /** To whom an institutional link may lead: where they stand only at the ends, from a start or to a target. */
  #linksFrom(actor: Vertex, here: Front, there: Front): (to: Vertex) => boolean {
    const { institutions, asked } = this.#terms;
    if (institutions === 'any' || asked?.has(actor)) return () => true;
    if (asked) return (to) => asked.has(to);
    if (here.level === 0) return () => true;
    return (to) => there.level === 0 && there.reached.has(to);
  }

  /** Reaches the other sides of a gathering, unless all there were reached from it at an earlier level. */
  #gather(
    here: Front,
    vertex: Vertex,
    actor: Vertex,
    label: Label,
    take: (from: Vertex, to: Vertex, label: Label) => void,
    spent: [Vertex, Vertex][],
  ): void {
    const { contacts } = this.#terms;
    const done = contacts.isFree ? here.sides.get(vertex) : undefined;
    const admitted = done === 'all' ? null : contacts.admitted(vertex);
    const from = admitted?.members.find((m) => m.actor === actor);
    if (!admitted || !from || done === from.side) return;
    for (const to of admitted.members) {
      if (contacts.areInContact(from, to))
        take(actor, to.actor, after(label, { gathering: admitted.gathering, from, to }, ''));
    }
    spent.push([vertex, from.side]);
  }
}

const sum = (a: Label, b: Label): Label => ({
  day: '',
  institutionalLinks: a.institutionalLinks + b.institutionalLinks,
  weakest: Math.max(a.weakest, b.weakest),
  doubt: a.doubt + b.doubt,
});

/** From an actor back to the end that it was reached from. */
function wayTo({ reached }: Front, actor: Vertex): Vertex[] {
  const way: Vertex[] = [];
  for (let at: Vertex | null = actor; at; at = reached.get(at)?.by ?? null) way.push(at);
  return way;
}
