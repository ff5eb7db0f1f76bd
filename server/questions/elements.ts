/** Nodes and relationships for the wire, by id. */
import type { Node, Relationship } from '../contract/graph.ts';
import { EntenteError } from '../errors.ts';
import type { GraphNode, GraphRelationship } from '../model/graph.ts';
import { kindOf } from '../model/kinds.ts';
import { type RelationshipType, relationshipOf } from '../model/relationships.ts';
import { nodeFromRow, relationshipFromRow } from '../queries/elements.ts';
import * as reading from '../queries/reading.ts';
import { type Context, optionsOf } from './context.ts';

export function nodeView(node: GraphNode): Node {
  const name = node.properties[kindOf(node.kind).nameProperty];
  return { ...node, name: typeof name === 'string' ? name : node.id };
}

export const relationshipView = (relationship: GraphRelationship): Relationship => relationship;

/** Nodes by id; those that are not there are left out. */
export async function nodesById(context: Context, ids: readonly string[]): Promise<Map<string, Node>> {
  if (ids.length === 0) return new Map();
  const rows = await context.store.read(reading.nodes, { ids: [...new Set(ids)] }, optionsOf(context));
  return new Map(rows.map((row) => [row.id, nodeView(nodeFromRow(row))]));
}

/** Nodes by id, in the order asked for. @throws EntenteError `not-found` naming the first that is not there. */
export async function nodesAsked(context: Context, ids: readonly string[]): Promise<Node[]> {
  const nodes = await nodesById(context, ids);
  return [...new Set(ids)].map((id) => {
    const node = nodes.get(id);
    if (!node)
      throw new EntenteError('not-found', `there is no node ${id}: it never was, or nothing holds it up any more`);
    return node;
  });
}

/** @throws EntenteError `not-found`. */
export const nodeById = async (context: Context, id: string): Promise<Node> =>
  (await nodesAsked(context, [id]))[0] as Node;

/** A relationship as its ends and type name it. */
export interface RelationshipReference {
  id: string;
  type: RelationshipType;
  from: string;
  to: string;
}

/** Relationships by their ends; looked for from the end that has few of the type. */
export async function relationshipsByReference(
  context: Context,
  references: readonly RelationshipReference[],
): Promise<Relationship[]> {
  const wanted = new Map(references.map((r) => [r.id, r]));
  const anchors = new Map<RelationshipType, Set<string>>();
  for (const { type, from, to } of wanted.values()) {
    const set = anchors.get(type) ?? new Set();
    anchors.set(type, set.add(relationshipOf(type).anchor === 'from' ? from : to));
  }
  const found: Relationship[] = [];
  for (const [type, ids] of anchors) {
    const query = reading.relationshipsFrom.get(type);
    if (!query) continue;
    const rows = await context.store.read(query, { ids: [...ids] }, optionsOf(context));
    for (const row of rows) if (wanted.has(row.id)) found.push(relationshipView(relationshipFromRow({ ...row, type })));
  }
  return found;
}
