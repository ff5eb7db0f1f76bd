/** Saved views: kept, listed, saved again, copied, deleted. */
import { afterAll, describe, expect, test } from 'vitest';
import { statsResponseSchema } from '../../../server/contract/service.ts';
import {
  VIEW_LIMITS,
  type View,
  type ViewSummary,
  viewRevisionsResponseSchema,
  viewSchema,
  viewsResponseSchema,
} from '../../../server/contract/views.ts';
import { viewRevisions } from '../../../server/queries/reading.ts';
import { verify } from '../../../server/questions/verify.ts';
import { type Api, type Graph, problemIn } from '../../support/app.ts';
import { DOCUMENTS, folderWith } from '../../support/documents.ts';

export type Fields = Record<string, unknown>;

const STATE = {
  question: { from: 'person-solberg', to: 'person-otieno' },
  positions: { 'person-solberg': { x: -12.5, y: 3e-7 } },
  notes: [
    { kind: 'text', text: `'}) MATCH (n) DETACH DELETE n // "q" \\ \n\u2028 $id {{}} 😀 العربية` },
    null,
    true,
    [],
  ],
};
export const view = (more: Fields = {}): Fields => ({
  name: 'Who met in Oslo',
  description: 'A draft.',
  state: STATE,
  ...more,
});

export const create = (api: Api, more: Fields = {}): Promise<View> => api.post(viewSchema, '/views', view(more));
export const read = (api: Api, id: string, query = {}): Promise<View> => api.get(viewSchema, `/views/${id}`, query);
export const put = (api: Api, id: string, body: Fields) => api.send('put', `/views/${id}`, (t) => t.send(body));
const save = async (api: Api, id: string, body: Fields): Promise<View> => {
  const answer = await put(api, id, body);
  expect(answer.status, answer.text.slice(0, 500)).toBe(200);
  return viewSchema.parse(answer.body);
};
const duplicate = (api: Api, id: string, body = {}): Promise<View> =>
  api.post(viewSchema, `/views/${id}/duplicate`, body);
const remove = (api: Api, id: string) => api.send('delete', `/views/${id}`);
export const list = (api: Api, query = {}) => api.get(viewsResponseSchema, '/views', query);
const history = async (api: Api, id: string) =>
  (await api.get(viewRevisionsResponseSchema, `/views/${id}/revisions`)).items;
const summaryOf = ({ state: _, ...summary }: View): ViewSummary => summary;

async function removeAll(api: Api): Promise<void> {
  for (const { id } of (await list(api)).items) expect((await remove(api, id)).status).toBe(204);
}

/** The documents of the graph, each with a sentence more. */
const CHANGED = Object.fromEntries(
  Object.entries(DOCUMENTS).map(([file, text]) => [file, `${text}\n\nIt rained all day.\n`]),
);

