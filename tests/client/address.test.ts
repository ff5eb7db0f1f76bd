import { expect, test } from 'vitest';
import { relaxed } from '../../client/path/questions.ts';
import { readAddress, selectionOf, writeAddress } from '../../client/view/address.ts';
import { routeOf } from '../../client/view/route.ts';
import type { Hop, Path } from '../../server/contract/paths.ts';
import { joins, node } from './support.ts';

test('an address is read as it was written', () => {
  const address = {
    node: 'person-1',
    panel: 'path',
    hide: ['topic', 'place'],
    from: 'country-MNG',
    to: 'country-GHA',
    institutions: 'ends',
    grade: 'session',
    order: 'time',
  } as const;
  expect(readAddress(writeAddress({ ...address, hide: [...address.hide] }))).toMatchObject(address);
  expect(selectionOf(readAddress('?node=a'))).toEqual({ element: 'node', id: 'a' });
  expect(writeAddress({ panel: 'details', hide: [] })).toBe('');
});

test('a mistyped part of a link is left out, the rest counts', () => {
  expect(readAddress('?panel=nowhere&grade=handshake&from=a&hide=ghosts')).toMatchObject({
    from: 'a',
    panel: undefined,
    grade: undefined,
    hide: undefined,
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
  told: '',
  sources: 1,
  confidence: 1,
  relationships: [],
  evidence: [],
  ...part,
});
const path = (...hops: Hop[]): Path => ({ hops, contacts: 1, institutionalLinks: 1, told: '' });

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

test('a relaxation changes one parameter that the form knows', () => {
  const question = { from: 'a', to: 'b', institutions: 'none', grade: 'meeting', order: 'time' } as const;
  expect(relaxed(question, 'institutions', 'any')).toEqual({ ...question, institutions: 'any' });
  expect(relaxed(question, 'grade', 'session')).toEqual({ ...question, grade: 'session' });
  expect(relaxed(question, 'order', 'any')).toEqual({ ...question, order: 'any' });
  expect(relaxed(question, 'maxHops', '8')).toBeNull();
});
