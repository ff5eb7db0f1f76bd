/** What of an answer can be drawn: its nodes and relationships as the graph holds them, not as the answer tells them. */
import { CYPHER_LIMITS, type CypherResponse } from '../../contract/cypher.ts';
import { KIND_NAMES } from '../../model/kinds.ts';
import { RELATIONSHIP_TYPES, type RelationshipType } from '../../model/relationships.ts';
import {
  type CypherValue,
  isNode,
  isPath,
  isRelationship,
  type RelationshipValue,
  unwrapped,
} from '../../model/values.ts';
import type { Context } from '../context.ts';
import { nodesById, type RelationshipReference, relationshipsByReference } from '../elements.ts';

const types: ReadonlySet<string> = new Set(RELATIONSHIP_TYPES);

/** A text that is the id of a node draws it, as the queries of `cypher/read` return ids. */
const NODE_ID = new RegExp(`^(?:${KIND_NAMES.join('|')})-[\\w-]{1,100}$`);

interface Found {
  nodes: Set<string>;
  relationships: Map<string, RelationshipReference>;
}

function addRelationship({ id, type, from, to }: RelationshipValue, found: Found): void {
  if (id === null || from === null || to === null || !types.has(type)) return;
  found.relationships.set(id, { id, type: type as RelationshipType, from, to });
  found.nodes.add(from).add(to);
}

function collect(value: CypherValue, found: Found): void {
  if (typeof value === 'string' && NODE_ID.test(value)) found.nodes.add(value);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (isNode(value)) {
    if (value.$node.id !== null && value.$node.labels.includes('Entity')) found.nodes.add(value.$node.id);
  } else if (isRelationship(value)) addRelationship(value.$relationship, found);
  else if (isPath(value)) {
    for (const node of value.$path.nodes) collect({ $node: node }, found);
    for (const relationship of value.$path.relationships) addRelationship(relationship, found);
  } else for (const item of Object.values(unwrapped(value as Record<string, CypherValue>))) collect(item, found);
}

/** Read by their ids, so that a map that looks like a node draws nothing. */
export async function graphOf(
  context: Context,
  rows: readonly (readonly CypherValue[])[],
): Promise<CypherResponse['graph']> {
  const found: Found = { nodes: new Set(), relationships: new Map() };
  for (const row of rows) for (const value of row) collect(value, found);
  const ids = [...found.nodes].slice(0, CYPHER_LIMITS.drawn);
  const drawn = new Set(ids);
  const references = [...found.relationships.values()].filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  const nodes = await nodesById(context, ids);
  const relationships = await relationshipsByReference(
    context,
    references.filter(({ from, to }) => nodes.has(from) && nodes.has(to)),
  );
  return { nodes: [...nodes.values()], relationships, whole: ids.length === found.nodes.size };
}
