import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSight } from '../../client/graph-view/large/sight.ts';

test('what has a point in the extent is in sight, in its order, and nothing else', () => {
  const box = fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), fc.nat(20), fc.nat(20))
    .map(([x1, y1, width, height]) => ({ x1, y1, x2: x1 + width, y2: y1 + height }));
  fc.assert(
    fc.property(fc.array(box), box, (boxes, extent) => {
      const flat = Float64Array.from(boxes.flatMap(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]));
      const shares = (b: typeof extent): boolean =>
        Math.max(b.x1, extent.x1) <= Math.min(b.x2, extent.x2) &&
        Math.max(b.y1, extent.y1) <= Math.min(b.y2, extent.y2);
      expect(inSight(boxes, flat, extent)).toEqual(boxes.filter(shares));
    }),
  );
});
