/** The queries of saved views, each on an empty store. */
import { expect } from 'vitest';
import { type GraphStore, statement } from '../../../server/graph-store/port.ts';
import type { ParamsOf, Query } from '../../../server/queries/definition.ts';
import * as reading from '../../../server/queries/reading.ts';
import * as writing from '../../../server/queries/writing.ts';
import type { Case } from './cases.ts';

type NewView = ParamsOf<typeof writing.createView>;
type NewRevision = ParamsOf<typeof writing.createViewRevision>;

const view = (id: string, more: Partial<NewView> = {}): NewView => ({
  id,
  name: `View ${id}`,
  description: '',
  at: '2026-01-01T00:00:00.000Z',
  ...more,
});
const revision = (of: string, number: number, more: Partial<NewRevision> = {}): NewRevision => ({
  id: `${of}/${number}`,
  view: of,
  revision: number,
  name: `View ${of}`,
  description: 'd',
  at: `2026-01-0${number}T00:00:00.000Z`,
  state: `{"n":${number}}`,
  ...more,
});
const headOf = ({ id, name, description, at }: NewView) => ({
  id,
  name,
  description,
  createdAt: at,
  updatedAt: at,
  revision: 1,
});

const create = (store: GraphStore, ...views: NewView[]) =>
  store.write(views.map((one) => statement(writing.createView, one)));
const createRevisions = (store: GraphStore, ...revisions: NewRevision[]) =>
  store.write(revisions.map((one) => statement(writing.createViewRevision, one)));
const numbersOf = async (store: GraphStore, of: string) =>
  (await store.read(reading.viewRevisions, { view: of })).map((r) => r.revision);

const covers = (covered: Query, run: Case['run'], about?: string): Case => ({ query: covered.name, about, run });

const heads: Case[] = [
  covers(reading.views, async (store) => {
    const [old, late, early] = [
      view('a', { at: '2026-01-01T00:00:00.000Z' }),
      view('b', { at: '2026-01-03T00:00:00.000Z' }),
      view('c', { at: '2026-01-02T00:00:00.000Z' }),
    ] as const;
    await create(store, old, late, early);
    const all = [late, early, old].map(headOf);
    expect(await store.read(reading.views, { skip: 0, limit: 10 })).toEqual(all);
    expect(await store.read(reading.views, { skip: 1, limit: 1 })).toEqual(all.slice(1, 2));
    expect(await store.read(reading.views, { skip: 3, limit: 1 })).toEqual([]);
  }),
  covers(
    reading.views,
    async (store) => {
      await create(store, view('b'), view('a'), view('c'));
      const rows = await store.read(reading.views, { skip: 0, limit: 10 });
      expect(rows.map((r) => r.id)).toEqual(['a', 'b', 'c']);
    },
    'of one instant, by their ids',
  ),
  covers(reading.view, async (store) => {
    await create(store, view('a'), view('b', { description: 'told' }));
    expect(await store.read(reading.view, { id: 'b' })).toEqual([headOf(view('b', { description: 'told' }))]);
    expect(await store.read(reading.view, { id: 'nothing' })).toEqual([]);
  }),
  covers(reading.viewCount, async (store) => {
    expect(await store.read(reading.viewCount, {})).toEqual([{ total: 0 }]);
    await create(store, view('a'), view('b'));
    await createRevisions(store, revision('a', 1), revision('b', 1));
    expect(await store.read(reading.viewCount, {})).toEqual([{ total: 2 }]);
  }),
  covers(writing.createView, async (store) => {
    await create(store, view('a', { name: '“Ünïcode” 😀', description: 'line\nline' }));
    await expect(create(store, view('b'), view('a'))).rejects.toMatchObject({ code: 'conflict' });
    expect(await store.read(reading.views, { skip: 0, limit: 10 })).toEqual([
      headOf(view('a', { name: '“Ünïcode” 😀', description: 'line\nline' })),
    ]);
  }),
  covers(writing.updateView, async (store) => {
    await create(store, view('a'), view('b'));
    const next = view('a', { name: 'Renamed', description: 'told', at: '2026-02-01T00:00:00.000Z' });
    await store.write([statement(writing.updateView, { ...next, expected: 1 }, 1)]);
    const after = { ...headOf(next), createdAt: view('a').at, revision: 2 };
    expect(await store.read(reading.view, { id: 'a' })).toEqual([after]);
    expect(await store.read(reading.view, { id: 'b' })).toEqual([headOf(view('b'))]);
    for (const late of [
      { ...view('a'), expected: 1 },
      { ...view('a'), expected: 3 },
      { ...view('nothing'), expected: 1 },
    ]) {
      const attempt = store.write([
        statement(writing.createViewRevision, revision('a', 9)),
        statement(writing.updateView, late, 1),
      ]);
      await expect(attempt).rejects.toMatchObject({ code: 'conflict' });
    }
    expect(await store.read(reading.view, { id: 'a' })).toEqual([after]);
    expect(await numbersOf(store, 'a')).toEqual([]);
  }),
  covers(
    writing.updateView,
    async (store) => {
      await create(store, view('a'));
      for (let round = 1; round <= 3; round++) {
        const attempts = await Promise.allSettled(
          Array.from({ length: 10 }, (_, n) =>
            store.write([statement(writing.updateView, { ...view('a', { name: `Writer ${n}` }), expected: round }, 1)]),
          ),
        );
        expect(attempts.filter((a) => a.status === 'fulfilled')).toHaveLength(1);
        const [head] = await store.read(reading.view, { id: 'a' });
        expect(head).toMatchObject({
          revision: round + 1,
          name: `Writer ${attempts.findIndex((a) => a.status === 'fulfilled')}`,
        });
      }
    },
    'lets one of many writers through that read the same revision',
  ),
  covers(writing.deleteView, async (store) => {
    await create(store, view('a'), view('b'));
    await store.write([statement(writing.deleteView, { id: 'a' }), statement(writing.deleteView, { id: 'nothing' })]);
    const rows = await store.read(reading.views, { skip: 0, limit: 10 });
    expect(rows.map((r) => r.id)).toEqual(['b']);
  }),
];

