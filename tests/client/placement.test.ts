import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, placeNewNodes, separate } from '../../client/graph-view/placement.ts';

const box = (x: number, y: number, width = 100, height = 60): Box => ({ x, y, width, height });
const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
const fresh = (id: string, ...neighbours: string[]) => ({ id, width: 100, height: 60, neighbours });

describe('placeNewNodes', () => {
  test('gives places to new nodes only', () => {
    const placed = placeNewNodes({ wang: box(0, 0) }, [fresh('m1', 'wang'), fresh('m2', 'wang')], 'wang');
    expect(Object.keys(placed).sort()).toEqual(['m1', 'm2']);
  });

  test('puts a node beside the one it is joined to, away from the rest', () => {
    const placed = placeNewNodes({ wang: box(0, 0), china: box(-600, 0) }, [fresh('m', 'wang')], null);
    expect(Math.hypot(placed.m?.x ?? 0, placed.m?.y ?? 0)).toBeLessThan(200);
    expect(placed.m?.x).toBeGreaterThan(0);
  });

  test('puts a node between those that it joins', () => {
    const placed = placeNewNodes({ a: box(-400, 0), b: box(400, 0) }, [fresh('m', 'a', 'b')], 'a');
    expect(placed.m).toEqual({ x: 0, y: 0 });
  });

  test('follows chains: a node joined only to a new one stands near it', () => {
    const placed = placeNewNodes({ wang: box(0, 0) }, [fresh('far', 'near'), fresh('near', 'wang')], 'wang');
    const { near, far } = placed;
    expect(Math.hypot((near?.x ?? 0) - (far?.x ?? 0), (near?.y ?? 0) - (far?.y ?? 0))).toBeLessThan(300);
  });

  test('places into nothing', () => {
    expect(placeNewNodes({}, [fresh('a')], null)).toEqual({ a: { x: 0, y: 0 } });
  });

  test('never lays one over another, and is the same each time', () => {
    const boxes = fc.array(
      fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(boxes, fc.integer({ min: 1, max: 60 }), (points, count) => {
        const existing = Object.fromEntries(points.map(({ x, y }, i) => [`old${i}`, box(x, y, 80, 40)]));
        const nodes = Array.from({ length: count }, (_, i) =>
          fresh(`new${i}`, ...(points.length > 0 ? [`old${i % points.length}`] : [])),
        );
        const placed = placeNewNodes(existing, nodes, null);
        const all = Object.entries(placed).map(([, p]) => box(p.x, p.y));
        for (const [i, a] of all.entries()) {
          for (const other of Object.values(existing)) expect(overlap(a, other)).toBe(false);
          for (const b of all.slice(0, i)) expect(overlap(a, b)).toBe(false);
        }
        expect(placeNewNodes(existing, nodes, null)).toEqual(placed);
      }),
      { numRuns: 40 },
    );
  });
});

test('separate frees boxes that lie over one another and leaves the others', () => {
  const free = separate({ a: box(0, 0), b: box(10, 0), c: box(900, 900) });
  expect(overlap(box(free.a?.x ?? 0, free.a?.y ?? 0), box(free.b?.x ?? 0, free.b?.y ?? 0))).toBe(false);
  expect(free.c).toEqual({ x: 900, y: 900 });
});
