import { describe, expect, test } from 'vitest';
import { type PathResponse, pathResponseSchema } from '../../../server/contract/paths.ts';
import type { Api, Graph, Query } from '../../support/app.ts';
import { checkQuotations } from './evidence.ts';

export const pathBetween = (api: Api, from: string, to: string, query: Query = {}): Promise<PathResponse> =>
  api.get(pathResponseSchema, '/paths', { from, to, ...query });

/** What holds of every path: one hop after another, all of it drawn, every hop with its sentences. */
export async function checkPath(api: Api, answer: PathResponse): Promise<void> {
  const [path] = answer.paths;
  if (!path) throw new Error(`no path: ${answer.explanation}`);
  const nodes = new Set(answer.nodes.map((n) => n.id));
  const relationships = new Set(answer.relationships.map((r) => r.id));
  expect(path.contacts + path.institutionalLinks).toBe(path.hops.length);
  expect(path.hops.filter((h) => h.type === 'institution')).toHaveLength(path.institutionalLinks);
  for (const [index, hop] of path.hops.entries()) {
    expect(hop.index).toBe(index);
    if (index > 0) expect(hop.from.id).toBe(path.hops[index - 1]?.to.id);
    expect(hop.grade === null).toBe(hop.type === 'institution');
    expect([hop.from, hop.to, hop.via].every(({ id }) => nodes.has(id))).toBe(true);
    expect(hop.relationships.length).toBeGreaterThan(0);
    expect(hop.relationships.every((id) => relationships.has(id))).toBe(true);
    expect(hop.evidence.length).toBeGreaterThan(0);
    expect(hop.sources).toBeGreaterThan(0);
    expect(path.told).toContain(hop.told);
    await checkQuotations(api, hop.evidence);
  }
  for (const { from, to } of answer.relationships) expect([nodes.has(from), nodes.has(to)]).toEqual([true, true]);
  expect(answer.relaxations).toEqual([]);
}

const shape = ({ paths }: PathResponse): string[] | undefined =>
  paths[0]?.hops.map((h) => `${h.from.name} ${h.type === 'institution' ? '=' : '–'} ${h.to.name}`);

