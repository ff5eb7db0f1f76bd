import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { GraphStore } from '../../../../server/graph-store/port.ts';
import { storedHash } from '../../../../server/questions/verify.ts';
import { query } from '../../../conformance/port/queries.ts';

const properties = z.record(z.string(), z.unknown());
const nodes = query(
  'allNodesWhole',
  'read',
  {},
  { labels: z.array(z.string()), properties },
  'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties',
);
const relationships = query(
  'allRelationshipsWhole',
  'read',
  {},
  { type: z.string(), from: properties, to: properties, properties },
  'MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(a) AS from, properties(b) AS to, properties(r) AS properties',
);

const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export interface Content {
  nodes: number;
  relationships: number;
  /** Of the graph that people see. */
  canonical: string;
  /** Of all that the store holds, the layer of documents and claims included. */
  whole: string;
}

/** All that a store holds: two of these are equal where nothing was changed. */
export async function contentOf(store: GraphStore): Promise<Content> {
  const all = [await store.read(nodes, {}), await store.read(relationships, {})];
  const lines = all.flatMap((rows) => rows.map((row) => JSON.stringify(row, sortedKeys))).sort();
  return {
    nodes: all[0]?.length ?? 0,
    relationships: all[1]?.length ?? 0,
    canonical: (await storedHash({ store })).hash,
    whole: createHash('sha256').update(lines.join('\n')).digest('hex'),
  };
}

const countNodes = query('countAll', 'read', {}, { count: z.number() }, 'MATCH (n) RETURN count(n) AS count');
const countRelationships = query(
  'countAllRelationships',
  'read',
  {},
  { count: z.number() },
  'MATCH ()-[r]->() RETURN count(r) AS count',
);

/** How much there is of it: sooner told, after each of many attempts. */
export async function countsOf(store: GraphStore): Promise<Pick<Content, 'nodes' | 'relationships'>> {
  const [[nodes], [relationships]] = await Promise.all([
    store.read(countNodes, {}),
    store.read(countRelationships, {}),
  ]);
  return { nodes: nodes?.count ?? 0, relationships: relationships?.count ?? 0 };
}
