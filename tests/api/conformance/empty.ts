import { expect, test } from 'vitest';
import { decisionsResponseSchema } from '../../../server/contract/decisions.ts';
import { documentsResponseSchema } from '../../../server/contract/documents.ts';
import { evidenceResponseSchema } from '../../../server/contract/evidence.ts';
import { overviewResponseSchema, searchResponseSchema } from '../../../server/contract/nodes.ts';
import { readyResponseSchema, statsResponseSchema } from '../../../server/contract/service.ts';
import type { Graph } from '../../support/app.ts';

export function emptyConformance(use: () => Graph): void {
  test('every list is empty, nothing fails', async () => {
    const { api } = use();
    const nothing = { items: [], total: 0, nextCursor: null };
    expect(await api.get(readyResponseSchema, '/health/ready')).toMatchObject({ status: 'ready' });
    expect(await api.get(statsResponseSchema, '/stats')).toEqual({
      dataVersion: '0',
      nodes: { total: 0, byKind: {} },
      relationships: { total: 0, byType: {} },
      documents: 0,
      claims: 0,
      decisions: 0,
      period: { from: null, to: null },
    });
    expect(await api.get(searchResponseSchema, '/search', { q: 'Solberg' })).toEqual({ items: [] });
    expect(await api.get(overviewResponseSchema, '/overview')).toEqual({ nodes: [], relationships: [] });
    expect(await api.get(documentsResponseSchema, '/documents')).toEqual(nothing);
    expect(await api.get(decisionsResponseSchema, '/decisions')).toEqual(nothing);
    expect(await api.get(evidenceResponseSchema, '/evidence', { key: 'country-NOR' })).toEqual(nothing);
  });

  test('who is not there is said', async () => {
    const { api } = use();
    const problem = await api.problem('not-found', api.send('get', '/paths?from=country-MNG&to=country-GHA'));
    expect(problem.detail).toMatch(/country-(MNG|GHA)/);
  });
}
