import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GraphNode } from '../../server/model/graph.ts';
import { canonicalHash, canonicalLine } from '../../server/projection/canonical.ts';
import { Replay } from '../../server/projection/replay.ts';
import { node, reject } from './support.ts';

const element: GraphNode = {
  id: 'person-1',
  kind: 'person',
  properties: { name: 'Wang', aliases: ['W', 'X'] },
  sources: 1,
  confidence: 0.9,
  firstKnown: null,
  lastKnown: null,
};

describe('a canonical line', () => {
  test('has its keys in order', () => {
    expect(canonicalLine(element)).toBe(
      '{"confidence":0.9,"firstKnown":null,"id":"person-1","kind":"person","lastKnown":null,"properties":{"aliases":["W","X"],"name":"Wang"},"sources":1}',
    );
  });

  test('does not depend on the order in which keys were set', () => {
    const entries = Object.entries(element);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(entries, { minLength: entries.length }),
        fc.shuffledSubarray(Object.entries(element.properties), { minLength: 2 }),
        (shuffled, properties) => {
          const same = { ...Object.fromEntries(shuffled), properties: Object.fromEntries(properties) } as GraphNode;
          expect(canonicalLine(same)).toBe(canonicalLine(element));
        },
      ),
    );
  });

  test('tells lists of another order apart', () => {
    const other = { ...element, properties: { ...element.properties, aliases: ['X', 'W'] } };
    expect(canonicalLine(other)).not.toBe(canonicalLine(element));
  });
});

describe('the canonical hash', () => {
  test('does not depend on the order of the lines', () => {
    expect(canonicalHash(['a', 'b', 'c'])).toBe(canonicalHash(['c', 'a', 'b']));
  });

  test('tells another line, one more and a joined one apart', () => {
    const hashes = [['a', 'b'], ['a', 'c'], ['a', 'b', 'b'], ['ab'], ['a'], []].map(canonicalHash);
    expect(new Set(hashes).size).toBe(6);
  });
});

describe('a replay', () => {
  const wang = (documentId: string) =>
    node('wang', 'person', { id: documentId, documentId, properties: { name: 'Wang' } });

  test('adds up all documents under the decisions on each', () => {
    const replay = new Replay();
    for (const id of ['d1', 'd2', 'd3']) replay.addDocument([wang(id)], id === 'd2' ? [reject(wang(id))] : []);
    expect([...replay.elements()]).toEqual([
      {
        id: 'wang',
        kind: 'person',
        properties: { name: 'Wang' },
        sources: 2,
        confidence: 0.99,
        firstKnown: '2025-05-04',
        lastKnown: '2025-05-04',
      },
    ]);
  });

  test('of claims that all fell is empty', () => {
    const replay = new Replay();
    replay.addDocument([wang('d1')], [reject(wang('d1'))]);
    expect([...replay.elements()]).toEqual([]);
  });
});
