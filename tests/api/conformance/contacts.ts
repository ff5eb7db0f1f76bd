import { describe, expect, test } from 'vitest';
import {
  contactsResponseSchema,
  matrixResponseSchema,
  pairResponseSchema,
  timelineResponseSchema,
} from '../../../server/contract/contacts.ts';
import {
  amongResponseSchema,
  countriesResponseSchema,
  lookupResponseSchema,
  neighbourhoodsResponseSchema,
  nodeResponseSchema,
  searchResponseSchema,
} from '../../../server/contract/nodes.ts';
import { connectionResponseSchema } from '../../../server/contract/paths.ts';
import type { Graph, Query } from '../../support/app.ts';
import { checkQuotations } from './evidence.ts';

export function contactsConformance(use: () => Graph): void {
  const contacts = (query: Query = {}) => use().api.get(contactsResponseSchema, '/contacts', query);
  const namesOf = ({ items }: Awaited<ReturnType<typeof contacts>>): string[] =>
    items.map(({ a, b, count }) => `${a.name} – ${b.name} ${count}`);

  describe('contacts', () => {
    test('are pairs with their count, grade and period', async () => {
      const answer = await contacts({ sort: 'name' });
      expect(namesOf(answer)).toEqual([
        'Béla Nagy – Rosa Fuentes 1',
        'Carmel Borg – Daniel Otieno 1',
        'Daniel Otieno – Ingrid Solberg 1',
        'Daniel Otieno – Jón Einarsson 1',
        'Daniel Otieno – Lucía Quispe 1',
        'Daniel Otieno – Zsófia Kovács 1',
        'Mele Taufa – Sione Leota 1',
        'Rosa Fuentes – Tomasi Vula 1',
      ]);
      expect(answer).toMatchObject({ total: 8, pairs: 8, gatherings: 8, nextCursor: null, relaxations: [] });
      expect(answer.items[1]).toMatchObject({
        grade: 'meeting',
        byGrade: { meeting: 1 },
        first: '2024-03-01',
        last: '2024-03-31',
        assumed: 0,
      });
    });

    test('of a country are those of its people; by country they are its own', async () => {
      expect(namesOf(await contacts({ of: 'country-HUN', sort: 'name' }))).toEqual([
        'Béla Nagy – Rosa Fuentes 1',
        'Daniel Otieno – Zsófia Kovács 1',
      ]);
      expect(namesOf(await contacts({ of: 'country-HUN', by: 'country', sort: 'name' }))).toEqual([
        'Chile – Hungary 1',
        'Hungary – Kenya 1',
      ]);
    });

    test('by date, possible and certain', async () => {
      const march = { since: '2024-03-10', until: '2024-03-20', sort: 'name' };
      expect(namesOf(await contacts(march))).toEqual([
        'Carmel Borg – Daniel Otieno 1',
        'Daniel Otieno – Lucía Quispe 1',
      ]);
      const certain = await contacts({ ...march, dates: 'certain' });
      expect(certain).toMatchObject({ items: [], total: 0 });
      expect(certain.relaxations).toContainEqual(expect.objectContaining({ parameter: 'dates', value: 'possible' }));
    });

    test('the window of dates is one constraint where neither of its ends alone is to blame', async () => {
      const of = await use().api.find('Lucía Quispe', 'person');
      const window = { since: '2024-03-10', until: '2024-03-20' };
      const none = await contacts({ ...window, dates: 'certain', of });
      expect(none.total).toBe(0);
      expect(none.relaxations.map((r) => r.parameter)).toEqual(['dates', 'since,until']);
      expect(none.relaxations[1]?.told).toBe('At any time there is a contact.');
      expect((await contacts({ dates: 'certain', of })).total).toBeGreaterThan(0);
    });

    test('as known on a day', async () => {
      expect(namesOf(await contacts({ knownBy: '2024-02' }))).toEqual(['Mele Taufa – Sione Leota 1']);
      const none = await contacts({ knownBy: '2024-01-31' });
      expect(none.items).toEqual([]);
      expect(none.explanation).toContain('as known on 31 Jan 2024');
      expect(none.searched).toMatchObject({ documents: 0, contacts: 0 });
      expect(none.relaxations).toContainEqual(expect.objectContaining({ parameter: 'knownBy', value: null }));
    });

    test('by rank, place and forum', async () => {
      expect((await contacts({ rank: 'minister' })).total).toBe(7);
      const forum = await use().api.find('Fjord Security Forum', 'forum');
      expect(namesOf(await contacts({ forum }))).toEqual(['Rosa Fuentes – Tomasi Vula 1']);
      const { api } = use();
      const bergen = await api.find('Bergen', 'place');
      // A meeting at a session was where the session was.
      expect(namesOf(await contacts({ place: bergen }))).toEqual(['Rosa Fuentes – Tomasi Vula 1']);
    });

    test('pages give each pair once', async () => {
      const whole = await contacts({ limit: 200 });
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: typeof whole = await contacts({ limit: 3, ...(cursor ? { cursor } : {}) });
        seen.push(...namesOf(page));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(namesOf(whole));
    });

    test('as a matrix', async () => {
      const matrix = await use().api.get(matrixResponseSchema, '/contacts/matrix', { size: 3, order: 'count' });
      expect(matrix.actors[0]).toMatchObject({ node: { name: 'Daniel Otieno' }, gatherings: 5 });
      expect(matrix.leftOut).toBe(8);
      for (const { row, column } of matrix.cells) expect(row).toBeLessThan(column);
      const byName = await use().api.get(matrixResponseSchema, '/contacts/matrix', { order: 'name', by: 'country' });
      const names = byName.actors.map((a) => a.node.name);
      expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
      expect(byName.cells).toHaveLength(byName.pairs);
      const clustered = await use().api.get(matrixResponseSchema, '/contacts/matrix', { by: 'country' });
      expect(new Set(clustered.actors.map((a) => a.node.name))).toEqual(new Set(names));
    });

    test('in time: each gathering once, where it begins', async () => {
      const timeline = await use().api.get(timelineResponseSchema, '/contacts/timeline');
      expect(timeline).toMatchObject({ unit: 'month', undated: 1, total: 8 });
      expect(timeline.buckets.map((b) => b.from)).toEqual([
        '2024-02-01',
        '2024-03-01',
        '2024-04-01',
        '2024-05-01',
        '2024-06-01',
        '2024-07-01',
        '2024-08-01',
        '2024-09-01',
      ]);
      expect(timeline.buckets.map((b) => b.certain + b.uncertain)).toEqual([1, 1, 1, 2, 1, 0, 0, 1]);
      expect(timeline.items.at(-1)?.date).toBeNull();
      expect(timeline.items[0]?.sides.map((s) => s.side.name)).toEqual(['Samoa', 'Tonga']);
    });

    test('of one pair, with the sentences that say so', async () => {
      const { api } = use();
      const [a, b] = [await api.find('Solberg'), await api.find('Otieno')];
      const answer = await api.get(pairResponseSchema, '/contacts/pair', { a, b });
      expect(answer).toMatchObject({ total: 1, pair: { count: 1 } });
      expect(answer.items[0]?.told).toBe('Ingrid Solberg met Daniel Otieno on 10 May 2024.');
      expect(answer.items[0]?.evidence.length).toBeGreaterThan(0);
      await checkQuotations(api, answer.items[0]?.evidence ?? []);
      const countries = await api.get(pairResponseSchema, '/contacts/pair', {
        a: 'country-NOR',
        b: 'country-KEN',
        by: 'country',
      });
      expect(countries.items[0]?.between.map(({ a: x, b: y }) => `${x.name} ${y.name}`)).toEqual([
        'Ingrid Solberg Daniel Otieno',
      ]);
      const none = await api.get(pairResponseSchema, '/contacts/pair', { a, b: await api.find('Vula') });
      expect(none).toMatchObject({ pair: null, items: [] });
      expect(none.relaxations.map((r) => r.parameter)).toEqual(['grade']);
    });

    test('of one with itself are none to ask for', async () => {
      expect(await use().api.faults('/contacts/pair', { a: 'country-NOR', b: 'country-NOR' })).toEqual(['b']);
    });
  });

  describe('a network', () => {
    test('connects several, and says how', async () => {
      const actors = 'country-NOR,country-HUN,country-MLT';
      const answer = await use().api.get(connectionResponseSchema, '/connections', { actors });
      expect(answer.groups).toHaveLength(1);
      expect(answer.method).toContain('three');
      // Each country by its minister, and these three by the one whom all met.
      expect(answer.hops).toHaveLength(6);
      expect(answer.hops.filter((h) => h.type === 'institution')).toHaveLength(3);
      const ends = answer.hops.flatMap((h) => [h.from.id, h.to.id]);
      for (const id of actors.split(',')) expect(ends).toContain(id);
    });

    test('that does not exist tells who is connected', async () => {
      const answer = await use().api.get(connectionResponseSchema, '/connections', {
        actors: 'country-NOR,country-HUN,country-WSM',
      });
      expect(answer).toMatchObject({ hops: [], groups: [['country-NOR', 'country-HUN'], ['country-WSM']] });
      expect(answer.searched.documents).toBe(6);
    });

    test('takes three to eight', async () => {
      const { api } = use();
      expect(await api.faults('/connections', { actors: 'a,b' })).toEqual(['actors']);
      expect(await api.faults('/connections', { actors: 'a,a,b' })).toEqual(['actors']);
      expect(await api.faults('/connections', { actors: 'a,b,c,d,e,f,g,h,i' })).toEqual(['actors']);
      await api.problem('not-found', api.send('get', '/connections?actors=country-NOR,country-HUN,nobody'));
    });
  });

  describe('several nodes at once', () => {
    test('have one neighbourhood, where what joins them comes once', async () => {
      const { api } = use();
      const [otieno, solberg] = [await api.find('Otieno'), await api.find('Solberg')];
      const meeting = await api.find('Daniel Otieno – Ingrid Solberg', 'meeting');
      const ids = [otieno, solberg, meeting].join(',');
      const answer = await api.get(neighbourhoodsResponseSchema, '/neighbourhoods', { ids, types: 'PARTICIPATED_IN' });
      expect(answer.asked.map((a) => a.node.id)).toEqual(ids.split(','));
      const relationships = answer.relationships.map((r) => r.id);
      expect(new Set(relationships).size).toBe(relationships.length);
      expect(answer.total).toBe(6);
      const among = await api.send('post', '/relationships/among', (t) => t.send({ ids: ids.split(',') }));
      expect(among.status).toBe(200);
      const found = amongResponseSchema.parse(among.body).relationships;
      expect(found.map((r) => [r.from, r.to])).toEqual(
        expect.arrayContaining([
          [otieno, meeting],
          [solberg, meeting],
        ]),
      );
      expect(found).toHaveLength(2);
    });

    test('are looked up by their ids, and those that are not there are told', async () => {
      const { api } = use();
      const [otieno, solberg] = [await api.find('Otieno'), await api.find('Solberg')];
      const lookup = (ids: readonly unknown[]) => api.send('post', '/nodes/lookup', (t) => t.send({ ids }));
      const found = await lookup([solberg, 'nobody', otieno, solberg]);
      expect(found.status).toBe(200);
      const { nodes, missing } = lookupResponseSchema.parse(found.body);
      expect(nodes.map((n) => n.id)).toEqual([solberg, otieno]);
      expect(missing).toEqual(['nobody']);
      await api.problem('invalid-parameters', lookup([]));
      await api.problem('invalid-parameters', lookup(Array.from({ length: 2001 }, (_, i) => `n${i}`)));
    });

    test('belong to countries as far as the documents tell', async () => {
      const { api } = use();
      const [otieno, kenya] = [await api.find('Otieno'), await api.find('Kenya')];
      const asked = (ids: readonly unknown[]) => api.send('post', '/nodes/countries', (t) => t.send({ ids }));
      const { node } = await api.get(nodeResponseSchema, `/nodes/${kenya}`);
      expect(countriesResponseSchema.parse((await asked([otieno, kenya, 'nobody', otieno])).body)).toEqual({
        items: [
          { id: otieno, country: kenya },
          { id: kenya, country: kenya },
        ],
        countries: [node],
      });
      const { items } = await api.get(searchResponseSchema, '/search', { q: 'Otieno', kinds: 'meeting' });
      const meetings = items.map((i) => i.node.id);
      expect(meetings.length).toBeGreaterThan(0);
      expect((await asked(meetings)).body).toEqual({ items: [], countries: [] });
      await api.problem('invalid-parameters', asked([]));
    });

    test('their groups are counted under the filters', async () => {
      const { api } = use();
      const ids = await api.find('Otieno');
      const groups = async (query: Query) =>
        (await api.get(neighbourhoodsResponseSchema, '/neighbourhoods', { ids, ...query })).asked[0]?.groups;
      const meetings = (of: Awaited<ReturnType<typeof groups>>) => of?.find((g) => g.kind === 'meeting')?.count;
      expect(meetings(await groups({}))).toBe(5);
      expect(meetings(await groups({ since: '2024-05', dates: 'certain' }))).toBe(2);
      expect(meetings(await groups({ knownBy: '2024-04-30' }))).toBe(2);
      expect(meetings(await groups({ grade: 'meeting' }))).toBe(5);
    });
  });
}
