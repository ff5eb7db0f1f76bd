import { describe, expect, test } from 'vitest';
import { EMPTY_VIEW, type ViewAction, type ViewState, viewReducer } from '../../client/view/view-state.ts';
import { countsByKind, degrees, onScreenOf, visibleElements } from '../../client/view/visible.ts';
import { joins, node } from './support.ts';

const run = (...actions: ViewAction[]): ViewState => actions.reduce(viewReducer, EMPTY_VIEW);
const picture: ViewAction = {
  type: 'added',
  elements: {
    nodes: [node('wang'), node('munk'), node('m', 'meeting')],
    relationships: [joins('wang', 'm'), joins('munk', 'm')],
  },
};
const ids = (state: ViewState) => [Object.keys(state.nodes).sort(), Object.keys(state.relationships).sort()];

describe('what comes to the screen', () => {
  test('a relationship comes only with both of its nodes', () => {
    const state = run({ type: 'added', elements: { nodes: [node('wang')], relationships: [joins('wang', 'm')] } });
    expect(state.relationships).toEqual({});
  });
  test('what is asked for is selected, shown though its kind was hidden, and opens the details', () => {
    const state = run({ type: 'kindToggled', kind: 'meeting' }, { type: 'panelOpened', panel: 'decisions' }, {
      ...picture,
      select: { element: 'node', id: 'm' },
    } as ViewAction);
    expect(state.selected).toEqual({ element: 'node', id: 'm' });
    expect(state.hiddenKinds).toEqual([]);
    expect(state.panel).toBe('details');
  });
  test('newer readings change what is on screen and bring no node', () => {
    const state = run(picture, {
      type: 'refreshed',
      elements: { nodes: [node('wang', 'person', { sources: 7 }), node('new')], relationships: [] },
    });
    expect(state.nodes.wang?.sources).toBe(7);
    expect(state.nodes.new).toBeUndefined();
  });
  test('starting again keeps nothing but the panel', () => {
    const state = run(
      picture,
      { type: 'selected', selection: { element: 'node', id: 'm' } },
      { type: 'replaced', elements: { nodes: [node('x')], relationships: [] } },
    );
    expect(ids(state)).toEqual([['x'], []]);
    expect(state.selected).toBeNull();
  });
});

describe('what leaves the screen', () => {
  test('a hidden node takes its relationships and the selection with it', () => {
    const state = run(
      picture,
      { type: 'selected', selection: { element: 'relationship', id: 'wang>m' } },
      { type: 'hidden', ids: ['m'] },
    );
    expect(ids(state)).toEqual([['munk', 'wang'], []]);
    expect(state.selected).toBeNull();
  });
  test('what a decision removed comes back as it was when it is undone', () => {
    const before = run(picture);
    const removed = viewReducer(before, { type: 'removed', ids: ['m', 'wang>m', 'munk>m'] });
    expect(ids(removed)).toEqual([['munk', 'wang'], []]);
    const restored = viewReducer(removed, { type: 'restored', ids: ['m', 'wang>m', 'munk>m'] });
    expect(restored.nodes).toEqual(before.nodes);
    expect(restored.relationships).toEqual(before.relationships);
    expect(restored.gone).toEqual({ nodes: {}, relationships: {} });
  });
  test('undoing brings back only what the answer names', () => {
    const state = run(picture, { type: 'removed', ids: ['m'] }, { type: 'restored', ids: ['m', 'wang>m'] });
    expect(ids(state)).toEqual([['m', 'munk', 'wang'], ['wang>m']]);
  });
  test('a path that loses a step is no path any more', () => {
    const route = { nodes: ['wang', 'm'], relationships: ['wang>m'], institutional: [], links: [] };
    const drawn = run(picture, { type: 'pathDrawn', elements: { nodes: [], relationships: [] }, route });
    expect(drawn.route).toEqual(route);
    expect(viewReducer(drawn, { type: 'removed', ids: ['wang>m'] }).route).toBeNull();
    expect(viewReducer(drawn, { type: 'hidden', ids: ['munk'] }).route).toEqual(route);
  });
});

test('a hidden kind is not drawn, and neither is what hangs on it', () => {
  const state = run(picture, { type: 'kindToggled', kind: 'meeting' });
  expect(visibleElements(state)).toEqual({ nodes: [node('wang'), node('munk')], relationships: [] });
  expect(visibleElements(viewReducer(state, { type: 'kindsShown' })).nodes).toHaveLength(3);
});

test('counts follow the registry, degrees the relationships', () => {
  const state = run(picture);
  const { nodes, relationships } = visibleElements(state);
  expect(countsByKind(nodes)).toEqual([
    { kind: 'person', count: 2 },
    { kind: 'meeting', count: 1 },
  ]);
  expect(degrees(relationships).get('m')).toBe(2);
  expect(onScreenOf(state, 'm', { type: 'PARTICIPATED_IN', direction: 'in', kind: 'person', count: 9 })).toBe(2);
  expect(onScreenOf(state, 'm', { type: 'PARTICIPATED_IN', direction: 'out', kind: 'person', count: 9 })).toBe(0);
});
