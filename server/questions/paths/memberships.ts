/** How an actor represents an institution: by which office or parts, and whether the documents show it so on the day. */
import { type Edge, into, outOf, type Vertex } from '../contact-graph/graph.ts';
import { byId, distance } from '../contact-graph/offices.ts';

export interface Membership {
  actor: Vertex;
  institution: Vertex;
  /** The gathering of the contact next to the link; null at an end of the path. */
  at: Vertex | null;
  /** The position by which a person belongs, seen nearest to the day; null for bodies. */
  held: Edge | null;
  /** Whether the documents show the actor so at that very gathering or day, or it is only assumed. */
  known: boolean;
  /** The relationships that lead from the actor to the institution. */
  edges: readonly Edge[];
}

/** The relationships of the shortest way upwards; null when there is none. */
function wayUp(from: Vertex, to: Vertex): Edge[] | null {
  const ways = new Map<Vertex, Edge[]>([[from, []]]);
  for (const [vertex, way] of ways) {
    if (vertex === to) return way;
    for (const edge of [...outOf(vertex, 'PART_OF')].sort((a, b) => byId(a.to, b.to)))
      if (!ways.has(edge.to)) ways.set(edge.to, [...way, edge]);
  }
  return null;
}

function wayOfOffice(held: Edge, institution: Vertex): Edge[] | null {
  const ways = outOf(held.to, 'OF').flatMap((of) => {
    const up = wayUp(of.to, institution);
    return up ? [[held, of, ...up]] : [];
  });
  return ways.sort((a, b) => a.length - b.length || byId(a[1] as Edge, b[1] as Edge))[0] ?? null;
}

const spokeThere = (actor: Vertex, institution: Vertex, at: Vertex): boolean =>
  into(at, 'REPRESENTED_IN').some((e) => e.from === institution && e.through.includes(actor.id));

export function membershipOf(actor: Vertex, institution: Vertex, at: Vertex | null): Membership {
  const base = { actor, institution, at };
  if (actor.kind !== 'person') return { ...base, held: null, known: true, edges: wayUp(actor, institution) ?? [] };
  const event = at ?? { dateFrom: null, dateTo: null };
  const offices = outOf(actor, 'HELD').flatMap((held) => {
    const edges = wayOfOffice(held, institution);
    return edges ? [{ held, edges, away: distance(held, event) }] : [];
  });
  const [nearest] = offices.sort((a, b) => a.away - b.away || byId(a.held.to, b.held.to));
  if (!nearest) return { ...base, held: null, known: true, edges: [] };
  const known = event.dateFrom === null || nearest.away === 0 || (at !== null && spokeThere(actor, institution, at));
  return { ...base, held: nearest.held, known, edges: nearest.edges };
}
