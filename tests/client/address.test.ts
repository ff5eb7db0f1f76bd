import { expect, test } from 'vitest';
import { readAddress, selectionOf, writeAddress } from '../../client/view/address.ts';
import { drawingOf, drawingOfNetwork } from '../../client/view/drawing.ts';
import { faultOf, leavingOut, readPaths, relaxed, settingAside, writePaths } from '../../client/view/paths.ts';
import { routeOf } from '../../client/view/route.ts';
import type { ConnectionResponse, Hop, Path, PathResponse } from '../../server/contract/paths.ts';
import { joins, node } from './support.ts';

test('an address is read as it was written', () => {
  const address = {
    node: 'person-1',
    panel: 'path',
    hide: ['topic', 'place'],
    path: 3,
  } as const;
  expect(readAddress(writeAddress({ ...address, hide: [...address.hide] }))).toMatchObject(address);
  expect(selectionOf(readAddress('?node=a'))).toEqual({ element: 'node', id: 'a' });
  const { contacts, paths } = readAddress('');
  expect(writeAddress({ panel: 'details', hide: [], contacts, paths })).toBe('');
});

test('the contacts have their own part of an address, whose filters are not those of a path', () => {
  const { contacts, paths } = readAddress(
    '?panel=contacts&grade=meeting&contacts.tab=matrix&contacts.grade=session&contacts.a=x&contacts.b=y&contacts.since=2024',
  );
  expect(contacts).toMatchObject({
    tab: 'matrix',
    filters: { grade: 'session', since: '2024' },
    pair: { a: 'x', b: 'y' },
  });
  expect(paths.filters).toEqual({ grade: 'meeting' });
  const search = writeAddress({ panel: 'contacts', contacts, paths });
  expect(readAddress(search)).toMatchObject({ panel: 'contacts', contacts, paths });
});

test('a mistyped part of a link is left out, the rest counts', () => {
  expect(readAddress('?panel=nowhere&grade=handshake&from=a&hide=ghosts')).toMatchObject({
    panel: undefined,
    hide: undefined,
    paths: { from: ['a'], filters: {} },
  });
});

const hop = (index: number, from: string, via: string, to: string, part: Partial<Hop>): Hop => ({
  index,
  type: 'contact',
  grade: 'meeting',
  from: node(from),
  via: node(via),
  to: node(to),
  date: null,
  orderUncertain: false,
  orderReversed: false,
  others: 0,
  assumed: false,
  basis: 'stated',
  told: '',
  sources: 1,
  confidence: 1,
  relationships: [],
  evidence: [],
  ...part,
});
const path = (...hops: Hop[]): Path => ({
  hops,
  contacts: 1,
  institutionalLinks: 1,
  weakest: 0,
  weakPoints: [],
  told: '',
});

test('a route lights the path, its ends, and its institutional links', () => {
  const relationships = [joins('munk', 'm'), joins('wang', 'm'), joins('wang', 'office', 'HELD')];
  const route = routeOf(
    path(
      hop(0, 'munk', 'm', 'wang', { relationships: ['munk>m', 'wang>m'] }),
      hop(1, 'wang', 'china', 'ling', { type: 'institution', grade: null, relationships: ['wang>office'] }),
    ),
    { from: node('mongolia', 'country'), to: node('ling') },
    relationships,
  );
  expect(route.relationships).toEqual(['munk>m', 'wang>m', 'wang>office']);
  expect(route.institutional).toEqual([['wang>office']]);
  expect(route.nodes).toEqual(expect.arrayContaining(['mongolia', 'munk', 'm', 'wang', 'office', 'china', 'ling']));
  expect(route.links).toEqual([{ id: 'link-from', from: 'munk', to: 'mongolia', label: 'stands for' }]);
});

test('an institutional link without relationships is drawn all the same', () => {
  const route = routeOf(
    path(hop(0, 'wang', 'china', 'ling', { type: 'institution', grade: null })),
    { from: node('wang'), to: node('ling') },
    [],
  );
  expect(route.links.map((l) => [l.from, l.to])).toEqual([
    ['wang', 'china'],
    ['china', 'ling'],
  ]);
  expect(route.institutional).toEqual([route.links.map((l) => l.id)]);
});

const PATH = {
  from: 'country-MNG,country-CHN',
  to: 'session-1',
  mode: 'k-shortest',
  k: '9',
  order: 'time',
  institutions: 'none',
  maxHops: '4',
  exclude: 'person-1',
  grade: 'session',
  since: '2024',
  knownBy: '2025-09-21',
  without: 'document-1,document-2',
};

