/**
 * Single points of failure: the documents without which two neighbours of a path
 * are joined by nothing any more. Each is taken away in turn from a small picture
 * of what joins the two, and the two are looked at again.
 */
import type { ContactFilter } from '../../contract/filters.ts';
import type { Claim } from '../../model/claims.ts';
import { groupBy } from '../../model/grouping.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import { Contacts } from '../contact-graph/contacts.ts';
import { ContactGraph, type Edge, into, outOf, type Vertex } from '../contact-graph/graph.ts';
import { Sides } from '../contact-graph/sides.ts';
import { addUp, asRelationship, claimsOf, countsIn, type World } from '../contact-graph/world.ts';
import type { Context } from '../context.ts';
import { Joins } from './joins.ts';
import { edgesOf, type Step } from './steps.ts';

/** Two with more contacts than these do not hang on one document. */
const MOST_CONTACTS = 50;
/** What so many documents say does not change with one of them. */
const WELL_KNOWN = 50;

/** What joins two neighbours, as far as any document of it could matter. */
interface Locality {
  vertices: Set<Vertex>;
  edges: Set<Edge>;
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

/** Follows relationships of some types onwards. */
function follow(here: Locality, from: Vertex, types: readonly RelationshipType[]): void {
  const reached = new Set([from]);
  for (const vertex of reached) {
    for (const edge of types.flatMap((type) => outOf(vertex, type))) {
      here.edges.add(edge);
      reached.add(edge.to);
      if (edge.to.present) here.vertices.add(edge.to);
    }
  }
}

function takeGathering(
  here: Locality,
  gathering: Vertex,
  two: ReadonlySet<Vertex>,
  filter: ContactFilter,
  sides: Sides,
): void {
  here.vertices.add(gathering);
  for (const edge of into(gathering, 'REPRESENTED_IN')) here.edges.add(edge);
  for (const { actor } of sides.gathering(gathering).members) {
    // The grade of a meeting depends on the sides of all who were there.
    if (gathering.kind !== 'meeting' && !two.has(actor)) continue;
    for (const type of ['PARTICIPATED_IN', 'ATTENDED', 'MADE'] as const)
      for (const edge of into(gathering, type)) if (edge.from === actor) here.edges.add(edge);
    for (const edge of outOf(gathering, 'TO')) if (edge.to === actor) here.edges.add(edge);
    follow(here, actor, OFFICE);
  }
  if (!filter.forum && !filter.place && !filter.topic) return;
  follow(here, gathering, OCCASION);
  for (const edge of into(gathering, 'MADE_AT')) {
    here.edges.add(edge);
    follow(here, edge.from, OCCASION);
  }
}

export interface WeakPointTerms {
  world: World;
  filter: ContactFilter;
  excluded: ReadonlySet<string>;
  /** Whether an institutional link may join the two of a step. */
  mayLink: (step: Step) => boolean;
}

function localityOf(step: Step, joins: Joins, { filter }: WeakPointTerms): Locality | null {
  const here: Locality = { vertices: new Set(), edges: new Set() };
  const contacts = joins.contactsBetween(step.from, step.to);
  if (contacts.length > MOST_CONTACTS) return null;
  const two = new Set([step.from, step.to]);
  for (const { gathering } of contacts) takeGathering(here, gathering.vertex, two, filter, joins.contacts.sides);
  for (const actor of two) follow(here, actor, OFFICE);
  return here;
}

/** Whether the two are still joined when only some claims are left. */
function isJoined(step: Step, here: Locality, claims: readonly Claim[], terms: WeakPointTerms): boolean {
  const graph = new ContactGraph();
  for (const edge of here.edges) if (edge.sources > WELL_KNOWN) graph.put(asRelationship(edge));
  for (const element of addUp(claims)) graph.put(element);
  const [from, to] = [graph.vertex(step.from.id), graph.vertex(step.to.id)];
  if (!from || !to) return false;
  const joins = new Joins(new Contacts(new Sides(graph), terms.filter, terms.excluded));
  if (joins.contactsBetween(from, to).length > 0) return true;
  return terms.mayLink(step) && joins.institutionBetween(from, to) !== undefined;
}

/** Ids of the documents that each step hangs on. */
export async function weakPointsOf(
  context: Context,
  steps: readonly Step[],
  joins: Joins,
  terms: WeakPointTerms,
): Promise<Map<Step, string[]>> {
  const localities = new Map(
    steps.flatMap((step) => {
      const here = localityOf(step, joins, terms);
      return here ? [[step, here] as const] : [];
    }),
  );
  const keys = [...localities.values()].flatMap(({ vertices, edges }) =>
    [...vertices, ...edges].filter((e) => e.sources <= WELL_KNOWN || 'kind' in e).map((e) => e.id),
  );
  const claims = groupBy(await claimsOf(context, [...new Set(keys)], countsIn(terms.world)), (c) => c.key);
  const found = new Map<Step, string[]>();
  for (const [step, here] of localities) {
    const own = [...here.vertices, ...here.edges].flatMap((e) => claims.get(e.id) ?? []);
    // A document that nothing shown rests on cannot bring it down, unless it tells the sides.
    const shown = new Set([...edgesOf(step).map((e) => e.id), ...(step.contact ? sidesTold(step) : [])]);
    const documents = [...new Set(own.filter((c) => shown.has(c.key)).map((c) => c.documentId))].sort();
    found.set(
      step,
      documents.filter(
        (id) =>
          !isJoined(
            step,
            here,
            own.filter((c) => c.documentId !== id),
            terms,
          ),
      ),
    );
  }
  return found;
}

/** What tells on which sides the two of a contact stood. */
function sidesTold({ contact, from, to }: Step): string[] {
  const gathering = contact?.gathering.vertex;
  if (!gathering) return [];
  const here: Locality = { vertices: new Set(), edges: new Set() };
  for (const actor of [from, to]) follow(here, actor, OFFICE);
  return [gathering.id, ...into(gathering, 'REPRESENTED_IN').map((e) => e.id), ...[...here.edges].map((e) => e.id)];
}
