/** The name of what the graph holds: another one with each change of it, and only then. */
import { expect, test } from 'vitest';
import { decisionResponseSchema } from '../../../server/contract/decisions.ts';
import { homeResponseSchema } from '../../../server/contract/home.ts';
import { overviewResponseSchema } from '../../../server/contract/nodes.ts';
import { statsResponseSchema } from '../../../server/contract/service.ts';
import { viewSchema } from '../../../server/contract/views.ts';
import type { Graph } from '../../support/app.ts';
import { APART, folderWith, SANTIAGO } from '../../support/documents.ts';
import { evidenceOf } from './evidence.ts';

/** Run on a graph of no documents, which it fills. */
export function dataVersionConformance(use: () => Graph): void {
  /** As the statistics tell it, and home. */
  const version = async (): Promise<string> => {
    const { dataVersion } = await use().api.get(statsResponseSchema, '/stats');
    expect((await use().api.get(homeResponseSchema, '/home')).stats.dataVersion).toBe(dataVersion);
    return dataVersion;
  };

  test('reading and saving views leave it; a load, a decision and its undoing change it', async () => {
    const { api, load } = use();
    const seen = [await version()];
    const change = async (): Promise<void> => {
      const now = await version();
      expect(seen).not.toContain(now);
      seen.push(now);
    };
    const same = async (): Promise<void> => expect(await version()).toBe(seen.at(-1));

    const folder = folderWith({ 'santiago.md': SANTIAGO });
    await load(folder);
    await change();
    // Nothing in it changed since.
    await load(folder);
    await same();
    await api.get(overviewResponseSchema, '/overview');
    await api.post(viewSchema, '/views', { name: 'One', state: {} });
    await same();

    const [claim] = await evidenceOf(api, await api.find('Nagy', 'meeting'));
    const order = { action: 'reject', claimId: claim?.claimId };
    const { decision } = await api.post(decisionResponseSchema, '/decisions', order);
    await change();
    await api.problem(
      'conflict',
      api.send('post', '/decisions', (t) => t.send(order)),
    );
    await same();
    await api.post(decisionResponseSchema, `/decisions/${decision.id}/undo`);
    await change();

    await load(folderWith({ 'apart.md': APART }));
    await change();
    await use().reopen();
    await same();
  });
}
