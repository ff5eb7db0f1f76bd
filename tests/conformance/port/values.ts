import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EntenteError } from '../../../server/errors.ts';
import { statement } from '../../../server/graph-store/port.ts';
import { countNodes, create, createMany, echo, failure, query, setValue, storedValue } from './queries.ts';
import type { Use } from './use.ts';

const TEXTS: Record<string, string> = {
  empty: '',
  accents: 'São Tomé e Príncipe, Côte d’Ivoire, Łódź, Đà Nẵng',
  'combining marks': 'e\u0301 is not \u00e9, a\u0308\u0323',
  Chinese: '中华人民共和国外交部长王毅 𠮷',
  Arabic: 'المملكة العربية السعودية \u200f(الرياض)\u200e',
  Mongolian: 'Монгол Улсын Ерөнхий сайд ᠮᠣᠩᠭᠣᠯ',
  emoji: '👩‍👩‍👧‍👦 🇬🇭 🇲🇳 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'white space': '\t\r\n \u00a0\u2028\u3000\ufeff',
  quotes: `' " \\ \` \\' \\" \\u0041 // /* */`,
  Cypher: `'}) DETACH DELETE n WITH 1 AS x MATCH (m) DETACH DELETE m //`,
  parameter: `$id {{labels}} \${id} null true 1`,
  long: 'ж'.repeat(100_000),
};

const NUMBERS = [
  0,
  1,
  -1,
  2 ** 31,
  2 ** 53 - 1,
  -(2 ** 53 - 1),
  0.5,
  0.1 + 0.2,
  1e-300,
  5e-324,
  1e300,
  Number.MAX_VALUE,
  -1.5,
];

const LISTS: unknown[][] = [[], [''], ['b', 'a', 'b'], [1, 2, 3], [0.5, 1.5], [1, 0.5], [true, false]];

