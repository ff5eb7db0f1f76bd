/** Nodes and relationships as flat records, for formats of attributes and columns; names and types come from the registry. */
import { z } from 'zod';
import type { GraphNode, GraphRelationship, PropertyValue } from '../../model/graph.ts';
import { KINDS, kindOf, type PropertyDescriptor } from '../../model/kinds.ts';
import { RELATIONSHIPS } from '../../model/relationships.ts';

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'list';

export interface Column {
  name: string;
  type: ColumnType;
}

/** A flat record: what an element does not have is missing. */
export type Flat = Readonly<Record<string, PropertyValue>>;

const SUPPORT: readonly Column[] = [
  { name: 'sources', type: 'integer' },
  { name: 'confidence', type: 'number' },
  { name: 'firstKnown', type: 'string' },
  { name: 'lastKnown', type: 'string' },
];

/** Names that the formats themselves give a meaning to. */
const TAKEN: ReadonlySet<string> = new Set([
  ...SUPPORT.map((c) => c.name),
  ...['id', 'kind', 'label', 'type', 'source', 'target', 'parent', 'weight', 'start', 'end'],
]);

function typeOf({ schema }: PropertyDescriptor): ColumnType {
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  return schema instanceof z.ZodArray ? 'list' : 'string';
}

interface Described {
  /** Kind of nodes or type of relationships. */
  owner: string;
  properties: Readonly<Record<string, PropertyDescriptor>>;
}

/** The name of a property among the others: `kind` of a commitment is `commitment_kind`, for each node has a kind. */
export const flatName = (owner: string, property: string): string =>
  TAKEN.has(property) ? `${owner.toLowerCase()}_${property}` : property;

function columnsOf(described: readonly Described[]): Column[] {
  const columns = new Map<string, Column>();
  for (const { owner, properties } of described)
    for (const [property, descriptor] of Object.entries(properties)) {
      const name = flatName(owner, property);
      const type = typeOf(descriptor);
      const known = columns.get(name);
      if (known && known.type !== type) throw new Error(`the property ${name} has two types: ${known.type}, ${type}`);
      columns.set(name, { name, type });
    }
  return [...columns.values()];
}

/** Without id, kind and label, which each format places itself. */
export const NODE_COLUMNS: readonly Column[] = [
  ...columnsOf(KINDS.map(({ kind, properties }) => ({ owner: kind, properties }))),
  ...SUPPORT,
];

/** Without id, type and ends. */
export const RELATIONSHIP_COLUMNS: readonly Column[] = [
  ...columnsOf(RELATIONSHIPS.map(({ type, properties }) => ({ owner: type, properties }))),
  ...SUPPORT,
];

function flatten(owner: string, element: GraphNode | GraphRelationship): Flat {
  const flat: Record<string, PropertyValue> = {};
  for (const [property, value] of Object.entries(element.properties)) flat[flatName(owner, property)] = value;
  for (const { name } of SUPPORT) {
    const value = element[name as 'sources' | 'confidence' | 'firstKnown' | 'lastKnown'];
    if (value !== null) flat[name] = value;
  }
  return flat;
}

export const flatNode = (node: GraphNode): Flat => flatten(node.kind, node);
export const flatRelationship = (relationship: GraphRelationship): Flat => flatten(relationship.type, relationship);

/** A node's name for people; its id where it has none. */
export function labelOf({ id, kind, properties }: GraphNode): string {
  const name = properties[kindOf(kind).nameProperty];
  return typeof name === 'string' ? name : id;
}

/** A value where only text is possible: a list is JSON. */
export const asText = (value: PropertyValue): string => (Array.isArray(value) ? JSON.stringify(value) : String(value));
