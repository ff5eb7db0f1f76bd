import { describe, expect, test } from 'vitest';
import { decisionResponseSchema, decisionsResponseSchema } from '../../../server/contract/decisions.ts';
import { documentResponseSchema } from '../../../server/contract/documents.ts';
import type { Evidence } from '../../../server/contract/evidence.ts';
import { neighbourhoodResponseSchema } from '../../../server/contract/nodes.ts';
import { type StatsResponse, statsResponseSchema } from '../../../server/contract/service.ts';
import { verify } from '../../../server/questions/verify.ts';
import type { Api, Graph } from '../../support/app.ts';
import { evidenceOf } from './evidence.ts';
import { pathBetween } from './paths.ts';

/** The counts: the data's version, too, changes with each decision. */
async function stats(api: Api): Promise<Omit<StatsResponse, 'dataVersion'>> {
  const { dataVersion: _, ...counts } = await api.get(statsResponseSchema, '/stats');
  return counts;
}
const reject = (api: Api, claimId: string, reason?: string) =>
  api.post(decisionResponseSchema, '/decisions', {
    action: 'reject',
    claimId,
    ...(reason === undefined ? {} : { reason }),
  });
const undo = (api: Api, id: string) => api.post(decisionResponseSchema, `/decisions/${id}/undo`);
const decisions = (api: Api, query = {}) => api.get(decisionsResponseSchema, '/decisions', query);

