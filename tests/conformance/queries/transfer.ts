/** The queries of restores and examinations, each on an empty store. */
import { expect } from 'vitest';
import { type GraphStore, statement } from '../../../server/graph-store/port.ts';
import * as reading from '../../../server/queries/reading.ts';
import * as writing from '../../../server/queries/writing.ts';
import type { Case } from './cases.ts';

/** Two claims of one document, of which one cites the passage that both name; then the document goes without them. */
async function damaged(store: GraphStore): Promise<void> {
  const claim = (id: string) => ({ id, properties: { id, key: id, documentId: 'd', passages: [0], live: true } });
  await store.write([
    statement(writing.mergeDocuments, { rows: [{ id: 'd', properties: { id: 'd' } }] }),
    statement(writing.createPassages, { rows: [{ documentId: 'd', properties: { id: 'd:0', documentId: 'd' } }] }),
    statement(writing.createClaims, { rows: [claim('a'), claim('b')] }),
    statement(writing.citePassages, { rows: [{ claim: 'a', passage: 'd:0' }] }),
  ]);
  expect(await store.read(reading.claimsAdrift, {})).toEqual([{ total: 0 }]);
  expect(await store.read(reading.passagesAdrift, {})).toEqual([{ total: 0 }]);
  await store.write([statement(writing.deleteDocuments, { ids: ['d'] })]);
}

const finds = (query: typeof reading.claimsAdrift, total: number): Case => ({
  query: query.name,
  about: 'in a damaged store',
  run: async (store) => {
    await damaged(store);
    expect(await store.read(query, {})).toEqual([{ total }]);
  },
});

export const TRANSFER_CASES: readonly Case[] = [
  finds(reading.claimsAdrift, 2),
  finds(reading.claimsUncited, 1),
  finds(reading.passagesAdrift, 1),
  {
    query: writing.restoreView.name,
    run: async (store) => {
      const view = {
        id: 'view-1',
        name: '“Ünïcode” 😀',
        description: 'line\nline',
        createdAt: '2026-01-01T00:00:00.000Z',
        updatedAt: '2026-02-01T00:00:00.000Z',
        revision: 31,
      };
      await store.write([statement(writing.restoreView, view)]);
      expect(await store.read(reading.view, { id: 'view-1' })).toEqual([view]);
      const again = store.write([statement(writing.restoreView, view)]);
      await expect(again).rejects.toMatchObject({ code: 'conflict' });
    },
  },
];
