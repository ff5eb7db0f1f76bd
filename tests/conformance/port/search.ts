import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { statement } from '../../../server/graph-store/port.ts';
import { query, remove } from './queries.ts';
import type { Use } from './use.ts';

const createNamed = query(
  'createNamed',
  'write',
  { id: z.string(), grams: z.string() },
  {},
  'CREATE (n:Entity {id: $id, searchGrams: $grams})',
);
const rename = query(
  'rename',
  'write',
  { id: z.string(), grams: z.string() },
  {},
  'MATCH (n:Entity {id: $id}) SET n.searchGrams = $grams',
);

/** The blank-separated trigrams of a folded name, `0` at both ends of each word. */
const gramsOf = (name: string): string =>
  name
    .split(' ')
    .flatMap((word) => [...`0${word}0`].slice(2).map((_, i) => `0${word}0`.slice(i, i + 3)))
    .join(' ');

const named = (id: string, name: string) => statement(createNamed, { id, grams: gramsOf(name) });

export function searchConformance(use: Use): void {
  const find = async (name: string, limit = 10): Promise<string[]> =>
    (await use().searchText(gramsOf(name), limit)).map(({ id }) => id);

  describe('full-text search', () => {
    test('sees the write before it', async () => {
      for (const [id, name] of [
        ['a', 'wang yi'],
        ['b', 'muntaka'],
        ['c', 'munkhbaatar'],
      ] as const) {
        await use().write([named(id, name)]);
        expect((await find(name))[0]).toBe(id);
      }
      await use().write([statement(rename, { id: 'a', grams: gramsOf('qin gang') })]);
      expect(await find('qin gang')).toContain('a');
      expect(await find('wang')).not.toContain('zz');
      expect((await find('yi')).includes('a')).toBe(false);
      await use().write([statement(remove, { id: 'b' })]);
      expect(await find('muntaka')).not.toContain('b');
    });

    test('puts the best match first, with falling scores', async () => {
      await use().write([
        named('both', 'wang yi'),
        named('one', 'wang wentao'),
        named('part', 'wanjiru'),
        named('none', 'okonkwo'),
      ]);
      const matches = await use().searchText(gramsOf('wang yi'), 10);
      expect(matches.map(({ id }) => id)).toEqual(['both', 'one', 'part']);
      expect([...matches].sort((a, b) => b.score - a.score)).toEqual(matches);
      for (const { score } of matches) expect(score).toBeGreaterThan(0);
    });

    test('finds a misspelt name by most of its grams', async () => {
      await use().write([named('a', 'munkhbaatar'), named('b', 'ling')]);
      expect(await find('munkhbatar')).toEqual(['a']);
    });

    test('other scripts', async () => {
      await use().write([named('a', '外交部长王毅'), named('b', 'محمد'), named('c', 'мөнхбаатар')]);
      expect(await find('王毅')).toEqual(['a']);
      expect(await find('محمد')).toEqual(['b']);
      expect(await find('мөнхбаатар')).toEqual(['c']);
    });

    test('returns no more than the limit', async () => {
      await use().write(Array.from({ length: 20 }, (_, i) => named(`n${i}`, 'wang')));
      expect(await find('wang', 3)).toHaveLength(3);
      expect(await find('wang', 100)).toHaveLength(20);
    });

    test('blanks find nothing', async () => {
      await use().write([named('a', 'wang')]);
      expect(await use().searchText('', 10)).toEqual([]);
      expect(await use().searchText('  \t\n ', 10)).toEqual([]);
    });

    test.each([
      '"',
      '\\',
      'a"b',
      'AND',
      'OR NOT',
      '*',
      '?',
      '0wa*',
      'id:a',
      '(',
      '[a TO b]',
      '0wa~2',
      '/.*/',
      '+-&&||!^{}',
      "'",
      '$x',
      '\\"',
      '0wa\\',
    ])('%s is no syntax', async (words) => {
      await use().write([named('a', 'wang')]);
      expect(await use().searchText(words, 10)).toEqual([]);
    });

    test('a whole text as a query', async () => {
      await use().write([named('a', 'wang')]);
      const words = Array.from({ length: 3_000 }, (_, i) => `w${i}`).join(' ');
      expect((await use().searchText(`0wa ${words}`, 10)).map(({ id }) => id)).toEqual(['a']);
    });
  });
}
