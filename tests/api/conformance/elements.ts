/** What an id means: what is there, what left the graph, what never was. */
import { describe, expect, test } from 'vitest';
import { decisionResponseSchema } from '../../../server/contract/decisions.ts';
import { elementResponseSchema } from '../../../server/contract/elements.ts';
import { neighbourhoodResponseSchema } from '../../../server/contract/nodes.ts';
import type { Graph } from '../../support/app.ts';
import { evidenceOf } from './evidence.ts';

export function elementsConformance(use: () => Graph): void {
  const element = (id: string) => use().api.get(elementResponseSchema, `/elements/${id}`);

  describe('what an id means', () => {
    test('a node and a relationship that are there, with both its ends', async () => {
      const { api } = use();
      const otieno = await api.find('Otieno');
      const there = await element(otieno);
      expect(there).toMatchObject({ id: otieno, element: 'node', present: true, name: 'Daniel Otieno' });
      expect(there.nodes.map((n) => n.id)).toEqual([otieno]);
      expect(there.relationship).toBeNull();

      const { relationships } = await api.get(neighbourhoodResponseSchema, `/nodes/${otieno}/neighbourhood`, {
        types: 'PARTICIPATED_IN',
        limit: 2,
      });
      for (const relationship of relationships) {
        const told = await element(relationship.id);
        expect(told).toMatchObject({ element: 'relationship', present: true, relationship });
        expect(told.nodes.map((n) => n.id).sort()).toEqual([relationship.from, relationship.to].sort());
        expect(told.name).toMatch(/^Daniel Otieno .* Daniel Otieno – /);
      }
      expect(relationships).toHaveLength(2);
    });

    test('what a decision took from the graph is known by its name until that is undone', async () => {
      const { api } = use();
      const meeting = await api.find('Daniel Otieno – Ingrid Solberg', 'meeting');
      const before = await element(meeting);
      const { relationships } = await api.get(neighbourhoodResponseSchema, `/nodes/${meeting}/neighbourhood`);
      const [claim] = await evidenceOf(api, meeting);
      const order = { action: 'reject', claimId: claim?.claimId };
      const { decision } = await api.post(decisionResponseSchema, '/decisions', order);
      expect(await element(meeting)).toEqual({ ...before, present: false, nodes: [] });
      expect(relationships.length).toBeGreaterThan(1);
      for (const { id, from, to } of relationships) {
        const told = await element(id);
        expect(told).toMatchObject({ element: 'relationship', present: false, relationship: null });
        expect(told.name).toContain(before.name);
        const ends = [from, to].filter((end) => end !== meeting);
        // The place fell with the meeting; who took part is there all the same.
        expect(ends).toEqual(expect.arrayContaining(told.nodes.map((n) => n.id)));
      }
      await api.post(decisionResponseSchema, `/decisions/${decision.id}/undo`);
      expect(await element(meeting)).toEqual(before);
    });

    test('what no document tells of is not known', async () => {
      const { api } = use();
      for (const id of ['person-nobody', 'attended-0', `it's "$id" \\`]) {
        const problem = await api.problem('not-found', api.send('get', `/elements/${encodeURIComponent(id)}`));
        expect(problem.detail).toContain(`nothing is known of ${id}`);
      }
      expect(await api.faults(`/elements/${'x'.repeat(201)}`)).toEqual(['id']);
    });
  });
}