export function viewsConformance(use: () => Graph): void {
  const changed = folderWith(CHANGED, afterAll);

  test('a view is kept as it was sent, and told where', async () => {
    const { api } = use();
    const answer = await api.send('post', '/views', (t) => t.send(view({ name: '  Who met in Oslo ' })));
    const made = viewSchema.parse(answer.body);
    expect(answer.status).toBe(201);
    expect(answer.headers.location).toBe(`/api/v1/views/${made.id}`);
    expect(made).toMatchObject({ name: 'Who met in Oslo', description: 'A draft.', state: STATE, revision: 1 });
    expect(made.id).toMatch(/^view-/);
    expect(made.updatedAt).toBe(made.createdAt);
    expect(Math.abs(Date.now() - Date.parse(made.createdAt))).toBeLessThan(60_000);
    expect(await read(api, made.id)).toEqual(made);
    expect((await create(api, { description: undefined })).description).toBe('');
    expect((await create(api)).id).not.toBe(made.id);
  });

  test('the list tells all without their states, the last saved first', async () => {
    const { api } = use();
    await removeAll(api);
    expect(await list(api)).toEqual({ items: [], total: 0, nextCursor: null });
    const made: View[] = [];
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) made.push(await create(api, { name }));
    const first = made.shift() as View;
    made.push(await save(api, first.id, view({ name: 'One again', revision: 1 })));
    const order = (a: ViewSummary, b: ViewSummary): number =>
      a.updatedAt === b.updatedAt ? (a.id < b.id ? -1 : 1) : a.updatedAt < b.updatedAt ? 1 : -1;
    const expected = made.map(summaryOf).sort(order);
    expect(await list(api)).toEqual({ items: expected, total: 5, nextCursor: null });
    const paged: ViewSummary[] = [];
    let cursor: string | null = null;
    do {
      const page = await list(api, { limit: 2, ...(cursor ? { cursor } : {}) });
      expect(page.items.length).toBeLessThanOrEqual(2);
      expect(page.total).toBe(5);
      paged.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(expected);
  });

  describe('saving again', () => {
    test('makes the next revision, and the one before is still to be read', async () => {
      const { api } = use();
      const made = await create(api);
      const next = { name: 'Renamed', description: 'Done.', state: { positions: {} } };
      const saved = await save(api, made.id, { ...next, revision: 1 });
      expect(saved).toMatchObject({ ...next, id: made.id, createdAt: made.createdAt, revision: 2 });
      expect(await read(api, made.id)).toEqual(saved);
      expect(await read(api, made.id, { revision: 2 })).toEqual(saved);
      expect(await read(api, made.id, { revision: 1 })).toEqual(made);
      expect(await history(api, made.id)).toEqual([
        { revision: 2, savedAt: saved.updatedAt, name: 'Renamed' },
        { revision: 1, savedAt: made.createdAt, name: made.name },
      ]);
      const problem = await api.problem('not-found', api.send('get', `/views/${made.id}?revision=3`));
      expect(problem.detail).toContain('revision 3');
    });

    test('what somebody else saved meanwhile is not overwritten', async () => {
      const { api } = use();
      const { id } = await create(api);
      const theirs = await save(api, id, view({ name: 'Theirs', revision: 1 }));
      for (const revision of [1, 3]) {
        const problem = await api.problem('conflict', put(api, id, view({ name: 'Mine', revision })));
        expect(problem.detail).toContain('revision 2');
        expect(problem.errors).toEqual([{ path: 'revision', message: 'is 2 now' }]);
      }
      expect(await read(api, id)).toEqual(theirs);
      expect(await history(api, id)).toHaveLength(2);
    });

    test('of several who save at once, one does', async () => {
      const { api } = use();
      const { id } = await create(api);
      const answers = await Promise.all(
        [1, 2, 3, 4, 5].map((n) => put(api, id, view({ name: `Tab ${n}`, revision: 1 }))),
      );
      expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409, 409, 409]);
      const saved = viewSchema.parse(answers.find((a) => a.status === 200)?.body);
      expect(await read(api, id)).toEqual(saved);
      for (const lost of answers.filter((a) => a.status === 409))
        expect(problemIn('conflict', lost).errors).toEqual([{ path: 'revision', message: 'is 2 now' }]);
      expect((await history(api, id)).map((r) => r.revision)).toEqual([2, 1]);
    });

    test('the last revisions are kept, and no more', async () => {
      const { api } = use();
      const other = await create(api);
      const { id } = await create(api);
      const last = VIEW_LIMITS.revisions + 2;
      for (let revision = 1; revision < last; revision++) await save(api, id, view({ name: `${revision}`, revision }));
      const kept = Array.from({ length: VIEW_LIMITS.revisions }, (_, n) => last - n);
      expect((await history(api, id)).map((r) => r.revision)).toEqual(kept);
      expect((await read(api, id, { revision: 3 })).name).toBe('2');
      await api.problem('not-found', api.send('get', `/views/${id}?revision=2`));
      expect(await history(api, other.id)).toHaveLength(1);
    });
  });

  test('a copy is a view of its own', async () => {
    const { api } = use();
    const { id } = await create(api);
    const original = await save(api, id, view({ name: 'Original', state: { a: 1 }, revision: 1 }));
    const answer = await api.send('post', `/views/${id}/duplicate`, (t) => t.send({ name: 'Copy' }));
    const copy = viewSchema.parse(answer.body);
    expect(answer.headers.location).toBe(`/api/v1/views/${copy.id}`);
    expect(copy).toMatchObject({ name: 'Copy', description: original.description, state: { a: 1 }, revision: 1 });
    expect(copy.id).not.toBe(id);
    expect((await duplicate(api, id)).name).toBe('Original');
    await save(api, copy.id, view({ state: { a: 2 }, revision: 1 }));
    expect(await read(api, id)).toEqual(original);
    await remove(api, id);
    expect((await read(api, copy.id)).state).toEqual({ a: 2 });
  });

  test('what was deleted is gone, with its history', async () => {
    const { api } = use();
    const { id } = await create(api);
    const other = await create(api);
    const { total } = await list(api);
    const answer = await remove(api, id);
    expect(answer.status).toBe(204);
    expect(answer.text).toBe('');
    expect((await list(api)).total).toBe(total - 1);
    expect(await read(api, other.id)).toEqual(other);
    const attempts = [
      api.send('get', `/views/${id}`),
      api.send('get', `/views/${id}?revision=1`),
      api.send('get', `/views/${id}/revisions`),
      put(api, id, view({ revision: 1 })),
      api.send('post', `/views/${id}/duplicate`, (t) => t.send({})),
      remove(api, id),
    ];
    for (const attempt of attempts) expect((await api.problem('not-found', attempt)).detail).toContain(id);
  });

  test('what is saved while it is deleted is gone all the same', async () => {
    const { api } = use();
    for (let round = 0; round < 10; round++) {
      const { id } = await create(api);
      const [saved, removed] = await Promise.all([put(api, id, view({ revision: 1 })), remove(api, id)]);
      expect([200, 404]).toContain(saved.status);
      expect(removed.status).toBe(204);
      await api.problem('not-found', api.send('get', `/views/${id}`));
      expect(await use().store.read(viewRevisions, { view: id })).toEqual([]);
    }
  });

  test('a view outlives the closing of the store', async () => {
    const { id } = await create(use().api);
    const saved = await save(use().api, id, view({ name: 'Kept', revision: 1 }));
    const before = await list(use().api);
    await use().reopen();
    const { api } = use();
    expect(await list(api)).toEqual(before);
    expect(await read(api, id)).toEqual(saved);
    expect(await history(api, id)).toHaveLength(2);
  });

  test('views are no part of the graph, and loading changed documents keeps them', async () => {
    const { api, store, load } = use();
    await removeAll(api);
    const [before, counted] = [await verify({ store }), await api.get(statsResponseSchema, '/stats')];
    const { id } = await create(api);
    await save(api, id, view({ revision: 1 }));
    await duplicate(api, id);
    expect(await verify({ store })).toEqual(before);
    expect(await api.get(statsResponseSchema, '/stats')).toEqual(counted);
    const kept = await list(api);
    expect((await load(changed)).changed).toBe(counted.documents);
    expect(await list(api)).toEqual(kept);
    const { stored, replayed } = await verify({ store });
    expect(stored).toBe(replayed);
  });
}
