import neo4j, { type Record as Neo4jRecord } from 'neo4j-driver';
import { EntenteError } from '../../errors.ts';
import type { Query, RowOf } from '../../queries/definition.ts';
import { isPlain } from './parameters.ts';

/** One record as the query's row. */
export function toRow<Q extends Query>(query: Q, record: Neo4jRecord): RowOf<Q> {
  const names = record.keys.map(String);
  const values = Object.fromEntries(names.map((name) => [name, fromNeo4j(record.get(name), `${query.name}, ${name}`)]));
  const parsed = query.row.safeParse(values);
  if (!parsed.success) {
    const list = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new EntenteError('internal', `${query.name} returned a row that does not fit its schema: ${list}`, {
      cause: parsed.error,
    });
  }
  return parsed.data as RowOf<Q>;
}

/** Integers as numbers, or as bigints where a number would round them. */
export function fromNeo4j(value: unknown, path: string): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toBigInt();
  if (Array.isArray(value)) return value.map((item) => fromNeo4j(item, path));
  if (isPlain(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromNeo4j(item, `${path}.${key}`)]));
  }
  // Nodes, relationships, paths, temporal and spatial values: the embedded store has other ones.
  throw new EntenteError('internal', `${path} is a ${value.constructor.name}: return scalars, lists and maps only`);
}
