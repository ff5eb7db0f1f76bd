/** Claims and decisions make the graph: on each store, whatever the history, the same as a replay from nothing. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createRuleExtractor } from '../../server/extraction/index.ts';
import type { GraphStore } from '../../server/graph-store/port.ts';
import { loadPaths, passagesOf } from '../../server/loader/load.ts';
import { Projector } from '../../server/loader/projector.ts';
import type { Claim } from '../../server/model/claims.ts';
import { documentId, relationshipId } from '../../server/model/ids.ts';
import { claimFromProperties } from '../../server/queries/elements.ts';
import * as reading from '../../server/queries/reading.ts';
import { listDecisions, rejectClaim, undoDecision } from '../../server/questions/decisions.ts';
import { verify } from '../../server/questions/verify.ts';
import { expectOrderLeavesNoTrace, history } from './projection/history.ts';
import { LEFT_OUT } from './projection/left-out.ts';
import { LING, MEETING, MINISTER, type SentenceName, SITTING, WANG, write } from './projection/world.ts';
import type { OpenStore, TestStore } from './stores.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/documents/', import.meta.url));
const HELD = relationshipId('HELD', WANG, MINISTER);
const took = (person: string, meeting: string): string => relationshipId('PARTICIPATED_IN', person, meeting);

async function claimsIn(store: GraphStore, ids?: string[]): Promise<Claim[]> {
  const documents = ids ?? (await store.read(reading.allDocumentIds, {})).map((d) => d.id);
  const rows = await store.read(reading.claimsOfDocuments, { ids: documents });
  return rows.map((r) => claimFromProperties(r.properties).claim);
}

async function keysIn(store: GraphStore): Promise<Set<string>> {
  const nodes = await store.read(reading.allNodes, {});
  const relationships = await store.read(reading.allRelationships, {});
  return new Set([...nodes, ...relationships].map((element) => element.id));
}

async function expectReplay(store: GraphStore): Promise<void> {
  const { stored, replayed } = await verify({ store });
  expect(stored).toBe(replayed);
}

export function projectionConformance(name: string, open: OpenStore, runs: number): void {
  describe(`The projection on ${name}`, () => {
    let opened: TestStore;
    beforeAll(async () => {
      opened = await open();
    });
    beforeEach(() => opened.reset());
    afterAll(() => opened?.close());

    test(`is that of a replay and of any other order, whatever the history (${runs} histories)`, async () => {
      const property = fc.asyncProperty(history, (past) => expectOrderLeavesNoTrace(opened, past));
      await fc.assert(property, { numRuns: runs, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true });
    }, 300_000);

    describe('under a decision', () => {
      const put = (...sentences: SentenceName[]) =>
        new Projector(opened.store).apply([
          { documentId: 'a', next: write('a', { sentences, published: '2025-05-04' }) },
        ]);
      const remove = () => new Projector(opened.store).apply([{ documentId: 'a', next: null }]);

      /** Rejects the claim of document `a` that supports the key. */
      async function reject(key: string): Promise<string> {
        const { store } = opened;
        const claim = (await claimsIn(store, ['a'])).find((c) => c.key === key);
        const order = { action: 'reject' as const, claimId: claim?.id ?? '' };
        return (await rejectClaim({ store }, new Projector(store), order, 'an editor')).decision.id;
      }

      async function expectState(state: string): Promise<void> {
        const { items } = await listDecisions({ store: opened.store }, { limit: 10 });
        expect(items.map((d) => d.state)).toEqual([state]);
        await expectReplay(opened.store);
      }

      test('a relationship stays away when its sentence moves', async () => {
        await put('met', 'office');
        await reject(HELD);
        expect(await keysIn(opened.store)).not.toContain(HELD);
        await put('sitting', 'office', 'empty', 'met');
        const keys = await keysIn(opened.store);
        expect(keys).not.toContain(HELD);
        expect(keys).toContain(MINISTER);
        await expectState('in force');
      });

      test('a relationship stays away when other sentences are written anew', async () => {
        await put('met', 'office', 'pledge');
        await reject(HELD);
        await put('told', 'office', 'smallerPledge');
        const keys = await keysIn(opened.store);
        expect(keys).not.toContain(HELD);
        expect(keys).toContain(took(WANG, MEETING));
        await expectState('in force');
      });

      test('a relationship stays away when words are added to its own sentence', async () => {
        await put('met');
        await reject(took(LING, MEETING));
        await put('confirmed');
        const keys = await keysIn(opened.store);
        expect(keys).not.toContain(took(LING, MEETING));
        expect(keys).toContain(LING);
        await expectState('in force');
      });

      test.each([
        ['its sentence goes', () => put('met', 'hosted')],
        ['its document goes', () => remove()],
      ])('it is listed as unanchored when %s, and is in force again when it returns', async (_, away) => {
        await put('met', 'office');
        await reject(HELD);
        await away();
        await expectState('unanchored');
        await put('june', 'office');
        expect(await keysIn(opened.store)).not.toContain(HELD);
        await expectState('in force');
      });

      test('what it took away comes back when it is undone', async () => {
        await put('met', 'office', 'spokeFor');
        const before = await verify({ store: opened.store });
        const id = await reject(HELD);
        const representation = (await claimsIn(opened.store)).find(
          (c) => c.assertion.element === 'relationship' && c.assertion.type === 'REPRESENTED_IN',
        );
        expect(await keysIn(opened.store)).not.toContain(representation?.key);
        const { store } = opened;
        await undoDecision({ store }, new Projector(store), id, 'an editor');
        expect(await keysIn(store)).toContain(representation?.key);
        expect((await verify({ store })).stored).toBe(before.stored);
        await expectReplay(store);
      });

      test('a meeting of two falls with one of them, a sitting of three does not', async () => {
        await put('met', 'sitting');
        await reject(took(LING, MEETING));
        await reject(took(LING, SITTING));
        const keys = await keysIn(opened.store);
        expect(keys).not.toContain(MEETING);
        expect(keys).not.toContain(took(WANG, MEETING));
        expect(keys).toContain(SITTING);
        expect(keys).not.toContain(took(LING, SITTING));
        await expectReplay(opened.store);
      });

      test('only the document decided on is concerned', async () => {
        const projector = new Projector(opened.store);
        const next = write('b', { sentences: ['office'], published: null });
        await projector.apply([{ documentId: 'b', next }]);
        await put('office');
        await reject(HELD);
        const [held] = (await opened.store.read(reading.allRelationships, {})).filter((r) => r.id === HELD);
        expect(held?.properties).toMatchObject({ sources: 1, confidence: 0.85 });
        // The dated document supports it no more.
        expect(held?.properties).not.toHaveProperty('firstKnown');
        await expectReplay(opened.store);
      });
    });

    test('two processes that write at once lose nothing', async () => {
      const projectors = [new Projector(opened.store), new Projector(await opened.connectAgain())];
      const sentences: SentenceName[] = ['met', 'office', 'spokeFor', 'pledge'];
      const writes = projectors.flatMap((projector, process) =>
        Array.from({ length: 8 }, (_, n) => {
          const id = `document-${process}-${n}`;
          return projector.apply([{ documentId: id, next: write(id, { sentences, published: `2025-05-${10 + n}` }) }]);
        }),
      );
      await Promise.all(writes);
      const { store } = opened;
      expect(await store.read(reading.allDocumentIds, {})).toHaveLength(16);
      const [held] = (await store.read(reading.allRelationships, {})).filter((r) => r.id === HELD);
      expect(held?.properties).toMatchObject({ sources: 16, firstKnown: '2025-05-10', lastKnown: '2025-05-17' });
      expect(await store.read(reading.commit, {})).toMatchObject([{ sequence: 16 }]);
      await expectReplay(store);
    });

    test('decisions and loading at once lose nothing', async () => {
      const { store } = opened;
      const loading = new Projector(store);
      const deciding = new Projector(await opened.connectAgain());
      const ids = Array.from({ length: 6 }, (_, n) => `document-${n}`);
      const draft = (sentences: SentenceName[]) => (id: string) => ({
        documentId: id,
        next: write(id, { sentences, published: '2025-05-04' }),
      });
      await loading.apply(ids.map(draft(['met', 'office'])));
      const rejected = (await claimsIn(store)).filter((c) => c.key === HELD);
      await Promise.all([
        ...ids.map((id) => loading.apply([draft(['office', 'sitting', 'met'])(id)])),
        ...rejected.map((c) => rejectClaim({ store }, deciding, { action: 'reject', claimId: c.id }, 'an editor')),
      ]);
      expect(await store.read(reading.decisionCount, {})).toEqual([{ total: 6 }]);
      expect(await keysIn(store)).not.toContain(HELD);
      expect(await store.read(reading.commit, {})).toMatchObject([{ sequence: 13 }]);
      await expectReplay(store);
    });

    describe('of a document loaded again without one sentence', () => {
      let folder: string;
      beforeEach(async () => {
        folder = await mkdtemp(join(tmpdir(), 'entente-left-out-'));
      });
      afterEach(() => rm(folder, { recursive: true, force: true }));

      test('loses every claim that cited it, and no other', async () => {
        const { store } = opened;
        const projector = new Projector(store);
        const extractor = createRuleExtractor();
        const load = () => loadPaths([folder], { store, projector, extractor });
        const files = [...new Set(LEFT_OUT.map(([file]) => file))];
        for (const file of files) await cp(join(SEEDS, file), join(folder, file));
        expect(await load()).toEqual({ loaded: files.length, changed: 0, unchanged: 0, failed: [] });
        for (const [file, sentence] of LEFT_OUT) {
          const path = join(folder, file);
          const whole = await readFile(path, 'utf8');
          const id = documentId(file.replace(/\.md$/, ''));
          const [document] = await store.read(reading.document, { id });
          const passage = passagesOf(document?.text ?? '').find((p) => p.text === sentence);
          expect(passage, `${file}: ${sentence}`).toBeDefined();
          const before = await claimsIn(store);
          const citing = before.filter((c) => c.documentId === id && c.passages.includes(passage?.index ?? -1));
          expect(citing.length, `${file}: ${sentence}`).toBeGreaterThan(0);
          await writeFile(path, whole.replace(sentence, ''));
          expect(await load()).toMatchObject({ changed: 1, unchanged: files.length - 1, failed: [] });
          const gone = new Set(citing.map((c) => c.id));
          const left = (await claimsIn(store)).map((c) => c.id);
          expect(left, `${file}: ${sentence}`).toEqual(before.map((c) => c.id).filter((c) => !gone.has(c)));
          await writeFile(path, whole);
          await load();
          expect((await claimsIn(store)).map((c) => c.id)).toEqual(before.map((c) => c.id));
        }
        await expectReplay(store);
      }, 120_000);
    });
  });
}
