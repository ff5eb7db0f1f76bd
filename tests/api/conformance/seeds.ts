import { expect, test } from 'vitest';
import { documentResponseSchema, documentsResponseSchema } from '../../../server/contract/documents.ts';
import { overviewResponseSchema, searchResponseSchema } from '../../../server/contract/nodes.ts';
import type { Graph } from '../../support/app.ts';
import { checkQuotations, evidenceOf } from './evidence.ts';
import { checkPages } from './nodes.ts';
import { checkPath, pathBetween } from './paths.ts';

/** The reports that the product grew from: who met whom at China's ministry in September 2025. */
export function originalsConformance(use: () => Graph): void {
  test('Munkhbaatar and Muntaka are joined only through China', async () => {
    const { api } = use();
    const [mongolian, ghanaian] = [await api.find('Munkhbaatar Lhagva'), await api.find('Muntaka Mohammed-Mubarak')];
    const answer = await pathBetween(api, mongolian, ghanaian);
    await checkPath(api, answer);
    const [path] = answer.paths;
    expect(path).toMatchObject({ contacts: 2, institutionalLinks: 1 });
    expect(path?.hops.map((h) => h.type)).toEqual(['contact', 'institution', 'contact']);
    expect(path?.hops.map((h) => h.to.name)).toEqual(['Wang Xiaohong', 'Ling Zhifeng', 'Muntaka Mohammed-Mubarak']);
    expect(path?.hops[1]?.via.name).toMatch(/China|Public Security/);
    for (const institutions of ['none', 'ends']) {
      const none = await pathBetween(api, mongolian, ghanaian, { institutions });
      expect(none.paths).toEqual([]);
      expect(none.relaxations).toContainEqual(expect.objectContaining({ parameter: 'institutions', value: 'any' }));
    }
  });

  test('from Mongolia to Ghana time is kept, from Ghana to Mongolia it is not', async () => {
    const { api } = use();
    const there = await pathBetween(api, 'country-MNG', 'country-GHA', { order: 'time' });
    await checkPath(api, there);
    expect(there.paths[0]?.hops.flatMap((h) => h.date?.from ?? [])).toEqual(['2025-09-19', '2025-09-22']);
    const back = await pathBetween(api, 'country-GHA', 'country-MNG', { order: 'time' });
    expect(back.paths).toEqual([]);
    expect(back.explanation).toMatch(/no path from Ghana to Mongolia.*in order of time.*3 documents/);
    expect(back.searched).toMatchObject({ documents: 3, rejectedClaims: 0 });
    expect(back.relaxations).toContainEqual(expect.objectContaining({ parameter: 'order', value: 'any' }));
    await checkPath(api, await pathBetween(api, 'country-GHA', 'country-MNG'));
  });
}

export function seedsConformance(use: () => Graph): void {
  test('every quotation of every document is its own words', async () => {
    const { api } = use();
    const { items, total } = await api.get(documentsResponseSchema, '/documents', { limit: 500 });
    expect(items).toHaveLength(total);
    for (const { id } of items)
      await checkQuotations(api, (await api.get(documentResponseSchema, `/documents/${id}`)).claims);
  });

  test.each(['wang xiohong', 'Wang Xiaohong', 'xiaohong wang', 'wang xiaoh', 'Wáng Xiǎohóng'])(
    '%s finds Wang Xiaohong',
    async (q) => {
      const { items } = await use().api.get(searchResponseSchema, '/search', { q, kinds: 'person' });
      expect(items[0]?.node).toMatchObject({ name: 'Wang Xiaohong', kind: 'person' });
    },
  );

  test('Mongolia to Ghana, also in order of time', async () => {
    const { api } = use();
    const answer = await pathBetween(api, 'country-MNG', 'country-GHA');
    await checkPath(api, answer);
    expect(answer.paths[0]?.institutionalLinks).toBeGreaterThan(0);
    const inTime = await pathBetween(api, 'country-MNG', 'country-GHA', { order: 'time' });
    await checkPath(api, inTime);
    let latest = '';
    for (const { date } of inTime.paths[0]?.hops ?? []) {
      if (!date) continue;
      expect(date.to >= latest).toBe(true);
      if (date.from > latest) latest = date.from;
    }
  });

  test('pages of a hub cover everything exactly once', async () => {
    const { api } = use();
    await checkPages(api, await api.find('Wang Xiaohong'), { limit: 7 });
    await checkPages(api, 'country-CHN', { limit: 17 });
    await checkPages(api, 'country-CHN', { limit: 10, from: '2024', to: '2024', dates: 'certain' });
  });

  test('the overview shows the busiest, each with its sentences', async () => {
    const { api } = use();
    const { nodes } = await api.get(overviewResponseSchema, '/overview');
    expect(nodes.map((n) => n.name)).toContain('Wang Xiaohong');
    for (const node of nodes.slice(0, 10)) expect((await evidenceOf(api, node.id)).length).toBeGreaterThan(0);
  });
}
