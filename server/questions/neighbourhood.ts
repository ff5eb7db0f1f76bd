/** One node, what it is joined to, and a first look at the graph. */
import type { z } from 'zod';
import type { Node } from '../contract/graph.ts';
import type {
  NeighbourhoodResponse,
  NodeResponse,
  neighbourGroupSchema,
  neighbourhoodQuerySchema,
  OverviewResponse,
} from '../contract/nodes.ts';
import { parsePartialDate } from '../model/dates.ts';
import { KINDS, kindOfLabels } from '../model/kinds.ts';
import { RELATIONSHIP_TYPES, type RelationshipType } from '../model/relationships.ts';
import type { RowOf } from '../queries/definition.ts';
import { nodeFromRow, relationshipFromRow } from '../queries/elements.ts';
import * as reading from '../queries/reading.ts';
import { type Context, optionsOf } from './context.ts';
import { nodeById, nodesById, nodeView, relationshipView } from './elements.ts';
import { nextCursor, offsetOf } from './pages.ts';

type Group = z.infer<typeof neighbourGroupSchema>;

async function groupsOf(context: Context, id: string): Promise<Group[]> {
  const rows = await context.store.read(reading.neighbourGroups, { id }, optionsOf(context));
  return rows
    .map(
      ({ type, direction, labels, count }): Group => ({
        type: type as RelationshipType,
        direction,
        kind: kindOfLabels(labels),
        count,
      }),
    )
    .sort(
      (a, b) =>
        b.count - a.count ||
        a.type.localeCompare(b.type) ||
        a.kind.localeCompare(b.kind) ||
        a.direction.localeCompare(b.direction),
    );
}

export async function nodeWithGroups(context: Context, id: string): Promise<NodeResponse> {
  const [node, groups] = await Promise.all([nodeById(context, id), groupsOf(context, id)]);
  return { node, groups };
}

const particularLabel = (kind: string): string => KINDS.find((k) => k.kind === kind)?.labels.at(-1) ?? '';

/** A page of a node's neighbourhood, with the counts of all its groups. @throws `not-found`. */
export async function neighbourhoodOf(
  context: Context,
  id: string,
  question: z.output<typeof neighbourhoodQuerySchema>,
): Promise<NeighbourhoodResponse> {
  const filters = {
    id,
    types: question.types ?? [...RELATIONSHIP_TYPES],
    labels: (question.kinds ?? KINDS.map((k) => k.kind)).map(particularLabel),
    from: question.from ? (parsePartialDate(question.from)?.dateFrom ?? '') : '',
    to: question.to ? (parsePartialDate(question.to)?.dateTo ?? '') : '',
    possible: question.dates === 'possible',
  };
  const skip = offsetOf(question.cursor);
  // The longest answer first: it is made ready while the engine works on the others.
  const page = context.store
    .read(reading.neighbourhood, { ...filters, skip, limit: question.limit }, optionsOf(context))
    .then(pageFromRows);
  const [{ nodes, relationships }, { node, groups }, counted] = await Promise.all([
    page,
    nodeWithGroups(context, id),
    context.store.read(reading.neighbourhoodCount, filters, optionsOf(context)),
  ]);
  const total = counted[0]?.total ?? 0;
  return { node, groups, nodes, relationships, total, nextCursor: nextCursor(skip, relationships.length, total) };
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
