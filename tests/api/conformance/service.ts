import { describe, expect, test } from 'vitest';
import { liveResponseSchema, readyResponseSchema, statsResponseSchema } from '../../../server/contract/service.ts';
import type { Graph } from '../../support/app.ts';

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);

export function serviceConformance(use: () => Graph): void {
  describe('health and statistics', () => {
    test('live', async () => {
      expect(await use().api.get(liveResponseSchema, '/health/live')).toEqual({ status: 'live' });
    });

    test('ready names the engine and its version', async () => {
      const ready = await use().api.get(readyResponseSchema, '/health/ready');
      expect(ready).toMatchObject({ status: 'ready', engine: use().store.engine, warnings: [] });
      expect(ready.detail).toMatch(/ \d+\.\d+/);
    });

    test('statistics count what the documents tell', async () => {
      const stats = await use().api.get(statsResponseSchema, '/stats');
      expect(stats.nodes.byKind).toMatchObject({ person: 11, country: 10, meeting: 8, forum: 1, session: 1 });
      expect(stats.relationships.byType).toMatchObject({ PARTICIPATED_IN: 16, SESSION_OF: 1, DURING: 1 });
      expect(stats.nodes.total).toBe(sum(stats.nodes.byKind));
      expect(stats.relationships.total).toBe(sum(stats.relationships.byType));
      expect(stats).toMatchObject({
        documents: 6,
        decisions: 0,
        period: { from: '2024-02-02', to: '2024-09-03' },
      });
      expect(stats.claims).toBeGreaterThanOrEqual(stats.nodes.total + stats.relationships.total);
    });
  });
}
