/** Shortest paths over links that are read as the search goes: breadth first, from both ends. */
import type { Link } from './links.ts';

export interface Step {
  from: string;
  link: Link;
}

/** Reads the links of actors, level by level; where there are goals, only those that lead to them matter. */
export type ReadLinks = (
  actors: readonly string[],
  goals?: ReadonlyMap<string, unknown>,
) => Promise<ReadonlyMap<string, readonly Link[]>>;

interface Reached {
  /** How each actor was reached: the step towards the end that the search started at; null at the end itself. */
  by: Map<string, Step | null>;
  frontier: string[];
}

const start = (actors: ReadonlySet<string>): Reached => {
  const frontier = [...actors].sort();
  return { by: new Map(frontier.map((a) => [a, null])), frontier };
};

/** Takes in what the links reach anew among those wanted, each actor by its first link. */
function reach(
  here: Reached,
  links: ReadonlyMap<string, readonly Link[]>,
  wanted: (actor: string) => boolean,
): string[] {
  const reached: string[] = [];
  for (const actor of here.frontier) {
    for (const link of links.get(actor) ?? []) {
      if (here.by.has(link.to) || !wanted(link.to)) continue;
      here.by.set(link.to, { from: actor, link });
      reached.push(link.to);
    }
  }
  return reached;
}

/**
 * One level further; returns the actors that the other end has reached already.
 * These are looked for first: where there are any, nobody needs to know who else
 * belongs to a large institution.
 */
async function advance(here: Reached, there: Reached, read: ReadLinks): Promise<string[]> {
  const met = reach(here, await read(here.frontier, there.by), (actor) => there.by.has(actor));
  if (met.length === 0) here.frontier = reach(here, await read(here.frontier), () => true).sort();
  return met;
}

function stepsTo(reached: Reached, actor: string): Step[] {
  const steps: Step[] = [];
  for (let at = actor, step = reached.by.get(at); step; at = step.from, step = reached.by.get(at)) steps.push(step);
  return steps;
}

const reversed = ({ from, link }: Step): Step => ({ from: link.to, link: { ...link, to: from } });

/** Contacts before institutional links, then the surer: of two paths as long, the one to show. */
function weight(steps: readonly Step[]): [number, number, string] {
  const institutional = steps.filter((s) => s.link.type === 'institution').length;
  const doubt = steps.reduce((sum, s) => sum + (1 - s.link.confidence), 0);
  return [institutional, doubt, steps.map((s) => s.from + s.link.via).join()];
}

const lighter = (a: Step[], b: Step[]): number => {
  const [ai, ad, at] = weight(a);
  const [bi, bd, bt] = weight(b);
  return ai - bi || ad - bd || (at < bt ? -1 : 1);
};

/** A path with the fewest hops from any of `from` to any of `to`; null when there is none of at most `maxHops`. */
export async function shortestPath(
  from: ReadonlySet<string>,
  to: ReadonlySet<string>,
  maxHops: number,
  read: ReadLinks,
): Promise<Step[] | null> {
  const left = start(from);
  const right = start(to);
  if (left.frontier.some((a) => right.by.has(a))) return [];
  for (let hops = 0; hops < maxHops && left.frontier.length > 0 && right.frontier.length > 0; hops++) {
    const fromLeft = left.frontier.length <= right.frontier.length;
    const met = await (fromLeft ? advance(left, right, read) : advance(right, left, read));
    if (met.length === 0) continue;
    const paths = met.map((actor) => [...stepsTo(left, actor).reverse(), ...stepsTo(right, actor).map(reversed)]);
    return paths.sort((a, b) => a.length - b.length || lighter(a, b))[0] ?? null;
  }
  return null;
}
