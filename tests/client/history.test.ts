/** Undo and redo, collapsing, choosing, bundling: the view's own transitions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collided } from '../../client/graph-view/labels.ts';
import { isInside } from '../../client/graph-view/lasso.ts';
import { bundled, pairOf } from '../../client/view/bundles.ts';
import { chosenAfter, inverted, targetsOf, withNeighbours } from '../../client/view/choosing.ts';
import { begun, type History, type HistoryAction, historyReducer } from '../../client/view/history.ts';
import { EMPTY_VIEW, type ViewState } from '../../client/view/view-state.ts';
import { joins, node } from './support.ts';

const run = (...actions: HistoryAction[]): History => actions.reduce(historyReducer, begun(EMPTY_VIEW));
const added = (ids: readonly string[], pairs: readonly [string, string][] = [], of?: string): HistoryAction => ({
  type: 'added',
  elements: { nodes: ids.map((id) => node(id)), relationships: pairs.map(([a, b]) => joins(a, b)) },
  ...(of ? { of } : {}),
});
const on = ({ present }: History) => Object.keys(present.nodes).sort().join(' ');
const picture = (s: ViewState) => [
  Object.keys(s.nodes).sort(),
  Object.keys(s.relationships).sort(),
  s.hiddenKinds,
  s.pinned,
  s.positions,
];

describe('undo and redo', () => {
  test('take back and give again what was done, step by step', () => {
    const done = run(
      added(['a', 'b'], [['a', 'b']]),
      { type: 'hidden', ids: ['b'] },
      { type: 'kindToggled', kind: 'person' },
    );
    const once = historyReducer(done, { type: 'undone' });
    expect(once.present.hiddenKinds).toEqual([]);
    const twice = historyReducer(once, { type: 'undone' });
    expect([on(twice), Object.keys(twice.present.relationships)]).toEqual(['a b', ['a>b']]);
    const again = [{ type: 'redone' }, { type: 'redone' }].reduce(
      (h, a) => historyReducer(h, a as HistoryAction),
      twice,
    );
    expect(again.present).toEqual(done.present);
  });
  test('places come back too, and what only finds its place is no step', () => {
    const start = run(added(['a']), { type: 'placed', positions: { a: { x: 1, y: 1 } } });
    const moved = historyReducer(start, { type: 'arranged', positions: { a: { x: 9, y: 9 } } });
    expect(historyReducer(moved, { type: 'undone' }).present.positions).toEqual({ a: { x: 1, y: 1 } });
    expect(start.past).toHaveLength(1);
  });
  test('looking around is no step and stays where it is', () => {
    const done = run(
      added(['a', 'b']),
      { type: 'hidden', ids: ['b'] },
      { type: 'selected', selection: { element: 'node', id: 'a' } },
    );
    const undone = historyReducer(done, { type: 'undone' });
    expect([on(undone), undone.present.selected?.id, undone.past.length]).toEqual(['a b', 'a', 1]);
  });
  test('never bring back what a decision took from the graph', () => {
    const done = run(
      added(['a', 'b']),
      { type: 'hidden', ids: ['a'] },
      { type: 'removed', ids: ['b'] },
      { type: 'undone' },
    );
    expect(on(done)).toBe('a');
  });
  test('a new step ends what could be done again; nothing done is no step', () => {
    const done = run(added(['a']), { type: 'hidden', ids: ['a'] }, { type: 'undone' }, added(['c']));
    expect(done.future).toEqual([]);
    expect(run(added(['a']), { type: 'kindsShown' }, { type: 'hidden', ids: [] }).past).toHaveLength(1);
    expect(run({ type: 'undone' }, { type: 'redone' }).present).toEqual(EMPTY_VIEW);
  });
  test('all steps undone lead to the start, and done again to the end', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const step = fc.oneof(
      fc.array(id, { minLength: 1, maxLength: 3 }).map((ids) =>
        added(ids, [
          ['a', 'b'],
          ['b', 'c'],
        ]),
      ),
      fc.array(id, { maxLength: 2 }).map((ids): HistoryAction => ({ type: 'hidden', ids })),
      id.map((x): HistoryAction => ({ type: 'pinToggled', ids: [x] })),
      id.map((x): HistoryAction => ({ type: 'arranged', positions: { [x]: { x: 1, y: 2 } } })),
      fc.constant<HistoryAction>({ type: 'kindToggled', kind: 'meeting' }),
      id.map((x): HistoryAction => ({ type: 'collapsed', of: x })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const done = steps.reduce(historyReducer, begun(EMPTY_VIEW));
        let back = done;
        for (const _ of done.past) back = historyReducer(back, { type: 'undone' });
        expect(picture(back.present)).toEqual(picture(EMPTY_VIEW));
        for (const _ of back.future) back = historyReducer(back, { type: 'redone' });
        expect(picture(back.present)).toEqual(picture(done.present));
      }),
    );
  });
});

describe('an expansion', () => {
  const expanded = run(
    added(['a', 'x'], [['a', 'x']]),
    added(
      ['a', 'b', 'x'],
      [
        ['a', 'b'],
        ['b', 'x'],
      ],
      'a',
    ),
    added(['b', 'c'], [['b', 'c']], 'b'),
  );
  test('is taken back exactly: what it brought, nothing that was there before', () => {
    const back = historyReducer(expanded, { type: 'collapsed', of: 'b' });
    expect([on(back), Object.keys(back.present.relationships).sort()]).toEqual(['a b x', ['a>b', 'a>x', 'b>x']]);
    expect(on(historyReducer(expanded, { type: 'collapsed', of: 'a' }))).toBe('a c x');
  });
  test('cannot be taken back twice', () => {
    const back = historyReducer(expanded, { type: 'collapsed', of: 'b' });
    expect(historyReducer(back, { type: 'collapsed', of: 'b' }).present.nodes).toEqual(back.present.nodes);
  });
});

describe('choosing', () => {
  const { present } = run(added(['a', 'b', 'c'], [['a', 'b']]), { type: 'chosen', ids: ['a', 'nobody'] });
  test('keeps to what is on screen', () => expect(present.chosen).toEqual(['a']));
  test('toggles, adds, replaces', () => {
    expect(chosenAfter(['a'], ['a', 'b'], 'toggle')).toEqual(['b']);
    expect(chosenAfter(['a'], ['a', 'b'], 'add')).toEqual(['a', 'b']);
    expect(chosenAfter(['a'], ['b', 'b'], 'replace')).toEqual(['b']);
  });
  test('inverts, takes neighbours, and falls back to where one is', () => {
    expect(inverted(Object.values(present.nodes), present.chosen)).toEqual(['b', 'c']);
    expect(withNeighbours(['a'], Object.values(present.relationships))).toEqual(['a', 'b']);
    expect(targetsOf(present, 'c')).toEqual(['a']);
    expect(targetsOf({ ...present, chosen: [] }, 'c')).toEqual(['c']);
    expect(targetsOf({ ...present, chosen: [] }, 'gone')).toEqual([]);
  });
  test('what is hidden is chosen and pinned no more; only the kept ones stay', () => {
    const history = historyReducer(begun({ ...present, pinned: ['a'] }), { type: 'hidden', ids: ['a'] });
    expect([history.present.chosen, history.present.pinned]).toEqual([[], []]);
    expect(on(historyReducer(begun(present), { type: 'keptOnly', ids: ['a', 'b'] }))).toBe('a b');
  });
  test('pins those that are not pinned first', () => {
    const pin = (pinned: string[]) =>
      historyReducer(begun({ ...present, pinned }), { type: 'pinToggled', ids: ['a', 'b'] }).present.pinned;
    expect([pin([]), pin(['a']), pin(['a', 'b'])]).toEqual([['a', 'b'], ['a', 'b'], []]);
  });
});

describe('relationships of one pair', () => {
  const own = [joins('a', 'b'), { ...joins('b', 'a'), id: 'second' }, joins('b', 'c')];
  test('are one line with their number until they are opened, or on a path', () => {
    expect(bundled(own, []).bundles.map((b) => [b.pair, b.relationships.length])).toEqual([['a|b', 2]]);
    expect(bundled(own, ['a|b']).bundles).toEqual([]);
    expect(bundled(own, [], new Set(['second'])).single).toHaveLength(3);
    expect(pairOf({ from: 'b', to: 'a' })).toBe('a|b');
  });
});

test('of labels that lie over one another the higher stays, and none that stay touch', () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 900 }),
    y: fc.integer({ min: 0, max: 600 }),
    w: fc.integer({ min: 4, max: 160 }),
    h: fc.integer({ min: 4, max: 40 }),
    rank: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 60 }), (raw) => {
      const boxes = raw.map(({ x, y, w, h, rank }, i) => ({ id: `n${i}`, x1: x, y1: y, x2: x + w, y2: y + h, rank }));
      const hidden = collided(boxes);
      const shown = boxes.filter((b) => !hidden.has(b.id));
      for (const [i, a] of shown.entries())
        for (const b of shown.slice(i + 1))
          expect(a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2).toBe(false);
      if (boxes.length > 0) expect(shown.length).toBeGreaterThan(0);
    }),
  );
});

test('a point is inside a line drawn around it', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ];
  expect(
    [
      { x: 5, y: 5 },
      { x: 15, y: 5 },
      { x: -1, y: -1 },
    ].map((p) => isInside(p, square)),
  ).toEqual([true, false, false]);
});

test('the first picture is where a person begins: there is nothing to take back', () => {
  const first = historyReducer(begun(EMPTY_VIEW), {
    type: 'begun',
    elements: { nodes: [node('a', 'person')], relationships: [] },
  });
  expect(Object.keys(first.present.nodes)).toEqual(['a']);
  expect(first.past).toEqual([]);
});

test('what an image keeps comes back as it stood, and can be taken back', () => {
  const before = run(added(['x']));
  const opened = historyReducer(before, {
    type: 'reopened',
    elements: { nodes: [node('a'), node('b')], relationships: [joins('a', 'b')] },
    positions: { a: { x: 1, y: 2 } },
    as: { hiddenKinds: ['topic'], time: { ...EMPTY_VIEW.time, clock: 'publication' } },
  });
  expect(on(opened)).toBe('a b');
  expect(opened.present.positions?.a).toEqual({ x: 1, y: 2 });
  expect(opened.present.hiddenKinds).toEqual(['topic']);
  expect(on(historyReducer(opened, { type: 'undone' }))).toBe('x');
});

test('a choice of time is a step, and is taken back', () => {
  const period = { from: '2025-01-01', to: '2025-12-31' };
  const chosen = historyReducer(begun(EMPTY_VIEW), { type: 'timeChosen', time: { period } });
  expect(chosen.present.time.period).toEqual(period);
  expect(historyReducer(chosen, { type: 'undone' }).present.time.period).toBeNull();
});