export function decisionsConformance(use: () => Graph): void {
  const meeting = (): Promise<string> => use().api.find('Daniel Otieno – Ingrid Solberg', 'meeting');
  const only = async (key: string): Promise<Evidence> => {
    const [item, ...others] = await evidenceOf(use().api, key);
    if (!item || others.length > 0) throw new Error(`${key} rests on ${others.length + 1} claims`);
    return item;
  };
  const same = async (): Promise<void> => {
    const { stored, replayed } = await verify({ store: use().store });
    expect(stored).toBe(replayed);
  };

  describe('rejecting the only claim of a meeting', () => {
    test('takes the meeting and what rests on it away, and undoing brings all back', async () => {
      const { api, store } = use();
      const key = await meeting();
      const solberg = await api.find('Solberg');
      const otieno = await api.find('Otieno');
      const before = await stats(api);
      const hash = (await verify({ store })).stored;
      const { relationships } = await api.get(neighbourhoodResponseSchema, `/nodes/${key}/neighbourhood`);
      const claim = await only(key);

      const { decision, changed } = await reject(api, claim.claimId, '  The date is wrong.  ');
      expect(decision).toMatchObject({
        action: 'reject',
        claimId: claim.claimId,
        key,
        documentId: claim.document.id,
        quote: claim.quote,
        reason: 'The date is wrong.',
        undoes: null,
        state: 'in force',
      });
      expect(decision.told).toContain('Otieno');
      expect(decision.by).not.toBe('');
      expect(Math.abs(Date.now() - Date.parse(decision.at))).toBeLessThan(60_000);

      // It is gone, and everything that hung on it.
      await api.problem('not-found', api.send('get', `/nodes/${key}`));
      await api.problem('not-found', api.send('get', `/nodes/${key}/neighbourhood`));
      expect(changed.added).toEqual([]);
      expect(changed.removed).toEqual(expect.arrayContaining([key, ...relationships.map((r) => r.id)]));
      const after = await stats(api);
      expect(after.nodes.total).toBe(
        before.nodes.total - changed.removed.filter((id) => /^(meeting|place|commitment|topic)-/.test(id)).length,
      );
      expect(after.nodes.total + after.relationships.total).toBe(
        before.nodes.total + before.relationships.total - changed.removed.length,
      );
      expect(after.nodes.byKind.meeting).toBe((before.nodes.byKind.meeting ?? 0) - 1);
      expect(after).toMatchObject({
        claims: before.claims,
        documents: before.documents,
        decisions: before.decisions + 1,
      });
      expect((await pathBetween(api, solberg, otieno, { institutions: 'none' })).paths).toEqual([]);
      expect(
        (await pathBetween(api, solberg, otieno, { institutions: 'none' })).searched.rejectedClaims,
      ).toBeGreaterThan(1);

      // The evidence is still there, and says why it does not count.
      expect(await only(key)).toEqual({ ...claim, status: 'rejected', decisionId: decision.id });
      for (const { id } of relationships)
        for (const item of await evidenceOf(api, id))
          expect(item).toMatchObject({ status: 'fallen', decisionId: null });
      const { claims } = await api.get(documentResponseSchema, `/documents/${claim.document.id}`);
      expect(claims.find((c) => c.claimId === claim.claimId)?.status).toBe('rejected');
      await same();

      // A second time it is a conflict, and nothing changes.
      const conflict = await api.problem(
        'conflict',
        api.send('post', '/decisions', (t) => t.send({ action: 'reject', claimId: claim.claimId })),
      );
      expect(conflict.detail).toContain('already');
      expect(await stats(api)).toEqual(after);

      const undone = await undo(api, decision.id);
      expect(undone.decision).toMatchObject({
        action: 'restore',
        undoes: decision.id,
        claimId: claim.claimId,
        state: 'in force',
      });
      expect([...undone.changed.added].sort()).toEqual([...changed.removed].sort());
      expect(await stats(api)).toEqual({ ...before, decisions: before.decisions + 2 });
      expect((await verify({ store })).stored).toBe(hash);
      expect(await only(key)).toEqual(claim);
      expect((await pathBetween(api, solberg, otieno)).paths).toHaveLength(1);
      await same();

      // Neither the undone decision nor the undoing can be undone.
      for (const id of [decision.id, undone.decision.id])
        await api.problem('conflict', api.send('post', `/decisions/${id}/undo`));
      expect(await stats(api)).toEqual({ ...before, decisions: before.decisions + 2 });
    });
  });

  test('rejecting one relationship leaves its nodes', async () => {
    const { api } = use();
    const otieno = await api.find('Otieno');
    const { relationships } = await api.get(neighbourhoodResponseSchema, `/nodes/${otieno}/neighbourhood`, {
      types: 'HELD',
    });
    const [held] = relationships;
    const items = await evidenceOf(api, held?.id ?? '');
    const made = [];
    // It rests on several sentences: it is there until the last of them is rejected.
    for (const [index, { claimId }] of items.entries()) {
      const { decision, changed } = await reject(api, claimId);
      made.push(decision.id);
      expect(decision.reason).toBeNull();
      expect(changed.removed.includes(held?.id ?? ''), `${index + 1} of ${items.length}`).toBe(
        index === items.length - 1,
      );
    }
    const after = await api.get(neighbourhoodResponseSchema, `/nodes/${otieno}/neighbourhood`);
    expect(after.relationships.some((r) => r.type === 'HELD')).toBe(false);
    expect(after.nodes.some((n) => n.kind === 'meeting')).toBe(true);
    await same();
    for (const id of made) await undo(api, id);
    expect(
      (await api.get(neighbourhoodResponseSchema, `/nodes/${otieno}/neighbourhood`, { types: 'HELD' })).relationships,
    ).toEqual(relationships);
  });

  test('of two who reject at once, one is told of the conflict', async () => {
    const { api } = use();
    const { claimId } = await only(await meeting());
    const answers = await Promise.all(
      [1, 2, 3].map(() => api.send('post', '/decisions', (t) => t.send({ action: 'reject', claimId }))),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409, 409]);
    const made = decisionResponseSchema.parse(answers.find((a) => a.status === 201)?.body);
    await undo(api, made.decision.id);
  });

  test('the list tells all, newest first, each with whether it holds', async () => {
    const { api } = use();
    const { claimId } = await only(await meeting());
    const first = await reject(api, claimId, 'first');
    const undone = await undo(api, first.decision.id);
    const second = await reject(api, claimId, 'second');
    const { items, total } = await decisions(api);
    expect(items).toHaveLength(total);
    expect(items.slice(0, 3).map(({ id, state }) => ({ id, state }))).toEqual([
      { id: second.decision.id, state: 'in force' },
      { id: undone.decision.id, state: 'in force' },
      { id: first.decision.id, state: 'undone' },
    ]);
    const paged = [];
    let cursor: string | null = null;
    do {
      const page = await decisions(api, { limit: 2, ...(cursor ? { cursor } : {}) });
      expect(page.total).toBe(total);
      paged.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(items);
    await undo(api, second.decision.id);
  });

  test('a decision outlives the closing of the store', async () => {
    const key = await meeting();
    const claim = await only(key);
    const { decision } = await reject(use().api, claim.claimId, 'kept');
    const [before, listed] = [await stats(use().api), await decisions(use().api)];
    await use().reopen();
    const { api } = use();
    expect(await stats(api)).toEqual(before);
    expect(await decisions(api)).toEqual(listed);
    await api.problem('not-found', api.send('get', `/nodes/${key}`));
    expect(await only(key)).toMatchObject({ status: 'rejected', decisionId: decision.id });
    await undo(api, decision.id);
    expect(await only(key)).toEqual(claim);
    await same();
  });

  test('what is not there cannot be decided about', async () => {
    const { api } = use();
    const before = await stats(api);
    const missing = await api.problem(
      'not-found',
      api.send('post', '/decisions', (t) => t.send({ action: 'reject', claimId: 'claim-0' })),
    );
    expect(missing.detail).toContain('claim-0');
    await api.problem('not-found', api.send('post', '/decisions/decision-0/undo'));
    expect(await stats(api)).toEqual(before);
  });

  test('a reason may hold anything that looks like a query', async () => {
    const { api } = use();
    const reason = `'}) MATCH (n) DETACH DELETE n // "quoted" \\ \n\u2028 $id {{}} 😀`;
    const { claimId } = await only(await meeting());
    const { decision } = await reject(api, claimId, reason);
    expect(decision.reason).toBe(reason);
    expect((await decisions(api)).items.find((d) => d.id === decision.id)?.reason).toBe(reason);
    await undo(api, decision.id);
    await same();
  });
}
