import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverage, placed, type View } from '../../client/graph-view/large/still.ts';

const view = fc.record({
  zoom: fc.double({ min: 0.1, max: 4, noNaN: true }),
  pan: fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) }),
});
const SIZE = { width: 1440, height: 900 };
const onScreen = ({ zoom, pan }: View, x: number): number => x * zoom + pan.x;

describe('a bitmap of a graph that moves', () => {
  test('lies where it was drawn while the view is the same', () => {
    fc.assert(
      fc.property(view, (same) => {
        expect(placed(SIZE, same, same)).toEqual({ x: 0, y: 0, ...SIZE });
      }),
    );
  });

  test('shows every point where the graph has it', () => {
    fc.assert(
      fc.property(view, view, fc.integer({ min: -5000, max: 5000 }), (taken, now, x) => {
        const rect = placed(SIZE, taken, now);
        const inBitmap = onScreen(taken, x) / SIZE.width;
        expect(Math.abs(rect.x + inBitmap * rect.width - onScreen(now, x))).toBeLessThan(0.51);
      }),
    );
  });

  test('covers the screen in part when it has been panned or zoomed out', () => {
    const taken = { zoom: 1, pan: { x: 0, y: 0 } };
    const covered = (now: View): number => coverage(placed(SIZE, taken, now), SIZE);
    expect(covered(taken)).toBe(1);
    expect(covered({ zoom: 1, pan: { x: 720, y: 0 } })).toBe(0.5);
    expect(covered({ zoom: 0.5, pan: { x: 0, y: 0 } })).toBe(0.25);
    expect(covered({ zoom: 2, pan: { x: -720, y: -450 } })).toBe(1);
    expect(covered({ zoom: 1, pan: { x: 1500, y: 1000 } })).toBe(0);
  });
});
