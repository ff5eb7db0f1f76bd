/** The walk along a drawn path: where a step leads, what a hop is of the picture, and what is said of it. */
import { expect, test } from 'vitest';
import { saidOfAnswer } from '../../client/path/answered.ts';
import { saidOfWalk } from '../../client/path/said.ts';
import { elementsOfHop, evidenceOfHop, isDrawn, stepped, UNWALKED } from '../../client/view/path-walk.ts';
import { routeOf } from '../../client/view/route.ts';
import type { Hop } from '../../server/contract/paths.ts';
import { joins, node } from './support.ts';

const hop = (index: number, from: string, via: string, to: string, part: Partial<Hop> = {}): Hop => ({
  index,
  type: 'contact',
  grade: 'meeting',
  from: node(from),
  to: node(to),
  via: node(via, 'meeting'),
  date: { from: '2025-09-19', to: '2025-09-19', precision: 'day' },
  orderUncertain: false,
  orderReversed: false,
  others: 0,
  assumed: false,
  basis: 'stated',
  told: `${from} met ${to}.`,
  sources: 2,
  confidence: 0.9,
  relationships: [`${from}>${via}`, `${to}>${via}`],
  evidence: [],
  ...part,
});
const link = hop(1, 'Ann', 'Norway', 'Bo', {
  type: 'institution',
  grade: null,
  via: node('Norway', 'country'),
  date: null,
  sources: 1,
  relationships: ['Ann>envoy', 'envoy>Norway'],
});
const hops = [hop(0, 'Kim', 'Kim – Ann, 19 Sep 2025', 'Ann'), link, hop(2, 'Bo', 'Oslo talks', 'Cy')];
const lines = [joins('Kim', 'Kim – Ann, 19 Sep 2025'), joins('Ann', 'envoy'), joins('envoy', 'Norway')];
const onScreen = Object.fromEntries(lines.map((r) => [r.id, r]));
const route = routeOf({ hops }, { from: null, to: null }, lines);

test('a walk begins at the near end, goes hop by hop, and stays at the ends', () => {
  const first = stepped(UNWALKED, 3, 1);
  expect(first).toEqual({ at: 0, bound: null });
  expect(stepped(UNWALKED, 3, -1)).toEqual({ at: 2, bound: null });
  const last = stepped(stepped(first, 3, 1), 3, 1);
  expect(last).toEqual({ at: 2, bound: null });
  expect(stepped(last, 3, 1)).toEqual({ at: 2, bound: 'last' });
  expect(stepped(first, 3, -1)).toEqual({ at: 0, bound: 'first' });
  // Back from an end that was not passed.
  expect(stepped({ at: 2, bound: 'last' }, 3, -1)).toEqual({ at: 1, bound: null });
  expect(stepped({ at: 2, bound: null }, 0, 1)).toEqual(UNWALKED);
});

test('only what is drawn is walked along', () => {
  expect(isDrawn(hops, route)).toBe(true);
  expect(isDrawn(hops, null)).toBe(false);
  expect(isDrawn([], route)).toBe(false);
  // An undo brought the path before it back.
  expect(isDrawn(hops, routeOf({ hops: hops.slice(0, 1) }, { from: null, to: null }, lines))).toBe(false);
});

test('a hop is its nodes and its lines, with what lies between', () => {
  expect(elementsOfHop(link, route, onScreen)).toEqual({
    nodes: ['Ann', 'Norway', 'Bo', 'envoy'],
    lines: ['Ann>envoy', 'envoy>Norway'],
  });
  // A link that no relationship draws is a line all the same.
  const bare = { ...link, relationships: [] };
  const drawn = routeOf({ hops: [bare] }, { from: null, to: null }, []);
  expect(elementsOfHop(bare, drawn, {}).lines).toEqual(['link-1-Ann-Norway', 'link-1-Norway-Bo']);
});

test('what says so of a hop is its event, or the line of an institutional link', () => {
  expect(evidenceOfHop(hops[2] as Hop, onScreen)).toEqual({ element: 'node', id: 'Oslo talks' });
  expect(evidenceOfHop(link, onScreen)).toEqual({ element: 'relationship', id: 'Ann>envoy' });
  expect(evidenceOfHop(link, {})).toEqual({ element: 'node', id: 'Norway' });
});

test('each hop is said in plain words, with its place and its documents', () => {
  const said = (at: number): string => saidOfWalk({ at, bound: null }, hops);
  expect(saidOfWalk(UNWALKED, hops)).toBe('');
  expect(said(0)).toBe('Hop 1 of 3: Kim met Ann, 19 Sep 2025; told by 2 documents.');
  expect(said(1)).toBe(
    'Hop 2 of 3: Ann and Bo both represent Norway: an institutional link, not a meeting; told by 1 document.',
  );
  expect(said(2)).toBe('Hop 3 of 3: Bo met Cy, 19 Sep 2025, in Oslo talks; told by 2 documents.');
  expect(saidOfWalk({ at: 2, bound: 'last' }, hops)).toBe(`This is the last hop. ${said(2)}`);
  const together = [hop(0, 'Kim', 'Tenth Forum', 'Ann', { grade: 'session' })];
  expect(saidOfWalk({ at: 0, bound: null }, together)).toBe(
    'Hop 1 of 1: Kim and Ann attended one session, 19 Sep 2025: Tenth Forum; told by 2 documents.',
  );
});

test('an answer says how long what it draws is, and which keys walk along it', () => {
  const end = (name: string) => ({ name, nodes: [node(name)], actors: 1 });
  const answer = { from: end('Kim'), to: end('Cy'), paths: [{ hops }] };
  const found = { of: 'path', answer } as unknown as Parameters<typeof saidOfAnswer>[0];
  expect(saidOfAnswer(found, 0, true)).toBe(
    'A path of 3 hops from Kim to Cy is drawn. The full stop walks to its next hop, the comma to the one before.',
  );
  expect(saidOfAnswer(found, 0, false)).toBe('');
  const none = { of: 'path', answer: { ...answer, paths: [] } } as unknown as typeof found;
  expect(saidOfAnswer(none, 0, false)).toBe('No path from Kim to Cy');
});
