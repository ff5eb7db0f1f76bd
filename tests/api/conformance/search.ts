import { describe, expect, test } from 'vitest';
import { searchResponseSchema } from '../../../server/contract/nodes.ts';
import type { Graph, Query } from '../../support/app.ts';

export function searchConformance(use: () => Graph): void {
  const search = async (query: Query) => (await use().api.get(searchResponseSchema, '/search', query)).items;
  const names = async (query: Query) => (await search(query)).map(({ node }) => node.name);

  describe('search', () => {
    test.each([
      ['Ingrid Solberg', 'Ingrid Solberg'],
      ['solberg', 'Ingrid Solberg'],
      ['SOLBERG, Ingrid', 'Ingrid Solberg'],
      ['ingird solburg', 'Ingrid Solberg'],
      ['ingr sol', 'Ingrid Solberg'],
      ['kovacs', 'Zsófia Kovács'],
      ['zsofia kovács', 'Zsófia Kovács'],
      ['Jon Einarson', 'Jón Einarsson'],
      ['norw', 'Norway'],
    ])('%s finds %s first', async (q, name) => {
      const [first] = await search({ q, kinds: 'person,country' });
      expect(first?.node.name).toBe(name);
      expect(first?.score).toBeGreaterThan(0.8);
    });

    test('the best come first, and at most as many as asked', async () => {
      const all = await search({ q: 'otieno' });
      expect(all[0]?.node).toMatchObject({ name: 'Daniel Otieno', kind: 'person' });
      expect(all.length).toBeGreaterThan(3);
      const scores = all.map((item) => item.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(await search({ q: 'otieno', limit: 2 })).toEqual(all.slice(0, 2));
    });

    test('kinds filter', async () => {
      const meetings = await search({ q: 'otieno', kinds: 'meeting', limit: 50 });
      expect(meetings).toHaveLength(5);
      expect(meetings.every(({ node }) => node.kind === 'meeting' && node.name.includes('Otieno'))).toBe(true);
      expect(await names({ q: 'otieno', kinds: 'forum,country' })).toEqual([]);
      expect(await names({ q: 'kenya', kinds: ' country , place ' })).toEqual(['Kenya']);
    });

    test.each(['Xqzzt Vwykk', '!!!', 'Kovalenko Zhanna'])('%s finds nothing', async (q) => {
      expect(await search({ q, kinds: 'person,organization,country' })).toEqual([]);
    });

    test.each(['otieno AND (', 'name:*', '"Solberg', 'a\\', 'o~1 +x -y', '[1 TO 2}', '*', '日本'])(
      'the full text’s own syntax is text: %s',
      async (q) => {
        await search({ q });
      },
    );
  });
}
