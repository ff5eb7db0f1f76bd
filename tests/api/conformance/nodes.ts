import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  type NeighbourhoodResponse,
  neighbourhoodResponseSchema,
  nodeResponseSchema,
  overviewResponseSchema,
} from '../../../server/contract/nodes.ts';
import type { Api, Graph, Query } from '../../support/app.ts';

type Groups = z.output<typeof nodeResponseSchema>['groups'];

const neighbourhood = (api: Api, id: string, query: Query = {}): Promise<NeighbourhoodResponse> =>
  api.get(neighbourhoodResponseSchema, `/nodes/${id}/neighbourhood`, query);

const total = (groups: Groups): number => groups.reduce((sum, { count }) => sum + count, 0);

/** Reads every page; each must be full but the last, and all must tell the same total. */
export async function allPages(
  api: Api,
  id: string,
  query: Query & { limit: number },
): Promise<NeighbourhoodResponse[]> {
  const pages = [await neighbourhood(api, id, query)];
  for (let cursor = pages[0]?.nextCursor; cursor; cursor = pages.at(-1)?.nextCursor) {
    pages.push(await neighbourhood(api, id, { ...query, cursor }));
    if (pages.length > 1000) throw new Error('the pages do not end');
  }
  for (const page of pages.slice(0, -1)) expect(page.relationships).toHaveLength(query.limit);
  for (const page of pages) expect(page.total).toBe(pages[0]?.total);
  return pages;
}

