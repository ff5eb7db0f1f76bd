/** Values as the engine gives them, in the shape that both stores share. */
import {
  type CypherValue,
  mapValue,
  type NodeValue,
  numberValue,
  type RelationshipValue,
  shownProperties,
} from '../../../model/values.ts';
import type { Database } from './load.ts';

type Plain = Record<string, unknown>;
/** The engine's own numbers of nodes mean nothing elsewhere: their ids are found by them. */
type Nodes = Pick<Database, 'getNode'>;

const isObject = (value: unknown): value is Plain => typeof value === 'object' && value !== null;
// A node is a map with these two keys, and so may a map of the caller's be: nothing is decided by it.
const isNode = (value: unknown): boolean => isObject(value) && '_id' in value && Array.isArray(value._labels);
const isRelationship = (value: unknown): boolean =>
  isObject(value) && '_source' in value && '_target' in value && typeof value._type === 'string';
const isPath = (value: Plain): value is { nodes: Plain[]; edges: Plain[] } =>
  Object.keys(value).length === 2 &&
  Array.isArray(value.nodes) &&
  Array.isArray(value.edges) &&
  value.nodes.length > 0 &&
  value.nodes.every(isNode) &&
  value.edges.every(isRelationship);

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function entriesOf(nodes: Nodes, map: Plain): Record<string, CypherValue> {
  return Object.fromEntries(Object.entries(map).map(([key, item]) => [key, cypherValue(nodes, item)]));
}

function nodeOf(nodes: Nodes, { _id: _, _labels, ...properties }: Plain): NodeValue {
  return {
    id: text(properties.id),
    labels: (_labels as unknown[]).map(String),
    properties: shownProperties(entriesOf(nodes, properties)),
  };
}

function relationshipOf(nodes: Nodes, { _id: _, _source, _target, _type, ...properties }: Plain): RelationshipValue {
  const end = (number: unknown): string | null =>
    typeof number === 'number' ? text(nodes.getNode(number)?.get('id')) : null;
  return {
    id: text(properties.id),
    type: String(_type),
    from: end(_source),
    to: end(_target),
    properties: shownProperties(entriesOf(nodes, properties)),
  };
}

/** @param nodes where the ids of a relationship's ends are looked up. */
export function cypherValue(nodes: Nodes, value: unknown): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'bigint') return numberValue(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => cypherValue(nodes, item));
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return [...(value as Float32Array)];
  if (!isObject(value)) return String(value);
  if (isNode(value)) return { $node: nodeOf(nodes, value) };
  if (isRelationship(value)) return { $relationship: relationshipOf(nodes, value) };
  if (isPath(value))
    return {
      $path: {
        nodes: value.nodes.map((node) => nodeOf(nodes, node)),
        relationships: value.edges.map((edge) => relationshipOf(nodes, edge)),
      },
    };
  return mapValue(entriesOf(nodes, value));
}