test('a question for paths is written as it was read, by the names of the API', () => {
  expect(writePaths(readPaths(PATH))).toEqual(PATH);
  const connect = { actors: 'a,b,c', institutions: 'ends', confidence: '0.5' };
  expect(readPaths(connect)).toMatchObject({ of: 'connect', actors: ['a', 'b', 'c'] });
  expect(writePaths(readPaths(connect))).toEqual(connect);
  // Mistyped parts are left out, and so is what contacts alone are asked by.
  const odd = { from: 'a', to: 'b', mode: 'longest', k: '99', maxHops: 'far', sources: '0', of: 'c' };
  expect(writePaths(readPaths(odd))).toEqual({ from: 'a', to: 'b' });
});

test('a draft is asked when its ends are there and differ', () => {
  expect(faultOf(readPaths({ from: 'a' }))).toBe('');
  expect(faultOf(readPaths({ from: 'a,b', to: 'b' }))).toBe('Choose two different ends');
  expect(faultOf(readPaths({ from: 'a', to: 'b' }))).toBeNull();
  expect(faultOf(readPaths({ actors: 'a,b' }))).toBe('');
  expect(faultOf(readPaths({ actors: 'a,b,c' }))).toBeNull();
});

test('a relaxation changes one parameter that the question knows', () => {
  const question = readPaths(PATH);
  const changed = (parameter: string, value: string | null) => {
    const next = relaxed(question, parameter, value);
    return next && writePaths(next);
  };
  const without = (name: keyof typeof PATH) => Object.fromEntries(Object.entries(PATH).filter(([n]) => n !== name));
  expect(changed('institutions', 'ends')).toEqual({ ...PATH, institutions: 'ends' });
  expect(changed('institutions', 'any')).toEqual(without('institutions'));
  expect(changed('grade', 'commitment')).toEqual({ ...PATH, grade: 'commitment' });
  expect(changed('order', 'any')).toEqual(without('order'));
  expect(changed('maxHops', '8')).toEqual({ ...PATH, maxHops: '8' });
  for (const name of ['exclude', 'since', 'knownBy', 'without'] as const)
    expect(changed(name, null)).toEqual(without(name));
  const { since: _, ...openEnded } = PATH;
  expect(changed('since,until', null)).toEqual(openEnded);
  expect(changed('moon', 'full')).toBeNull();
  expect(changed('of', 'a')).toBeNull();
  expect(relaxed({ ...question, of: 'connect', actors: ['a', 'b', 'c'] }, 'order', 'any')).toBeNull();
});

test('nodes are left out and documents set aside, each once', () => {
  const twice = leavingOut(leavingOut(readPaths(PATH), 'person-2'), 'person-1');
  expect(twice.exclude).toEqual(['person-1', 'person-2']);
  expect(settingAside(settingAside(readPaths({}), 'd'), 'd').filters.without).toEqual(['d']);
});

test('a network draws its links, and of several ends the one that a path stands for', () => {
  const meeting = hop(0, 'munk', 'm', 'wang', { relationships: ['munk>m', 'wang>m'] });
  const relationships = [joins('munk', 'm'), joins('wang', 'm')];
  const nodes = ['munk', 'm', 'wang', 'else'].map((id) => node(id));
  const network = { actors: [node('munk'), node('wang')], hops: [meeting], nodes, relationships };
  const drawn = drawingOfNetwork(network as unknown as ConnectionResponse);
  expect(drawn?.route).toMatchObject({ relationships: ['munk>m', 'wang>m'], links: [] });
  expect(drawn?.elements.nodes.map((n) => n.id)).not.toContain('else');
  expect(drawingOfNetwork({ ...network, hops: [] } as unknown as ConnectionResponse)).toBeNull();

  const answer = {
    from: { name: '', actors: 2, nodes: [node('china', 'country'), node('mongolia', 'country')] },
    to: { name: '', actors: 1, nodes: [node('wang')] },
    paths: [{ ...path(meeting), told: 'munk stands for mongolia. They met.' }],
    nodes,
    relationships,
  } as unknown as PathResponse;
  expect(drawingOf(answer, 0)?.route.links).toEqual([
    { id: 'link-from', from: 'munk', to: 'mongolia', label: 'stands for' },
  ]);
});
