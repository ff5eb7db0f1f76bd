import neo4j from 'neo4j-driver';
import { EntenteError } from '../../errors.ts';
import type { Query } from '../../queries/definition.ts';

const LARGEST = 2n ** 63n - 1n;
const SMALLEST = -(2n ** 63n);

/** Checks parameters against the query's schema and makes of them what the driver sends. */
export function toParameters(query: Query, params: Record<string, unknown>): Record<string, unknown> {
  const parsed = query.params.safeParse(params);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    const list = faults.map((fault) => `${fault.path}: ${fault.message}`).join('; ');
    throw new EntenteError('invalid-parameters', `${query.name}: ${list}`, { faults, cause: parsed.error });
  }
  // A parameter left out must still be sent, as null.
  const names = Object.keys(query.params.shape);
  return Object.fromEntries(names.map((name) => [name, toNeo4j(parsed.data[name] ?? null, name)]));
}

/**
 * Integral numbers become Neo4j's integers (as floats, `LIMIT` refuses them and `1.0` comes back);
 * past 2^53 a number is no exact integer any more and stays a float.
 */
export function toNeo4j(value: unknown, path: string): unknown {
  if (value === null) return null;
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      // It would be stored with replacement characters, silently.
      if (/\p{Surrogate}/u.test(value)) refuse(path, 'half of a surrogate pair is no text');
      return value;
    case 'number':
      if (!Number.isFinite(value)) refuse(path, `${value} is not kept by any store`);
      return Number.isSafeInteger(value) ? neo4j.int(value) : value;
    case 'bigint':
      if (value > LARGEST || value < SMALLEST) refuse(path, `${value} does not fit in 64 bits`);
      return neo4j.int(value);
    case 'object':
      if (Array.isArray(value)) return value.map((item, index) => toNeo4j(item, `${path}.${index}`));
      if (isPlain(value)) return mapToNeo4j(value as Record<string, unknown>, path);
  }
  return refuse(path, `a ${value?.constructor?.name ?? typeof value} is no value of a graph`);
}

function mapToNeo4j(map: Record<string, unknown>, path: string): Record<string, unknown> {
  const entries = Object.entries(map).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, toNeo4j(value, `${path}.${key}`)]));
}

export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function refuse(path: string, message: string): never {
  throw new EntenteError('invalid-parameters', `${path}: ${message}`, { faults: [{ path, message }] });
}
