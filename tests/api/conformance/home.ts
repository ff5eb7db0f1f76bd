import { describe, expect, test } from 'vitest';
import { contactsResponseSchema } from '../../../server/contract/contacts.ts';
import { homeResponseSchema } from '../../../server/contract/home.ts';
import { statsResponseSchema } from '../../../server/contract/service.ts';
import type { Graph } from '../../support/app.ts';
import { APART, file, folderWith } from '../../support/documents.ts';

export function homeConformance(use: () => Graph): void {
  describe('home', () => {
    const home = () => use().api.get(homeResponseSchema, '/home');
    const namesOf = (events: Awaited<ReturnType<typeof home>>['latestMeetings']): string[] =>
      events.map(({ node, actors }) =>
        [
          node.properties.dateFrom ?? node.firstKnown,
          ...actors.map((a) => a.name).sort((a, b) => a.localeCompare(b, 'en')),
        ].join(' '),
      );

    test('counts what the statistics count, and who published the documents', async () => {
      const answer = await home();
      expect(answer.stats).toEqual(await use().api.get(statsResponseSchema, '/stats'));
      expect(answer.sources).toEqual([
        { publisher: 'Northern Press', documents: 1 },
        { publisher: 'Southern Press', documents: 1 },
      ]);
      expect(answer.otherDocuments).toBe(4);
    });

    test('tells the latest meetings first, with who took part', async () => {
      const { latestMeetings } = await home();
      expect(namesOf(latestMeetings)).toEqual([
        '2024-09-02 Rosa Fuentes Tomasi Vula',
        '2024-06-18 Béla Nagy Rosa Fuentes',
        '2024-05-11 Daniel Otieno Zsófia Kovács',
        '2024-05-10 Daniel Otieno Ingrid Solberg',
        '2024-04-03 Daniel Otieno Jón Einarsson',
        '2024-03-01 Carmel Borg Daniel Otieno',
      ]);
      expect(latestMeetings.map((m) => m.otherActors)).toEqual([0, 0, 0, 0, 0, 0]);
    });

    test('tells the latest commitments with who made them', async () => {
      const { latestCommitments } = await home();
      expect(latestCommitments.length).toBeGreaterThan(0);
      for (const { node, actors } of latestCommitments) {
        expect(node.kind).toBe('commitment');
        expect(['Norway', 'Hungary']).toContain(actors[0]?.name);
      }
    });

    test('tells the busiest pairs of countries as the contacts do', async () => {
      const { items } = await use().api.get(contactsResponseSchema, '/contacts', { by: 'country', limit: 5 });
      expect((await home()).busiestPairs).toEqual(items);
      expect(items).toHaveLength(5);
    });
  });
}

/** Run on a graph of no documents. */
export function emptyHomeConformance(use: () => Graph): void {
  test('home has nothing to tell', async () => {
    const { stats, ...rest } = await use().api.get(homeResponseSchema, '/home');
    expect(stats.documents).toBe(0);
    expect(rest).toEqual({
      sources: [],
      otherDocuments: 0,
      latestMeetings: [],
      latestCommitments: [],
      busiestPairs: [],
    });
  });
}

/** Run on a graph of no documents, which it fills. */
export function growingHomeConformance(use: () => Graph): void {
  test('home is told anew after each load; of a large meeting a few are named and the others counted', async () => {
    const home = () => use().api.get(homeResponseSchema, '/home');
    await use().load(folderWith({ 'apart.md': APART }));
    const before = await home();
    expect(await home()).toEqual(before);
    expect(before).toMatchObject({ stats: { documents: 1 }, latestCommitments: [] });
    expect(before.latestMeetings.map((m) => m.node.properties.dateFrom)).toEqual(['2024-02-01']);

    const guests = [
      "Kenya's Minister of the Interior, Daniel Otieno",
      "Malta's Minister for Home Affairs, Carmel Borg",
      "Iceland's Minister of Justice, Jón Einarsson",
      "Peru's Minister of the Interior, Lucía Quispe",
    ];
    const text = `Norway's Minister of Justice, Ingrid Solberg, met ${guests.slice(0, -1).join(', ')} and ${guests.at(-1)} in Oslo on 4 October 2024.\n`;
    const matter = { id: 'note-table', title: 'A round table', date: '2024-10-05', language: 'en' };
    await use().load(folderWith({ 'table.md': file(matter, text) }));
    const after = await home();
    expect(after.stats.documents).toBe(2);
    expect(after.latestMeetings[0]?.node.properties.dateFrom).toBe('2024-10-04');
    expect(after.latestMeetings[0]?.actors).toHaveLength(4);
    expect(after.latestMeetings[0]?.otherActors).toBe(1);
    expect(after.latestMeetings.at(-1)).toEqual(before.latestMeetings[0]);
  });
}
