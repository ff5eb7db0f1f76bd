/** Random histories of loading, changing, removing, rejecting and undoing, and what must hold after each. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { z } from 'zod';
import { EntenteError } from '../../../server/errors.ts';
import type { GraphStore } from '../../../server/graph-store/port.ts';
import { Projector } from '../../../server/loader/projector.ts';
import { type Decision, type DocumentClaims, decisionSchema } from '../../../server/model/claims.ts';
import { standingClaims } from '../../../server/projection/standing.ts';
import { claimFromProperties } from '../../../server/queries/elements.ts';
import * as reading from '../../../server/queries/reading.ts';
import { rejectClaim, undoDecision } from '../../../server/questions/decisions.ts';
import { verify } from '../../../server/questions/verify.ts';
import { query } from '../port/queries.ts';
import type { TestStore } from '../stores.ts';
import { type Draft, SENTENCE_NAMES, write } from './world.ts';

const DOCUMENTS = ['a', 'b', 'c', 'd'];

export type Action =
  | { does: 'apply'; changes: { document: string; draft: Draft | null }[] }
  | { does: 'reject'; which: number }
  | { does: 'undo'; which: number };

const draft: fc.Arbitrary<Draft> = fc.record({
  sentences: fc.shuffledSubarray(SENTENCE_NAMES),
  published: fc.constantFrom(null, '2025-05-04', '2025-05', '2025-06-01', '2025-06-01'),
  factor: fc.constantFrom(1, 0.7),
});
const change = fc.record({
  document: fc.constantFrom(...DOCUMENTS),
  draft: fc.option(draft, { freq: 4 }),
});
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .uniqueArray(change, { selector: (c) => c.document, minLength: 1, maxLength: 3 })
      .map((changes) => ({ does: 'apply' as const, changes })),
  },
  { weight: 4, arbitrary: fc.nat({ max: 200 }).map((which) => ({ does: 'reject' as const, which })) },
  { weight: 2, arbitrary: fc.nat({ max: 20 }).map((which) => ({ does: 'undo' as const, which })) },
);

export const history = fc.record({
  /** The first action loads something, so that the others have something to work on. */
  first: draft,
  actions: fc.array(action, { minLength: 4, maxLength: 14 }),
  /** Decides the order in which the other store gets the same documents and decisions. */
  order: fc.array(fc.nat({ max: 1000 }), { minLength: 12, maxLength: 12 }),
});

export type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

const cited = query(
  'cited',
  'read',
  {},
  { passages: z.int(), alone: z.int() },
  'MATCH (p:Passage) OPTIONAL MATCH (c:Claim)-[:CITES]->(p) WITH p, count(c) AS claims RETURN count(p) AS passages, coalesce(sum(CASE WHEN claims = 0 THEN 1 ELSE 0 END), 0) AS alone',
);

async function claimIds(store: GraphStore): Promise<string[]> {
  return (await store.read(reading.claimsOfDocuments, { ids: DOCUMENTS })).map((r) => r.id);
}

export async function decisionsIn(store: GraphStore): Promise<Decision[]> {
  const rows = await store.read(reading.decisions, { skip: 0, limit: 1000 });
  return rows.map((r) => decisionSchema.parse(JSON.parse(r.data))).reverse();
}

/** What was decided already, or is not in force, may not be decided again: then nothing happens. */
const unlessRefused = (error: unknown): void => {
  if (!(error instanceof EntenteError) || error.code !== 'conflict' || error.retriable) throw error;
};

/** Lives a history; gives the documents as they are at its end. */
async function live(store: GraphStore, { first, actions }: History): Promise<Map<string, DocumentClaims>> {
  const projector = new Projector(store);
  const documents = new Map<string, DocumentClaims>();
  const all: Action[] = [{ does: 'apply', changes: [{ document: 'a', draft: first }] }, ...actions];
  for (const action of all) {
    if (action.does === 'apply') {
      const changes = action.changes.map(({ document, draft }) => ({
        documentId: document,
        next: draft === null ? null : write(document, draft),
      }));
      await projector.apply(changes);
      for (const { documentId, next } of changes) {
        if (next === null) documents.delete(documentId);
        else documents.set(documentId, next);
      }
    } else if (action.does === 'reject') {
      const ids = await claimIds(store);
      const claimId = ids[action.which % Math.max(1, ids.length)];
      if (claimId)
        await rejectClaim({ store }, projector, { action: 'reject', claimId }, 'an editor').catch(unlessRefused);
    } else {
      const rejections = (await decisionsIn(store)).filter((d) => d.action === 'reject');
      const undone = rejections[action.which % Math.max(1, rejections.length)];
      if (undone) await undoDecision({ store }, projector, undone.id, 'an editor').catch(unlessRefused);
    }
  }
  return documents;
}

/** Puts documents and decisions into a new store, one by one, in the order that the keys give. */
async function putInOrder(
  store: GraphStore,
  documents: Iterable<DocumentClaims>,
  decisions: readonly Decision[],
  order: readonly number[],
): Promise<void> {
  const projector = new Projector(store);
  const steps = [
    ...[...documents].map((next) => () => projector.apply([{ documentId: next.document.id, next }])),
    ...decisions.map((decision) => () => projector.decide(decision.target.documentId, () => decision)),
  ];
  const keyed = steps.map((step, i) => ({ step, key: order[i % order.length] ?? 0 }));
  for (const { step } of keyed.reverse().sort((a, b) => a.key - b.key)) await step();
}

/** The marks on claims are those that the decisions give, and nothing of an earlier version is left. */
async function expectNothingStale(store: GraphStore, documents: Map<string, DocumentClaims>): Promise<void> {
  const decisions = await decisionsIn(store);
  const rows = await store.read(reading.claimsOfDocuments, { ids: DOCUMENTS });
  for (const id of DOCUMENTS) {
    const kept = rows.filter((r) => r.documentId === id).map((r) => claimFromProperties(r.properties));
    const told = documents.get(id)?.claims ?? [];
    expect(kept.map((k) => k.claim.id)).toEqual(told.map((c) => c.id).sort());
    const ours = decisions.filter((d) => d.target.documentId === id);
    const standing = standingClaims(told, ours).standing.map((c) => c.id);
    expect(kept.filter((k) => k.live).map((k) => k.claim.id)).toEqual(standing.sort());
  }
  const sentences = [...documents.values()].map((d) => new Set(d.claims.flatMap((c) => c.passages)).size);
  expect(await store.read(cited, {})).toEqual([{ passages: sentences.reduce((a, b) => a + b, 0), alone: 0 }]);
}

/** The property: what is stored is what a replay gives, and the order of a history leaves no trace. */
export async function expectOrderLeavesNoTrace({ store, reset }: TestStore, past: History): Promise<void> {
  await reset();
  const documents = await live(store, past);
  const verified = await verify({ store });
  expect(verified.stored).toBe(verified.replayed);
  expect(verified.documents).toBe(documents.size);
  await expectNothingStale(store, documents);
  const decisions = await decisionsIn(store);
  await reset();
  await putInOrder(store, documents.values(), decisions, past.order);
  const again = await verify({ store });
  expect(again.stored).toBe(again.replayed);
  expect(again.stored).toBe(verified.stored);
}
