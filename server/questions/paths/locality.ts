/** The part of the graph that joins two neighbours of a path. */
import type { ContactFilter } from '../../contract/filters.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import { type Edge, into, outOf, type Vertex } from '../contact-graph/graph.ts';
import { gatheringsOfBoth, type Sides } from '../contact-graph/sides.ts';
import type { Joins } from './joins.ts';
import { edgesOf, type Step } from './steps.ts';

/** Two who were together more often than this do not hang on one document. */
const MOST_SHARED = 12;
/** What more documents than these say does not change with one of them. */
export const WELL_KNOWN = 8;

export interface Locality {
  edges: ReadonlySet<Edge>;
  /** Ids of the nodes and relationships that a single document may matter to. */
  keys: readonly string[];
}

class Gathered {
  readonly vertices = new Set<Vertex>();
  readonly edges = new Set<Edge>();

  /** Follows relationships of some types onwards. */
  follow(from: Vertex, types: readonly RelationshipType[]): void {
    const reached = new Set([from]);
    for (const vertex of reached) {
      for (const edge of types.flatMap((type) => outOf(vertex, type))) {
        this.edges.add(edge);
        reached.add(edge.to);
        if (edge.to.present && edge.to.kind === 'position') this.vertices.add(edge.to);
      }
    }
  }
}

const OCCASION: readonly RelationshipType[] = [
  'DURING',
  'MADE_AT',
  'SESSION_OF',
  'TOOK_PLACE_IN',
  'LOCATED_IN',
  'ABOUT',
];
const OFFICE: readonly RelationshipType[] = ['HELD', 'OF', 'PART_OF'];

function officesOf(actors: readonly Vertex[]): Edge[] {
  const gathered = new Gathered();
  for (const actor of actors) gathered.follow(actor, OFFICE);
  return [...gathered.edges];
}

/** What a step is shown to rest on, and what tells on which sides its two stood. */
export function shownOf(step: Step): { needed: (Edge | Vertex)[]; sides: Edge[] } {
  const gathering = step.contact?.gathering.vertex;
  if (!gathering) return { needed: edgesOf(step), sides: [] };
  const represented = into(gathering, 'REPRESENTED_IN');
  const isTold = (actor: Vertex): boolean => represented.some((e) => e.through.includes(actor.id));
  const told = represented.filter((e) => [step.from, step.to].some((v) => e.through.includes(v.id)));
  const untold = [step.from, step.to].filter((actor) => !isTold(actor));
  return { needed: [...edgesOf(step), gathering], sides: [...told, ...officesOf(untold)] };
}

function takeGathering(
  here: Gathered,
  gathering: Vertex,
  two: ReadonlySet<Vertex>,
  filter: ContactFilter,
  sides: Sides,
): void {
  here.vertices.add(gathering);
  for (const edge of into(gathering, 'REPRESENTED_IN')) here.edges.add(edge);
  for (const { actor } of sides.gathering(gathering).members) {
    // Whether two sides met or several sat together depends on all who were there, and matters when only the first counts.
    if (!two.has(actor) && !(gathering.kind === 'meeting' && filter.grade === 'meeting')) continue;
    for (const type of ['PARTICIPATED_IN', 'ATTENDED', 'MADE'] as const)
      for (const edge of into(gathering, type)) if (edge.from === actor) here.edges.add(edge);
    for (const edge of outOf(gathering, 'TO')) if (edge.to === actor) here.edges.add(edge);
    here.follow(actor, OFFICE);
  }
  if (!filter.forum && !filter.place && !filter.topic) return;
  here.follow(gathering, OCCASION);
  for (const edge of into(gathering, 'MADE_AT')) {
    here.edges.add(edge);
    here.follow(edge.from, OCCASION);
  }
}

/** Everything that joins the two of a step, or would if they stood on other sides; null when that is too much to hang on one document. */
export function localityOf(step: Step, joins: Joins, filter: ContactFilter): Locality | null {
  const here = new Gathered();
  const { sides } = joins.contacts;
  const shared = gatheringsOfBoth(step.from, step.to);
  if (shared.length > MOST_SHARED) return null;
  const two = new Set([step.from, step.to]);
  for (const gathering of shared) takeGathering(here, gathering, two, filter, sides);
  for (const actor of two) here.follow(actor, OFFICE);
  const open = [...here.edges].filter((e) => e.sources <= WELL_KNOWN);
  return { edges: here.edges, keys: [...here.vertices, ...open].map((e) => e.id) };
}
