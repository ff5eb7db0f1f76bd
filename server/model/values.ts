/**
 * What a caller's Cypher returns, in one shape for both stores: scalars, lists and maps as they are; nodes,
 * relationships and paths under a name that begins with `$`; dates, times, durations and points as text, and so
 * are integers that JSON's numbers would round, and NaN and the infinities.
 */
export type CypherValue =
  | null
  | boolean
  | number
  | string
  | readonly CypherValue[]
  | CypherNode
  | CypherRelationship
  | CypherPath
  | { readonly [key: string]: CypherValue };

/** Ids are ours, the property `id`; the stores' own numbers mean nothing elsewhere. null: it has none. */
export interface NodeValue {
  id: string | null;
  labels: string[];
  properties: Record<string, CypherValue>;
}
export interface RelationshipValue {
  id: string | null;
  type: string;
  from: string | null;
  to: string | null;
  properties: Record<string, CypherValue>;
}
export interface CypherNode {
  $node: NodeValue;
}
export interface CypherRelationship {
  $relationship: RelationshipValue;
}
export interface CypherPath {
  $path: { nodes: NodeValue[]; relationships: RelationshipValue[] };
}

/** Bookkeeping of the projection: long, and of no meaning to a reader. Who wants it asks for the property itself. */
const UNSHOWN = new Set(['searchText', 'searchGrams', 'tally']);

/** The properties of a node or relationship that are shown with it. */
export const shownProperties = (properties: Record<string, CypherValue>): Record<string, CypherValue> =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => !UNSHOWN.has(key)));

/** A map; one that could be taken for a node is told apart by a name of its own. */
export const mapValue = (map: Record<string, CypherValue>): CypherValue =>
  Object.keys(map).some((key) => key.startsWith('$')) ? { $map: map } : map;

/** A number as JSON can hold it without loss, else its text. */
export function numberValue(value: number | bigint): number | string {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** The map itself where it was told apart from a node. */
export const unwrapped = (map: Readonly<Record<string, CypherValue>>): Readonly<Record<string, CypherValue>> =>
  '$map' in map ? (map.$map as Readonly<Record<string, CypherValue>>) : map;

export const isNode = (value: CypherValue): value is CypherNode =>
  typeof value === 'object' && value !== null && '$node' in value;
export const isRelationship = (value: CypherValue): value is CypherRelationship =>
  typeof value === 'object' && value !== null && '$relationship' in value;
export const isPath = (value: CypherValue): value is CypherPath =>
  typeof value === 'object' && value !== null && '$path' in value;
