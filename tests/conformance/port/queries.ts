/** Queries of the port's suite, built by hand so that the suite needs no files of the product. */
import { expect } from 'vitest';
import { z } from 'zod';
import { EntenteError, type ErrorCode } from '../../../server/errors.ts';
import { type GraphStore, type Statement, statement } from '../../../server/graph-store/port.ts';
import type { Query } from '../../../server/queries/definition.ts';

export function query<P extends z.ZodRawShape, R extends z.ZodRawShape>(
  name: string,
  access: 'read' | 'write',
  params: P,
  row: R,
  text: string,
): Query<z.ZodObject<P>, z.ZodObject<R>> {
  return { name, access, params: z.object(params), row: z.object(row), text: { embedded: text, neo4j: text } };
}

const element = { id: z.string() };

export const create = query(
  'create',
  'write',
  { id: z.string(), value: z.unknown() },
  {},
  'CREATE (n:Entity {id: $id, value: $value})',
);
export const createMany = query(
  'createMany',
  'write',
  { rows: z.array(z.record(z.string(), z.unknown())) },
  {},
  'UNWIND $rows AS row CREATE (n:Entity {id: row.id, value: row.value})',
);
export const setValue = query(
  'setValue',
  'write',
  { id: z.string(), value: z.unknown() },
  element,
  'MATCH (n:Entity {id: $id}) SET n.value = $value RETURN n.id AS id',
);
export const remove = query('remove', 'write', { id: z.string() }, {}, 'MATCH (n:Entity {id: $id}) DETACH DELETE n');
export const invalid = query('invalid', 'write', {}, {}, 'THIS IS NOT CYPHER');

/** A store as it is when new: nothing but the commit marker, which its own writes may have moved. */
export const clear = query('clear', 'write', {}, {}, 'MATCH (n) WHERE NOT n:Commit DETACH DELETE n');
export const rewind = query('rewind', 'write', {}, {}, "MATCH (c:Commit {id: 'last'}) SET c.sequence = 0");

export const count = query('count', 'read', {}, { count: z.number() }, 'MATCH (n:Entity) RETURN count(n) AS count');
export const nameOf = query(
  'nameOf',
  'read',
  { id: z.string() },
  { value: z.unknown() },
  'MATCH (n:Entity {id: $id}) RETURN n.value AS value',
);
export const echo = query('echo', 'read', { value: z.unknown() }, { value: z.unknown() }, 'RETURN $value AS value');

/** Cubes the nodes: endless for any test's patience with a thousand of them. */
export const endless = query(
  'endless',
  'read',
  {},
  { count: z.number() },
  'MATCH (a:Entity) MATCH (b:Entity) MATCH (c:Entity) WHERE a.value + b.value + c.value > 0 RETURN count(*) AS count',
);

export const countNodes = async (store: GraphStore): Promise<number | undefined> =>
  (await store.read(count, {}))[0]?.count;

export const storedValue = async (store: GraphStore, id: string): Promise<unknown> =>
  (await store.read(nameOf, { id }))[0]?.value;

/** Numbered nodes, `n0` to `n<amount - 1>`, whose value is their number. */
export const numbered = (amount: number): Statement =>
  statement(createMany, { rows: Array.from({ length: amount }, (_, value) => ({ id: `n${value}`, value })) });

/** Asserts that a promise fails with one of our errors, and returns it. */
export async function failure(work: Promise<unknown>, code: ErrorCode): Promise<EntenteError> {
  const error = await work.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EntenteError);
  expect(error).toMatchObject({ code });
  return error as EntenteError;
}
