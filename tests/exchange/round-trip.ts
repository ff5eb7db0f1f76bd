/** What goes out comes back: from the embedded store into any other and back, the same to the last claim. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeBackup } from '../../server/exchange/backup.ts';
import { restoreBackup } from '../../server/exchange/restore/restore.ts';
import type { GraphStore } from '../../server/graph-store/port.ts';
import { Projector } from '../../server/loader/projector.ts';
import * as reading from '../../server/queries/reading.ts';
import { listDecisions, rejectClaim } from '../../server/questions/decisions.ts';
import { verify } from '../../server/questions/verify.ts';
import { saveView, viewById } from '../../server/questions/views.ts';
import { type OpenStore, openEmbedded, type TestStore } from '../conformance/stores.ts';
import { DOCUMENTS, folderWith } from '../support/documents.ts';
import { contentOf, fill, hardDocument } from './support.ts';

const restore = (
  file: string,
  store: GraphStore,
  more: { onProgress?: (done: number) => void; signal?: AbortSignal } = {},
) => restoreBackup(file, { store, projector: new Projector(store), ...more });

export function roundTripConformance(name: string, open: OpenStore): void {
  describe(`A backup of the embedded store, restored into ${name}`, () => {
    let folder: string;
    let original: TestStore;
    let target: TestStore;
    let before: Awaited<ReturnType<typeof contentOf>>;
    const backup = () => join(folder, 'original.json.gz');
    const documents = folderWith(DOCUMENTS, afterAll);

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'entente-round-trip-'));
      original = await openEmbedded();
      await fill(original.store, documents);
      before = await contentOf(original.store);
      await writeBackup({ store: original.store }, backup());
      target = await open();
    }, 120_000);
    beforeEach(() => target.reset());
    afterAll(async () => {
      await original?.close();
      await target?.close();
      await rm(folder, { recursive: true, force: true });
    });

    test('is the same, and comes back the same', async () => {
      expect(before.decisions).toHaveLength(4);
      expect(before.views.map((v) => v.revisions.length).sort()).toEqual([1, 20]);
      const there = await restore(backup(), target.store);
      expect(there.made).toBe(there.expected);
      expect(there).toMatchObject({ documents: 7, decisions: 4, views: 2, kept: 0, expected: before.graph.hash });
      expect(await contentOf(target.store)).toEqual(before);
      const verified = await verify({ store: target.store });
      expect(verified.stored).toBe(verified.replayed);

      const second = join(folder, 'second.json.gz');
      await writeBackup({ store: target.store }, second);
      const back = await openEmbedded();
      try {
        const again = await restore(second, back.store);
        expect(again.made).toBe(before.graph.hash);
        expect(await contentOf(back.store)).toEqual(before);
      } finally {
        await back.close();
      }
    });

    test('goes on as if it had always been there', async () => {
      await restore(backup(), target.store);
      const context = { store: target.store };
      const [claim] = await target.store.read(reading.claimsOfKeys, { keys: ['session-hard'] });
      const order = { action: 'reject' as const, claimId: claim?.id ?? '', reason: '' };
      const made = await rejectClaim(context, new Projector(target.store), order, 'tester');
      const { items } = await listDecisions(context, { limit: 10 });
      expect(items.map((d) => d.id)).toEqual([
        made.decision.id,
        ...before.decisions.map(({ decision }) => decision.id).reverse(),
      ]);
      const view = await viewById(context, before.views[0]?.view.id ?? '');
      const saved = await saveView(context, view.id, { ...view, name: 'Later' });
      expect(saved.revision).toBe(view.revision + 1);
      const verified = await verify(context);
      expect(verified.stored).toBe(verified.replayed);
    });

    test('that is stopped on its way is finished by running it again', async () => {
      for (const stopAfter of [3, 5]) {
        await target.reset();
        const controller = new AbortController();
        const stopped = restore(backup(), target.store, {
          onProgress: (done) => {
            if (done >= stopAfter) controller.abort();
          },
          signal: controller.signal,
        });
        await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
        const finished = await restore(backup(), target.store);
        expect(finished.made).toBe(before.graph.hash);
        expect(finished.kept).toBeGreaterThanOrEqual(stopAfter);
        expect(await contentOf(target.store)).toEqual(before);
      }
    });

    test('is refused where anything else is, and nothing is written', async () => {
      const next = hardDocument('document-other');
      await new Projector(target.store).apply([{ documentId: next.document.id, next }]);
      const there = await contentOf(target.store);
      await expect(restore(backup(), target.store)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringMatching(/not empty .*empty store/),
      });
      expect(await contentOf(target.store)).toEqual(there);
    });
  });
}
