/** One node, what it is joined to, and a first look at the graph. */
import type { z } from 'zod';
import { GRADES, type Grade } from '../contract/filters.ts';
import type { Node } from '../contract/graph.ts';
import type {
  AmongResponse,
  amongBodySchema,
  LookupResponse,
  lookupBodySchema,
  NeighbourhoodResponse,
  NeighbourhoodsResponse,
  NodeResponse,
  neighbourGroupSchema,
  neighbourhoodQuerySchema,
  neighbourhoodsQuerySchema,
  OverviewResponse,
} from '../contract/nodes.ts';
import { parsePartialDate } from '../model/dates.ts';
import { KINDS, kindOfLabels } from '../model/kinds.ts';
import { RELATIONSHIP_TYPES, type RelationshipType } from '../model/relationships.ts';
import type { RowOf } from '../queries/definition.ts';
import { nodeFromRow, relationshipFromRow } from '../queries/elements.ts';
import * as reading from '../queries/reading.ts';
import { isGathering } from './contact-graph/graph.ts';
import { pictureFor } from './contact-graph/keeper.ts';
import { dayOf } from './contact-graph/world.ts';
import { type Context, optionsOf } from './context.ts';
import { nodeById, nodesAsked, nodesById, nodeView, relationshipsByReference, relationshipView } from './elements.ts';
import { nextCursor, offsetOf } from './pages.ts';

type Group = z.infer<typeof neighbourGroupSchema>;
type Filters = Pick<z.output<typeof neighbourhoodQuerySchema>, 'since' | 'until' | 'dates' | 'grade' | 'knownBy'>;

/** The gatherings of nodes that make a contact of at least a grade. */
async function gatheringsOfGrade(context: Context, ids: readonly string[], grade: Grade): Promise<string[]> {
  const { sides } = await pictureFor(context, {});
  const weakest = GRADES.indexOf(grade);
  const found = new Set<string>();
  for (const id of ids) {
    const vertex = sides.graph.vertex(id);
    for (const { from, to } of vertex ? [...vertex.out.values(), ...vertex.in.values()].flat() : []) {
      const other = from === vertex ? to : from;
      if (isGathering(other) && GRADES.indexOf(sides.gathering(other).grade) <= weakest) found.add(other.id);
    }
  }
  return [...found];
}

async function parametersOf(context: Context, ids: readonly string[], filters: Filters) {
  const { since, until, dates, grade, knownBy } = filters;
  return {
    ids: [...ids],
    from: since ? (parsePartialDate(since)?.dateFrom ?? '') : '',
    to: until ? (parsePartialDate(until)?.dateTo ?? '') : '',
    possible: dates === 'possible',
    knownBy: dayOf({ knownBy }) ?? '',
    graded: grade !== undefined,
    gatherings: grade ? await gatheringsOfGrade(context, ids, grade) : [],
  };
}

type Parameters = Awaited<ReturnType<typeof parametersOf>>;

const byCount = (a: Group, b: Group): number =>
  b.count - a.count ||
  a.type.localeCompare(b.type) ||
  a.kind.localeCompare(b.kind) ||
  a.direction.localeCompare(b.direction);

/** The groups of each node. */
async function groupsOf(context: Context, parameters: Parameters): Promise<Map<string, Group[]>> {
  const rows = await context.store.read(reading.neighbourGroups, parameters, optionsOf(context));
  const groups = new Map<string, Group[]>(parameters.ids.map((id) => [id, []]));
  for (const { node, type, direction, labels, count } of rows)
    groups.get(node)?.push({ type: type as RelationshipType, direction, kind: kindOfLabels(labels), count });
  for (const of of groups.values()) of.sort(byCount);
  return groups;
}

/** @throws EntenteError `not-found`. */
export async function nodeWithGroups(context: Context, id: string, filters: Filters): Promise<NodeResponse> {
  const parameters = await parametersOf(context, [id], filters);
  const [node, groups] = await Promise.all([nodeById(context, id), groupsOf(context, parameters)]);
  return { node, groups: groups.get(id) ?? [] };
}

const particularLabel = (kind: string): string => KINDS.find((k) => k.kind === kind)?.labels.at(-1) ?? '';