const revisions: Case[] = [
  covers(reading.viewRevision, async (store) => {
    await createRevisions(store, revision('a', 1), revision('a', 2, { name: 'Renamed' }));
    expect(await store.read(reading.viewRevision, { id: 'a/2' })).toEqual([
      { name: 'Renamed', description: 'd', state: '{"n":2}', savedAt: '2026-01-02T00:00:00.000Z' },
    ]);
    expect(await store.read(reading.viewRevision, { id: 'a/3' })).toEqual([]);
  }),
  covers(reading.viewRevisions, async (store) => {
    await createRevisions(store, revision('a', 2), revision('a', 1), revision('b', 1), revision('a', 3));
    expect(await store.read(reading.viewRevisions, { view: 'a' })).toEqual(
      [3, 2, 1].map((n) => ({ revision: n, savedAt: `2026-01-0${n}T00:00:00.000Z`, name: 'View a' })),
    );
    expect(await store.read(reading.viewRevisions, { view: 'nothing' })).toEqual([]);
  }),
  covers(writing.createViewRevision, async (store) => {
    const state = JSON.stringify({ text: `'}) // "q" \\ \n\u2028 $id 😀`, long: 'я'.repeat(400_000) });
    await createRevisions(store, revision('a', 1, { state }));
    const again = createRevisions(store, revision('a', 2), revision('a', 1));
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    expect(await numbersOf(store, 'a')).toEqual([1]);
    expect((await store.read(reading.viewRevision, { id: 'a/1' }))[0]?.state === state).toBe(true);
  }),
  covers(writing.forgetViewRevisions, async (store) => {
    await createRevisions(store, ...[1, 2, 3].map((n) => revision('a', n)), revision('b', 1));
    await store.write([statement(writing.forgetViewRevisions, { view: 'a', before: 3 })]);
    expect(await numbersOf(store, 'a')).toEqual([3]);
    expect(await numbersOf(store, 'b')).toEqual([1]);
  }),
  covers(writing.deleteViewRevisions, async (store) => {
    await createRevisions(store, revision('a', 1), revision('a', 2), revision('b', 1));
    await store.write([statement(writing.deleteViewRevisions, { view: 'a' })]);
    expect(await numbersOf(store, 'a')).toEqual([]);
    expect(await numbersOf(store, 'b')).toEqual([1]);
  }),
];

export const VIEW_CASES: readonly Case[] = [...heads, ...revisions];