export function pathsConformance(use: () => Graph): void {
  describe('paths', () => {
    const between = async (from: string, to: string, query: Query = {}) => {
      const { api } = use();
      return pathBetween(api, await api.find(from), await api.find(to), query);
    };
    const SOLBERG_TO_VULA = [
      'Ingrid Solberg – Daniel Otieno',
      'Daniel Otieno – Zsófia Kovács',
      'Zsófia Kovács = Béla Nagy',
      'Béla Nagy – Rosa Fuentes',
      'Rosa Fuentes – Tomasi Vula',
    ];

    test('by one contact', async () => {
      const answer = await between('Solberg', 'Otieno');
      await checkPath(use().api, answer);
      expect(shape(answer)).toEqual(['Ingrid Solberg – Daniel Otieno']);
      expect(answer.paths[0]?.hops[0]).toMatchObject({
        grade: 'meeting',
        date: { from: '2024-05-10', to: '2024-05-10', precision: 'day' },
        via: { kind: 'meeting' },
        told: 'Ingrid Solberg met Daniel Otieno on 10 May 2024.',
      });
      expect(answer.parameters).toMatchObject({ institutions: 'any', grade: 'sitting', order: 'any', maxHops: 6 });
    });

    test('by contacts and an institutional link, told apart', async () => {
      const answer = await between('Solberg', 'Vula');
      await checkPath(use().api, answer);
      expect(shape(answer)).toEqual(SOLBERG_TO_VULA);
      expect(answer.paths[0]).toMatchObject({ contacts: 4, institutionalLinks: 1 });
      expect(answer.paths[0]?.hops[2]).toMatchObject({ via: { id: 'country-HUN' }, date: null });
      expect(answer.paths[0]?.hops[2]?.told).toContain('not a meeting');
      const back = await between('Vula', 'Solberg');
      await checkPath(use().api, back);
      expect(back.paths[0]).toMatchObject({ contacts: 4, institutionalLinks: 1 });
    });

    test.each(['none', 'ends'])('institutions=%s: people of one side do not join', async (institutions) => {
      const answer = await between('Solberg', 'Vula', { institutions });
      expect(answer.paths).toEqual([]);
      expect(answer.explanation).toContain('no path from Ingrid Solberg to Tomasi Vula');
      expect(answer.searched.documents).toBe(6);
      expect(answer.searched.actors).toBeGreaterThan(0);
      expect(answer.relaxations).toContainEqual(expect.objectContaining({ parameter: 'institutions', value: 'any' }));
      expect(answer.relaxations).toContainEqual(expect.objectContaining({ parameter: 'grade', value: 'same-day' }));
      // Each relaxation is true.
      for (const { parameter, value } of answer.relaxations) {
        expect((await between('Solberg', 'Vula', { institutions, [parameter]: value ?? '' })).paths).toHaveLength(1);
      }
    });

    test('a country stands for its people at the ends', async () => {
      const { api } = use();
      const answer = await pathBetween(api, 'country-NOR', 'country-HUN', { institutions: 'ends' });
      await checkPath(api, answer);
      expect(shape(answer)).toEqual(SOLBERG_TO_VULA.slice(0, 2));
      expect(answer.paths[0]?.told).toMatch(/^Ingrid Solberg stands for Norway\..*Zsófia Kovács stands for Hungary\.$/);
      expect((await pathBetween(api, 'country-NOR', 'country-HUN', { institutions: 'none' })).paths).toEqual([]);
    });

    test('in order of time one way, and not the other', async () => {
      const answer = await between('Solberg', 'Vula', { order: 'time' });
      await checkPath(use().api, answer);
      expect(shape(answer)).toEqual(SOLBERG_TO_VULA);
      const dates = answer.paths[0]?.hops.flatMap((h) => h.date?.from ?? []);
      expect(dates).toEqual(['2024-05-10', '2024-05-11', '2024-06-18', '2024-09-02']);
      const back = await between('Vula', 'Solberg', { order: 'time' });
      expect(back.paths).toEqual([]);
      expect(back.explanation).toContain('in order of time');
      expect(back.relaxations).toContainEqual(expect.objectContaining({ parameter: 'order', value: 'any' }));
    });

    test('an imprecise date is told where the order rests on it', async () => {
      // Borg in March, Einarsson on 3 April: certain. Both ways round: Einarsson on 3 April, Borg "in March" cannot follow.
      const certain = await between('Borg', 'Einarsson', { order: 'time' });
      expect(certain.paths[0]?.hops.map((h) => h.orderUncertain)).toEqual([false, false]);
      expect((await between('Einarsson', 'Borg', { order: 'time' })).paths).toEqual([]);
      // The undated meeting has no place in an order of time, and one where order does not matter.
      expect((await between('Quispe', 'Solberg', { order: 'time' })).paths).toEqual([]);
      const undated = await between('Quispe', 'Solberg');
      expect(undated.paths[0]?.hops[0]).toMatchObject({
        date: null,
        told: expect.stringContaining('no document tells'),
      });
    });

    test('a weaker grade joins those who were at one session', async () => {
      const answer = await between('Solberg', 'Vula', { grade: 'session' });
      await checkPath(use().api, answer);
      expect(shape(answer)).toEqual(['Ingrid Solberg – Tomasi Vula']);
      expect(answer.paths[0]?.hops[0]).toMatchObject({ grade: 'same-day', via: { kind: 'session' } });
      expect(answer.paths[0]?.told).toContain('no meeting of the two is told');
    });

    test('the weakest grade joins parties to a commitment', async () => {
      const { api } = use();
      const answer = await pathBetween(api, 'country-NOR', 'country-KEN', {
        grade: 'commitment',
        institutions: 'none',
      });
      await checkPath(api, answer);
      expect(answer.paths[0]?.hops[0]).toMatchObject({ grade: 'commitment', via: { kind: 'commitment' } });
    });

    test('no more hops than asked for', async () => {
      const answer = await between('Solberg', 'Vula', { maxHops: 4 });
      expect(answer.paths).toEqual([]);
      expect(answer.relaxations).toContainEqual(expect.objectContaining({ parameter: 'maxHops', value: '8' }));
      expect((await between('Solberg', 'Vula', { maxHops: 5 })).paths).toHaveLength(1);
    });

    test('who has nothing to do with anyone has no path, and nothing would give one', async () => {
      const answer = await between('Solberg', 'Leota');
      expect(answer).toMatchObject({
        paths: [],
        relationships: [],
        relaxations: [],
        searched: { documents: 6, rejectedClaims: 0 },
      });
      expect(answer.nodes.map((n) => n.name).sort()).toEqual(['Ingrid Solberg', 'Sione Leota']);
    });

    test('the same at both ends, and one side with itself', async () => {
      const same = await between('Solberg', 'Solberg');
      expect(same).toMatchObject({ paths: [], explanation: 'Both ends are Ingrid Solberg.', relaxations: [] });
      const side = await between('Norway', 'Solberg');
      expect(side).toMatchObject({ paths: [], explanation: expect.stringContaining('one side') });
    });

    test('an end that is no actor is named', async () => {
      const { api } = use();
      const solberg = await api.find('Solberg');
      const forum = await api.find('Fjord Security Forum', 'forum');
      expect(await api.faults('/paths', { from: solberg, to: forum })).toEqual(['to']);
      expect(await api.faults('/paths', { from: forum, to: solberg })).toEqual(['from']);
    });

    test('an end that is unknown is not found', async () => {
      const { api } = use();
      const problem = await api.problem('not-found', api.send('get', '/paths?from=country-NOR&to=nobody'));
      expect(problem.detail).toContain('nobody');
    });
  });
}