/** A page of the neighbourhoods of nodes, with the counts of all their groups. @throws `not-found`. */
export async function neighbourhoodsOf(
  context: Context,
  question: z.output<typeof neighbourhoodsQuerySchema>,
): Promise<NeighbourhoodsResponse> {
  const ids = [...new Set(question.ids)];
  const parameters = await parametersOf(context, ids, question);
  const filters = {
    ...parameters,
    types: question.types ?? [...RELATIONSHIP_TYPES],
    labels: (question.kinds ?? KINDS.map((k) => k.kind)).map(particularLabel),
  };
  const skip = offsetOf(question.cursor);
  // The longest answer first: it is made ready while the engine works on the others.
  const page = context.store
    .read(reading.neighbourhood, { ...filters, skip, limit: question.limit }, optionsOf(context))
    .then(pageFromRows);
  const [{ nodes, relationships }, asked, groups, counted] = await Promise.all([
    page,
    nodesAsked(context, ids),
    groupsOf(context, parameters),
    context.store.read(reading.neighbourhoodCount, filters, optionsOf(context)),
  ]);
  const total = counted[0]?.total ?? 0;
  return {
    asked: asked.map((node) => ({ node, groups: groups.get(node.id) ?? [] })),
    nodes,
    relationships,
    total,
    nextCursor: nextCursor(skip, relationships.length, total),
  };
}

/** A page of one node's neighbourhood. @throws `not-found`. */
export async function neighbourhoodOf(
  context: Context,
  id: string,
  question: z.output<typeof neighbourhoodQuerySchema>,
): Promise<NeighbourhoodResponse> {
  const { asked, ...page } = await neighbourhoodsOf(context, { ...question, ids: [id] });
  return { ...(asked[0] as NodeResponse), ...page };
}

/** The relationships among nodes: found in memory, so that none of a hub's others are read. */
export async function relationshipsAmong(
  context: Context,
  { ids, knownBy }: z.output<typeof amongBodySchema>,
): Promise<AmongResponse> {
  const { graph } = await pictureFor(context, { knownBy });
  const wanted = new Set(ids);
  const edges = [...wanted].flatMap((id) =>
    [...(graph.vertex(id)?.out.values() ?? [])].flat().filter((e) => wanted.has(e.to.id)),
  );
  const references = edges.map(({ id, type, from, to }) => ({ id, type, from: from.id, to: to.id }));
  return { relationships: await relationshipsByReference(context, references) };
}

/** Nodes by their ids, and which of them the graph does not hold. */
export async function nodesLookedUp(
  context: Context,
  { ids }: z.output<typeof lookupBodySchema>,
): Promise<LookupResponse> {
  const wanted = [...new Set(ids)];
  const found = await nodesById(context, wanted);
  return {
    nodes: wanted.flatMap((id) => found.get(id) ?? []),
    missing: wanted.filter((id) => !found.has(id)),
  };
}

function pageFromRows(
  rows: readonly RowOf<typeof reading.neighbourhood>[],
): Pick<NeighbourhoodResponse, 'nodes' | 'relationships'> {
  const nodes = new Map<string, Node>();
  for (const row of rows) nodes.set(row.id, nodeView(nodeFromRow(row)));
  const relationships = rows.map(({ relationshipId, relationshipProperties, type, from, to }) =>
    relationshipView(relationshipFromRow({ id: relationshipId, type, from, to, properties: relationshipProperties })),
  );
  return { nodes: [...nodes.values()], relationships };
}

/** The busiest actors with their meetings, and the others who took part in these. */
export async function overview(context: Context, limit: number): Promise<OverviewResponse> {
  const busiest = await context.store.read(
    reading.busiestActors,
    { limit: Math.max(4, Math.ceil(limit / 6)) },
    optionsOf(context),
  );
  const meetings =
    busiest.length > 0
      ? await context.store.read(reading.meetingsOf, { ids: busiest.map((a) => a.id) }, optionsOf(context))
      : [];
  const shown = meetings
    .sort((a, b) => (b.dateFrom ?? '').localeCompare(a.dateFrom ?? '') || a.id.localeCompare(b.id))
    .slice(0, Math.ceil(limit / 2));
  const nodes = await nodesById(context, [...shown.map((m) => m.id), ...shown.flatMap((m) => m.participants)]);
  const query = reading.relationshipsFrom.get('PARTICIPATED_IN');
  const rows =
    query && shown.length > 0
      ? await context.store.read(query, { ids: shown.map((m) => m.id) }, optionsOf(context))
      : [];
  return {
    nodes: [...nodes.values()],
    relationships: rows.map((row) => relationshipView(relationshipFromRow({ ...row, type: 'PARTICIPATED_IN' }))),
  };
}