export function valuesConformance(use: Use): void {
  const roundTrip = async (value: unknown): Promise<unknown> => {
    await use().write([statement(create, { id: 'x', value })]);
    return storedValue(use(), 'x');
  };

  describe('text', () => {
    test.each(Object.entries(TEXTS))('%s comes back as it was', async (_name, text) => {
      expect(await roundTrip(text)).toBe(text);
      expect(await use().read(echo, { value: [text, { text }] })).toEqual([{ value: [text, { text }] }]);
    });

    test('is compared exactly', async () => {
      // The long one is no id: Neo4j indexes no more than 8 kB.
      const texts = Object.values(TEXTS).filter((text) => text.length < 1_000);
      await use().write([statement(createMany, { rows: texts.map((text) => ({ id: text, value: text })) })]);
      const equal = query(
        'equal',
        'read',
        { text: z.string() },
        { id: z.string() },
        'MATCH (n:Entity) WHERE n.value = $text RETURN n.id AS id',
      );
      for (const text of texts) expect(await use().read(equal, { text })).toEqual([{ id: text }]);
      expect(await use().read(equal, { text: '\u00e9 is not \u00e9, a\u0308\u0323' })).toEqual([]);
      expect(await countNodes(use())).toBe(texts.length);
    });

    test.each([
      ['NUL', 'a\u0000b'],
      ['half of a surrogate pair', 'a\ud83db'],
    ])('%s is kept or refused, never changed', async (_name, text) => {
      const value = await roundTrip(text).catch((error: unknown) => error);
      if (value instanceof EntenteError) expect(value.code).toBe('invalid-parameters');
      else expect(value).toBe(text);
    });

    test('ISO dates are ordered as text', async () => {
      const days = ['2024-12-31', '2025-01-01', '2025-01-31', '2025-02-01', '2026-01-01'];
      await use().write([statement(createMany, { rows: days.map((day) => ({ id: day, value: day })) })]);
      const between = query(
        'between',
        'read',
        { from: z.string(), to: z.string() },
        { id: z.string() },
        'MATCH (n:Entity) WHERE n.value >= $from AND n.value <= $to RETURN n.id AS id ORDER BY n.value DESC',
      );
      const rows = await use().read(between, { from: '2025-01-01', to: '2025-12-31' });
      expect(rows.map(({ id }) => id)).toEqual(['2025-02-01', '2025-01-31', '2025-01-01']);
    });
  });

  describe('numbers', () => {
    test.each(NUMBERS)('%d comes back as a number', async (number) => {
      expect(await roundTrip(number)).toBe(number);
      expect(await use().read(echo, { value: { list: [number] } })).toEqual([{ value: { list: [number] } }]);
    });

    test('integral numbers are integers: in LIMIT, in a list, in division', async () => {
      const integral = query(
        'integral',
        'read',
        { limit: z.number(), list: z.array(z.number()) },
        { half: z.number() },
        'UNWIND $list AS item WITH item LIMIT $limit RETURN item / 2 AS half',
      );
      expect(await use().read(integral, { limit: 2, list: [3, 5, 7] })).toEqual([{ half: 1 }, { half: 2 }]);
    });

    test.each([2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 63n - 1n, -(2n ** 63n)])(
      '%d is exact or refused',
      async (integer) => {
        const value = await roundTrip(integer).catch((error: unknown) => error);
        if (value instanceof EntenteError) expect(value.code).toBe('invalid-parameters');
        else expect(value).toBe(integer);
      },
    );

    test('a small bigint is a number again', async () => {
      expect(await roundTrip(7n)).toBe(7);
    });

    test('an integer past 64 bits is refused', async () => {
      await failure(roundTrip(2n ** 63n), 'invalid-parameters');
    });

    test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
      '%d is refused wherever it is',
      async (number) => {
        await failure(roundTrip(number), 'invalid-parameters');
        await failure(use().read(echo, { value: number }), 'invalid-parameters');
        const batch = [
          statement(create, { id: 'a', value: 1 }),
          statement(createMany, { rows: [{ id: 'b' }, { id: 'c', value: number }] }),
        ];
        const error = await failure(use().write(batch), 'invalid-parameters');
        expect(error.faults[0]?.path).toBe('rows.1.value');
        expect(await countNodes(use())).toBe(0);
      },
    );
  });

  describe('lists, booleans and null', () => {
    test.each(LISTS.map((list) => [list]))('%j comes back as it was', async (list) => {
      expect(await roundTrip(list)).toEqual(list);
    });

    test.each([true, false])('%j comes back as it was', async (value) => {
      expect(await roundTrip(value)).toBe(value);
    });

    test('maps and nulls within a result', async () => {
      const value = { a: [1, null, 'x'], b: { c: null, d: [] } };
      expect(await use().read(echo, { value })).toEqual([{ value }]);
    });

    test('null removes a property', async () => {
      const clear = query(
        'clear',
        'write',
        { id: z.string() },
        {},
        'MATCH (n:Entity {id: $id}) SET n += {value: null}',
      );
      const present = query(
        'present',
        'read',
        {},
        { id: z.string(), keys: z.array(z.string()) },
        'MATCH (n:Entity) RETURN n.id AS id, keys(n) AS keys',
      );
      await use().write([
        statement(create, { id: 'a', value: 1 }),
        statement(create, { id: 'b', value: 1 }),
        statement(create, { id: 'c', value: null }),
      ]);
      await use().write([statement(clear, { id: 'a' }), statement(setValue, { id: 'b', value: null })]);
      const rows = await use().read(present, {});
      expect(rows.map(({ keys }) => keys)).toEqual([['id'], ['id'], ['id']]);
      expect(await storedValue(use(), 'a')).toBeNull();
    });

    test('null in a map of properties removes the one and leaves the others', async () => {
      const patch = query(
        'patch',
        'write',
        { rows: z.array(z.record(z.string(), z.unknown())) },
        {},
        'UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.properties',
      );
      await use().write([statement(create, { id: 'a', value: 1 })]);
      await use().write([
        statement(patch, { rows: [{ id: 'a', properties: { value: null, name: 'A', aliases: [] } }] }),
      ]);
      const read = query(
        'properties',
        'read',
        {},
        { value: z.unknown(), name: z.unknown(), aliases: z.unknown() },
        'MATCH (n:Entity) RETURN n.value AS value, n.name AS name, n.aliases AS aliases',
      );
      expect(await use().read(read, {})).toEqual([{ value: null, name: 'A', aliases: [] }]);
    });
  });
}
