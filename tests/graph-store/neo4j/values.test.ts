/** Values on their way to the driver and back, without a server. */
import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EntenteError } from '../../../server/errors.ts';
import { toNeo4j, toParameters } from '../../../server/graph-store/neo4j/parameters.ts';
import { fromNeo4j } from '../../../server/graph-store/neo4j/rows.ts';
import { splitStatements } from '../../../server/graph-store/neo4j/schema.ts';
import { toLucene } from '../../../server/graph-store/neo4j/search.ts';
import { query } from '../../conformance/port/queries.ts';

const refused = (value: unknown) => {
  try {
    toNeo4j(value, 'p');
  } catch (error) {
    return error instanceof EntenteError ? `${error.code} ${error.faults[0]?.path}` : error;
  }
  return 'taken';
};

describe('parameters', () => {
  test('integral numbers are integers, in lists and maps too', () => {
    expect(toNeo4j({ a: [1, 0.5, { b: 2 }] }, 'p')).toEqual({ a: [neo4j.int(1), 0.5, { b: neo4j.int(2) }] });
    expect(toNeo4j(2 ** 60, 'p')).toBe(2 ** 60);
  });

  test('what no store keeps is refused by its path', () => {
    expect(refused({ list: [0, { x: Number.NaN }] })).toBe('invalid-parameters p.list.1.x');
    for (const value of [
      new Date(0),
      new Map(),
      () => 1,
      Symbol('s'),
      new Uint8Array(1),
      [undefined],
      2n ** 63n,
      neo4j.int(1),
      '\ud800',
    ]) {
      expect(refused(value)).toMatch(/^invalid-parameters p/);
    }
  });

  test('a parameter left out is sent as null, a key without a value is not sent', () => {
    const optional = query(
      'optional',
      'read',
      { id: z.string(), name: z.string().optional(), map: z.record(z.string(), z.unknown()) },
      {},
      '',
    );
    expect(toParameters(optional, { id: 'a', map: { x: undefined, y: 'z' } })).toEqual({
      id: 'a',
      name: null,
      map: { y: 'z' },
    });
  });

  test('whatever is JSON comes back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(fromNeo4j(toNeo4j(value, 'p'), 'p')).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('64 bits come back as they were', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (integer) => {
        expect(BigInt(fromNeo4j(toNeo4j(integer, 'p'), 'p') as bigint | number)).toBe(integer);
      }),
    );
  });
});

test('grams are quoted for Lucene, each once', () => {
  expect(toLucene(' 0wa  wan\t0wa a"b \\ AND ')).toBe('"0wa" "wan" "a\\"b" "\\\\" "AND"');
});

test('a schema is split at its semicolons, without comments', () => {
  expect(splitStatements('// a; b\nCREATE 1;\n  // c\n\nCREATE\n2;\n')).toEqual(['CREATE 1', 'CREATE\n2']);
});
