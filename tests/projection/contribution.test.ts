import { describe, expect, test } from 'vitest';
import { contributionsOf } from '../../server/projection/contribution.ts';
import { node, relationship } from './support.ts';

const votes = (...claims: Parameters<typeof contributionsOf>[0]) => {
  const [only, ...more] = [...contributionsOf(claims).values()];
  expect(more).toEqual([]);
  return only && { ...only, votes: Object.fromEntries(only.votes) };
};

describe('the contribution of one document', () => {
  test('is one for each key', () => {
    const claims = [
      node('a', 'person', { id: '1' }),
      node('b', 'person', { id: '2' }),
      node('a', 'person', { id: '3' }),
      relationship('a held b', 'HELD', 'a', 'b'),
    ];
    expect([...contributionsOf(claims).keys()].sort()).toEqual(['a', 'a held b', 'b']);
  });

  test('has the confidence and the value of its surest claim', () => {
    const claims = [
      node('a', 'person', { id: '1', confidence: 0.5, properties: { name: 'Wang' } }),
      node('a', 'person', { id: '2', confidence: 0.9, properties: { name: 'Wang Xiaohong' } }),
    ];
    const told = { key: 'a', shape: { element: 'node', kind: 'person' }, confidence: 0.9, published: '2025-05-04' };
    expect(votes(...claims)).toEqual({ ...told, votes: { name: ['Wang Xiaohong'] } });
    expect(votes(...claims.reverse())).toEqual({ ...told, votes: { name: ['Wang Xiaohong'] } });
  });

  test('is that of the first id among equally sure claims, in whatever order they come', () => {
    const claims = [
      node('a', 'person', { id: '2', properties: { name: 'Second' } }),
      node('a', 'person', { id: '1', properties: { name: 'First' } }),
    ];
    expect(votes(...claims)?.votes).toEqual({ name: ['First'] });
    expect(votes(...claims.reverse())?.votes).toEqual({ name: ['First'] });
  });

  test('takes a value from a less sure claim where the surest has none', () => {
    const claims = [
      node('a', 'country', { id: '1', properties: { name: 'China' } }),
      node('a', 'country', { id: '2', confidence: 0.5, properties: { name: 'PRC', code: 'CHN' } }),
    ];
    expect(votes(...claims)?.votes).toEqual({ name: ['China'], code: ['CHN'] });
  });

  test('unites lists of all its claims, each value once and in order', () => {
    const claims = [
      node('a', 'person', { id: '1', properties: { name: 'W', aliases: ['c', 'a'] } }),
      node('a', 'person', { id: '2', properties: { name: 'W', aliases: ['b', 'a'] } }),
      node('a', 'person', { id: '3', properties: { name: 'W' } }),
    ];
    expect(votes(...claims)?.votes).toEqual({ name: ['W'], aliases: ['a', 'b', 'c'] });
  });

  test('has only properties of the registry', () => {
    expect(votes(node('a', 'topic', { properties: { name: 'border', colour: 'red' } }))?.votes).toEqual({
      name: ['border'],
    });
  });

  test('of a relationship has its type and ends', () => {
    const claim = relationship('r', 'ATTENDED', 'a', 's', { properties: { role: 'host' } });
    expect(votes(claim)).toMatchObject({
      shape: { element: 'relationship', type: 'ATTENDED', from: 'a', to: 's' },
      votes: { role: ['host'] },
    });
  });
});
