/** The graph as it would be without some documents: those published later, and those set aside. */

import type { Claim } from '../../model/claims.ts';
import { parsePartialDate } from '../../model/dates.ts';
import type { GraphNode, GraphRelationship, Support } from '../../model/graph.ts';
import { groupBy, inBatches } from '../../model/grouping.ts';
import { contributionsOf } from '../../projection/contribution.ts';
import { elementFrom } from '../../projection/element.ts';
import { add, emptyTally } from '../../projection/tally.ts';
import { claimFromProperties } from '../../queries/elements.ts';
import * as reading from '../../queries/reading.ts';
import { type Context, optionsOf } from '../context.ts';
import { Pause } from '../pause.ts';
import { ContactGraph, type Edge, isGathering, supportOf, type Vertex } from './graph.ts';

export interface World {
  knownBy?: string | undefined;
  without?: readonly string[] | undefined;
}

export const isToday = ({ knownBy, without }: World): boolean => !knownBy && !without?.length;

/** The last day of "known by": a month or year is over on its last one. */
export const dayOf = ({ knownBy }: World): string | null =>
  knownBy ? (parsePartialDate(knownBy)?.dateTo ?? knownBy) : null;

/** Whether a document counts in a world. */
export function countsIn(world: World): (document: { id: string; published: string | null }) => boolean {
  const day = dayOf(world);
  const aside = new Set(world.without);
  return ({ id, published }) => !aside.has(id) && (day === null || (published !== null && published <= day));
}

const KEYS_AT_ONCE = 2_000;
/** Up to so many documents a node is added up again; see `isHub`. */
const WELL_KNOWN = 20;

/** Kinds of nodes whose own properties contacts and paths depend on. */
const isDated = (kind: string): boolean => isGathering({ kind }) || kind === 'position';

/** Keys that documents support: these lose a part of their support. */
async function keysOf(context: Context, documents: readonly string[]): Promise<Set<string>> {
  const keys = new Set<string>();
  const rows =
    documents.length > 0
      ? await context.store.read(reading.claimsOfDocuments, { ids: [...documents] }, optionsOf(context))
      : [];
  for (const { properties } of rows) keys.add(properties.key as string);
  return keys;
}

/** The standing claims of keys by the documents that count. */
export async function claimsOf(
  context: Context,
  keys: readonly string[],
  counts: ReturnType<typeof countsIn>,
): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const page of inBatches(keys, KEYS_AT_ONCE)) {
    for (const row of await context.store.read(reading.claimsOfKeys, { keys: page }, optionsOf(context))) {
      const { claim } = claimFromProperties(row.properties);
      if (counts({ id: claim.documentId, published: claim.published })) claims.push(claim);
    }
  }
  return claims;
}

/** The nodes and relationships that claims hold up, as the projection makes them. */
export function addUp(claims: readonly Claim[]): (GraphNode | GraphRelationship)[] {
  const elements: (GraphNode | GraphRelationship)[] = [];
  for (const [key, ofKey] of groupBy(claims, (c) => c.key)) {
    const tally = emptyTally();
    let shape = null;
    for (const ofDocument of groupBy(ofKey, (c) => c.documentId).values()) {
      const contribution = contributionsOf(ofDocument).get(key);
      if (!contribution) continue;
      add(tally, contribution);
      shape = contribution.shape;
    }
    if (shape) elements.push(elementFrom(key, shape, tally));
  }
  return elements;
}

export const asNode = (v: Vertex): GraphNode => ({
  id: v.id,
  kind: v.kind,
  properties: Object.fromEntries(
    Object.entries({ dateFrom: v.dateFrom, dateTo: v.dateTo, datePrecision: v.datePrecision, rank: v.rank }).filter(
      ([, value]) => value !== null,
    ),
  ) as GraphNode['properties'],
  ...supportOf(v),
});

export const asRelationship = (e: Edge): GraphRelationship => ({
  id: e.id,
  type: e.type,
  from: e.from.id,
  to: e.to.id,
  properties: e.through.length > 0 ? { through: [...e.through] } : {},
  ...supportOf(e),
});

/** The picture of another world, made from today's and, where documents leave a part of the support, from the claims. */
export async function graphOf(context: Context, today: ContactGraph, world: World): Promise<ContactGraph> {
  const day = dayOf(world);
  const undated = day === null ? [] : await context.store.read(reading.undatedDocuments, {}, optionsOf(context));
  const touched = await keysOf(context, [...(world.without ?? []), ...undated.map((d) => d.id)]);
  const isGone = ({ firstKnown }: Support): boolean => day !== null && (firstKnown === null || firstKnown > day);
  const isPartial = ({ lastKnown }: Support): boolean => day !== null && lastKnown !== null && lastKnown > day;
  // Of what is told everywhere only whether it is there matters: its many claims are not added up again.
  const aside = (world.without?.length ?? 0) + undated.length;
  const isHub = ({ kind, sources }: Vertex): boolean => !isDated(kind) && sources > Math.max(aside, WELL_KNOWN);
  const graph = new ContactGraph();
  const again: string[] = [];
  const pause = new Pause(context.signal);
  for (const vertex of today.vertices()) {
    if (!vertex.present || isGone(vertex)) continue;
    if (!isHub(vertex) && (isPartial(vertex) || touched.has(vertex.id))) again.push(vertex.id);
    else graph.putNode(asNode(vertex));
    if (pause.isDue) await pause.rest();
  }
  for (const edge of today.edges()) {
    if (isGone(edge)) continue;
    if (isPartial(edge) || touched.has(edge.id)) again.push(edge.id);
    else graph.putRelationship(asRelationship(edge));
    if (pause.isDue) await pause.rest();
  }
  for (const element of addUp(await claimsOf(context, again, countsIn(world)))) graph.put(element);
  return graph;
}