/** Pages must cover the whole exactly once. */
export async function checkPages(api: Api, id: string, query: Query & { limit: number }): Promise<void> {
  const whole = await neighbourhood(api, id, { ...query, limit: 500 });
  const pages = await allPages(api, id, query);
  const ids = pages.flatMap((p) => p.relationships.map((r) => r.id));
  expect(whole.nextCursor).toBeNull();
  expect(pages.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(whole.relationships.map((r) => r.id));
  expect(ids).toHaveLength(whole.total);
  const nodes = new Set(pages.flatMap((p) => p.nodes.map((n) => n.id)));
  expect(nodes).toEqual(new Set(whole.nodes.map((n) => n.id)));
}

export function nodesConformance(use: () => Graph): void {
  describe('a node', () => {
    test('has its name, its support and the counts of what it is joined to', async () => {
      const { api } = use();
      const id = await api.find('Daniel Otieno');
      const { node, groups } = await api.get(nodeResponseSchema, `/nodes/${id}`);
      expect(node).toMatchObject({
        id,
        kind: 'person',
        name: 'Daniel Otieno',
        sources: 3,
        firstKnown: '2024-04-15',
        lastKnown: '2024-05-12',
      });
      expect(node.properties).not.toHaveProperty('tally');
      expect(node.properties).not.toHaveProperty('searchGrams');
      expect(groups).toContainEqual({ type: 'PARTICIPATED_IN', direction: 'out', kind: 'meeting', count: 5 });
      expect(groups).toContainEqual({ type: 'HELD', direction: 'out', kind: 'position', count: 1 });
      const counts = groups.map((g) => g.count);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    });

    test('both directions are counted', async () => {
      const { groups } = await use().api.get(nodeResponseSchema, '/nodes/country-KEN');
      expect(groups).toContainEqual({ type: 'OF', direction: 'in', kind: 'position', count: 1 });
      expect(groups).toContainEqual({ type: 'REPRESENTED_IN', direction: 'out', kind: 'meeting', count: 5 });
    });
  });

  describe('the neighbourhood of a node', () => {
    const meetingsOfOtieno = async (query: Query): Promise<string[]> => {
      const { api } = use();
      const found = await neighbourhood(api, await api.find('Daniel Otieno'), { types: 'PARTICIPATED_IN', ...query });
      expect(found.nodes).toHaveLength(found.total);
      return found.nodes.map((n) => n.name.replace('Daniel Otieno', '').replace(' – ', '')).sort();
    };
    const BORG = 'Carmel Borg, Mar 2024';
    const EINARSSON = 'Jón Einarsson, 3 Apr 2024';
    const KOVACS = 'Zsófia Kovács, 11 May 2024';
    const SOLBERG = 'Ingrid Solberg, 10 May 2024';
    const UNDATED = 'Lucía Quispe';

    test('brings what its counts promise', async () => {
      const { api } = use();
      for (const id of [
        await api.find('Daniel Otieno'),
        'country-KEN',
        await api.find('Fjord Security Forum', 'session'),
      ]) {
        const { node, groups, nodes, relationships, total: told, nextCursor } = await neighbourhood(api, id);
        const own = await api.get(nodeResponseSchema, `/nodes/${id}`);
        expect({ node, groups }).toEqual(own);
        expect(told).toBe(total(groups));
        expect(relationships).toHaveLength(told);
        expect(nextCursor).toBeNull();
        const kinds = new Map(nodes.map((n) => [n.id, n.kind]));
        for (const { type, direction, kind, count } of groups) {
          const of = relationships.filter(
            (r) =>
              r.type === type &&
              (direction === 'out'
                ? r.from === id && kinds.get(r.to) === kind
                : r.to === id && kinds.get(r.from) === kind),
          );
          expect(of, `${type} ${direction} ${kind}`).toHaveLength(count);
        }
      }
    });

    test('by relationship type and kind', async () => {
      const { api } = use();
      const { groups } = await api.get(nodeResponseSchema, '/nodes/country-KEN');
      const byType = await neighbourhood(api, 'country-KEN', { types: 'REPRESENTED_IN' });
      expect(byType.relationships.every((r) => r.type === 'REPRESENTED_IN')).toBe(true);
      expect(byType.total).toBe(5);
      expect(byType.groups).toEqual(groups);
      const byKind = await neighbourhood(api, 'country-KEN', { kinds: 'position,commitment' });
      expect(new Set(byKind.nodes.map((n) => n.kind))).toEqual(new Set(['position', 'commitment']));
      expect(byKind.total).toBe(total(groups.filter((g) => g.kind === 'position' || g.kind === 'commitment')));
      expect((await neighbourhood(api, 'country-KEN', { kinds: 'position', types: 'REPRESENTED_IN' })).total).toBe(0);
      // An actor is no kind of its own: its labels must not let others in.
      expect((await neighbourhood(api, 'country-KEN', { kinds: 'person' })).total).toBe(0);
    });

    test('by dates that are possible: what may lie within', async () => {
      expect(await meetingsOfOtieno({ since: '2024-05-01', until: '2024-05-10' })).toEqual([SOLBERG, UNDATED].sort());
      expect(await meetingsOfOtieno({ since: '2024-03-15', until: '2024-03-20' })).toEqual([BORG, UNDATED].sort());
      expect(await meetingsOfOtieno({ since: '2024-05' })).toEqual([SOLBERG, KOVACS, UNDATED].sort());
      expect(await meetingsOfOtieno({ until: '2024-04' })).toEqual([BORG, EINARSSON, UNDATED].sort());
      expect(await meetingsOfOtieno({ since: '2024', until: '2024' })).toHaveLength(5);
      expect(await meetingsOfOtieno({ since: '2025' })).toEqual([UNDATED]);
    });

    test('by dates that are certain: what surely lies within', async () => {
      const certain = (query: Query) => meetingsOfOtieno({ ...query, dates: 'certain' });
      expect(await certain({ since: '2024-03-15', until: '2024-03-20' })).toEqual([]);
      expect(await certain({ since: '2024-03', until: '2024-03' })).toEqual([BORG]);
      expect(await certain({ since: '2024-03-31', until: '2024-05-10' })).toEqual([EINARSSON, SOLBERG].sort());
      expect(await certain({ since: '2024' })).toEqual([BORG, EINARSSON, KOVACS, SOLBERG].sort());
      expect(await certain({ until: '2024-03' })).toEqual([BORG]);
    });

    test('without a window the mode of dates leaves all', async () => {
      expect(await meetingsOfOtieno({ dates: 'certain' })).toHaveLength(5);
    });

    test.each([1, 2, 3])('pages of %i cover everything exactly once', async (limit) => {
      const { api } = use();
      await checkPages(api, await api.find('Daniel Otieno'), { limit });
      await checkPages(api, 'country-KEN', { limit, types: 'REPRESENTED_IN,OF' });
    });

    test('past the end there is nothing, and no cursor', async () => {
      const { api } = use();
      const [first] = await allPages(api, 'country-KEN', { limit: 1 });
      const beyond = await neighbourhood(api, 'country-KEN', { cursor: 'ozzz' });
      expect(beyond).toMatchObject({ nodes: [], relationships: [], nextCursor: null, total: first?.total });
    });
  });

  describe('the overview', () => {
    test('joins what it shows', async () => {
      const { api } = use();
      const { nodes, relationships } = await api.get(overviewResponseSchema, '/overview');
      const ids = new Set(nodes.map((n) => n.id));
      expect(ids.size).toBe(nodes.length);
      expect(nodes.map((n) => n.name)).toContain('Daniel Otieno');
      expect(relationships.length).toBeGreaterThan(0);
      for (const { from, to } of relationships) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
      const joined = new Set(relationships.flatMap((r) => [r.from, r.to]));
      expect(nodes.filter((n) => !joined.has(n.id))).toEqual([]);
    });

    test('is smaller when less is asked for', async () => {
      const { api } = use();
      const few = await api.get(overviewResponseSchema, '/overview', { limit: 4 });
      const many = await api.get(overviewResponseSchema, '/overview', { limit: 200 });
      expect(few.nodes.filter((n) => n.kind === 'meeting')).toHaveLength(2);
      expect(many.nodes.filter((n) => n.kind === 'meeting').length).toBeGreaterThan(2);
    });
  });
}
