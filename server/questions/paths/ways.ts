/** The ways by which a search came to each actor: kept level by level, the best for each manner of arriving. */
import type { Vertex } from '../contact-graph/graph.ts';
import { compareActors, compareLabels, type Label } from './label.ts';

/** A way from a start to an actor. */
export interface Way extends Label {
  actor: Vertex;
  /** Who stands before it, when an institutional link joins the two. */
  linkedFrom: Vertex | null;
  before: Way | null;
  /** Whether it has no contact yet. */
  isByLinksAlone: boolean;
  /** Actors that may not come next. */
  banned: ReadonlySet<Vertex> | null;
  /** Where a better way came here: the one actor to whom that may not go back, and this may. */
  only: Vertex | null;
}

/** The actors of a way, from its start on. */
export function actorsOf(way: Way): Vertex[] {
  const actors: Vertex[] = [];
  for (let at: Way | null = way; at; at = at.before) actors.push(at.actor);
  return actors.reverse();
}

export function isOnTheWay(way: Way, actor: Vertex): boolean {
  for (let at: Way | null = way; at; at = at.before) if (at.actor === actor) return true;
  return false;
}

export const isBetter = (a: Way, b: Way): boolean =>
  (compareLabels(a, b) || compareActors(actorsOf(a), actorsOf(b))) < 0;

/** How a way arrived: ways of one manner may go on alike, and those who are `free` as all others of their actor may. */
export interface Manner {
  own: string;
  free: string;
}

/** The best of some ways, and the best that came from another actor than that one did. */
interface Kept {
  best: Way;
  other: Way | null;
}

const cameFromOneActor = (a: Way, b: Way): boolean => a.before?.actor === b.before?.actor;

/** Whether it is of use to come once more to the actor before: by another manner more may follow. Nobody returns to a start. */
const mayReturn = ({ before }: Way): boolean =>
  before !== null && before.before !== null && (before.linkedFrom !== null || before.isByLinksAlone);

const returning = (way: Way, best: Way): Way => ({ ...way, only: best.before?.actor ?? null });

export class Ways {
  readonly #settled = new Map<string, Kept>();
  #next = new Map<string, Kept>();
  #returning: Way[] = [];

  /** Notes a way of the next level, unless one that could do all that it can is known. */
  offer(way: Way, { own, free }: Manner): void {
    for (const manner of own === free ? [own] : [free, own]) {
      const kept = this.#settled.get(manner);
      if (!kept || kept.best.day > way.day) continue;
      const { best, other } = kept;
      if (!mayReturn(best) || cameFromOneActor(best, way) || (other && other.day <= way.day)) return;
      kept.other = way;
      this.#returning.push(returning(way, best));
      return;
    }
    const kept = this.#next.get(own);
    if (!kept) this.#next.set(own, { best: way, other: null });
    else if (isBetter(way, kept.best)) {
      if (!cameFromOneActor(way, kept.best)) kept.other = kept.best;
      kept.best = way;
    } else if (!cameFromOneActor(way, kept.best) && (!kept.other || isBetter(way, kept.other))) kept.other = way;
  }

  /** Ends a level: the ways that go on from it. */
  settle(): Way[] {
    const ways = this.#returning;
    for (const [manner, kept] of this.#next) {
      ways.push(kept.best);
      if (kept.other && mayReturn(kept.best)) ways.push(returning(kept.other, kept.best));
      this.#settled.set(manner, kept);
    }
    this.#next = new Map();
    this.#returning = [];
    return ways;
  }
}
