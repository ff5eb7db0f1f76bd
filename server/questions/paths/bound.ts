/** How many hops lie at least between each actor and the end of a search. */
import type { Vertex } from '../contact-graph/graph.ts';
import { gatheringsOf } from '../contact-graph/sides.ts';
import type { Pause } from '../pause.ts';
import type { Joins, Terms } from './joins.ts';

/**
 * Breadth first from the targets, each gathering and institution opened twice at
 * most. Sides, blocked actors and the order of time may ask for more hops, never for fewer.
 */
export async function hopsLeft(
  targets: Iterable<Vertex>,
  joins: Joins,
  { contacts, institutions, maxHops, mayPass }: Terms,
  pause: Pause,
): Promise<Map<Vertex, number>> {
  const left = new Map<Vertex, number>([...targets].map((t) => [t, 0]));
  const opened = new Set<Vertex>();
  let frontier = [...left.keys()];
  for (let hops = 1; hops <= maxHops && frontier.length > 0; hops++) {
    const next: Vertex[] = [];
    const reach = (actor: Vertex): void => {
      if (left.has(actor)) return;
      left.set(actor, hops);
      if (mayPass(actor)) next.push(actor);
    };
    for (const actor of frontier) {
      if (pause.isDue) await pause.rest();
      for (const vertex of gatheringsOf(actor)) {
        if (opened.has(vertex)) continue;
        opened.add(vertex);
        for (const member of contacts.admitted(vertex)?.members ?? []) reach(member.actor);
      }
      if (institutions === 'none') continue;
      for (const institution of joins.institutionsOf(actor)) {
        if (opened.has(institution)) continue;
        opened.add(institution);
        for (const to of contacts.sides.representatives(institution)) if (!contacts.isExcluded(to)) reach(to);
      }
    }
    frontier = next;
  }
  return left;
}
