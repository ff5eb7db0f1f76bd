import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrowByKeys, middleOf } from '../../client/annotations/places.ts';
import { annotationItems } from '../../client/figure/scene/annotations.ts';
import type { SceneItem, TextItem } from '../../client/figure/scene/items.ts';
import { cornersOf, placed } from '../../client/figure/scene/path-data.ts';
import { convexHull, outlineOf, type Point, topOf } from '../../client/ui/annotations/hull.ts';
import {
  type Annotation,
  added,
  annotationsSchema,
  freshId,
  isFull,
  MOST_ANNOTATIONS,
  MOST_LETTERS,
  moved,
  removed,
  reworded,
  scaleAt,
} from '../../client/view/annotations.ts';
import { begun, historyReducer } from '../../client/view/history.ts';
import { EMPTY_VIEW } from '../../client/view/view-state.ts';

const note = (id: string, text = 'a note', part: { x?: number; y?: number; scale?: number } = {}): Annotation => ({
  type: 'text',
  id,
  x: 0,
  y: 0,
  text,
  ...part,
});
const arrow: Annotation = { type: 'arrow', id: 'arrow-1', x1: 0, y1: 0, x2: 100, y2: 0, text: '' };
const hull: Annotation = { type: 'hull', id: 'hull-1', nodes: ['a', 'b'], text: 'Neighbours' };

describe('the list of annotations', () => {
  test('ids count on within a type, past those that went', () => {
    expect(freshId([], 'text')).toBe('text-1');
    expect(freshId([note('text-1'), note('text-7'), arrow], 'text')).toBe('text-8');
    expect(freshId([note('from another version')], 'text')).toBe('text-1');
  });

  test('at the limit nothing is added, and the schema takes just so many', () => {
    const full = Array.from({ length: MOST_ANNOTATIONS }, (_, i) => note(`text-${i + 1}`));
    expect(isFull(full)).toBe(true);
    expect(added(full, arrow)).toBe(full);
    expect(annotationsSchema.safeParse(full).success).toBe(true);
    expect(annotationsSchema.safeParse([...full, arrow]).success).toBe(false);
    expect(added(full.slice(1), arrow)).toHaveLength(MOST_ANNOTATIONS);
  });

  test('new words are trimmed and cut; a note without any is gone, an arrow or a hull stays', () => {
    const all = [note('text-1'), arrow, hull];
    expect(reworded(all, 'text-1', '  changed \n')[0]).toMatchObject({ text: 'changed' });
    expect(reworded(all, 'text-1', 'x'.repeat(MOST_LETTERS + 9))[0]?.text).toHaveLength(MOST_LETTERS);
    expect(reworded(all, 'text-1', '  ').map((a) => a.id)).toEqual(['arrow-1', 'hull-1']);
    expect(reworded(all, 'hull-1', '')[2]).toEqual({ ...hull, text: '' });
  });

  test('a note and an arrow are moved, an arrow also by one end; a hull is not', () => {
    const all = [note('text-1'), arrow, hull];
    const by = { x: 5, y: -3 };
    expect(moved(all, 'text-1', by)[0]).toMatchObject({ x: 5, y: -3 });
    expect(moved(all, 'arrow-1', by)[1]).toMatchObject({ x1: 5, y1: -3, x2: 105, y2: -3 });
    expect(moved(all, 'arrow-1', by, 'head')[1]).toMatchObject({ x1: 0, y1: 0, x2: 105, y2: -3 });
    expect(moved(all, 'arrow-1', by, 'tail')[1]).toMatchObject({ x1: 5, y1: -3, x2: 100, y2: 0 });
    expect(moved(all, 'hull-1', by)).toEqual(all);
    expect(annotationsSchema.parse(moved(all, 'text-1', { x: 1e12, y: 0 }))).toHaveLength(3);
  });

  test('each change is one step, taken back and done again', () => {
    const one = [note('text-1')];
    const there = historyReducer(begun(EMPTY_VIEW), { type: 'annotated', annotations: one });
    const elsewhere = historyReducer(there, {
      type: 'annotated',
      annotations: moved(one, 'text-1', { x: 9, y: 9 }),
    });
    const back = historyReducer(elsewhere, { type: 'undone' });
    expect(back.present.annotations).toEqual(one);
    expect(historyReducer(back, { type: 'redone' }).present.annotations[0]).toMatchObject({ x: 9, y: 9 });
    expect(historyReducer(back, { type: 'undone' }).present.annotations).toEqual([]);
    expect(removed(one, 'text-1')).toEqual([]);
  });

  test('what is written from afar is larger, within limits', () => {
    expect([2, 1, 0.5, 0.01].map(scaleAt)).toEqual([1, 1, 2, 8]);
  });
});

describe('the outline of a hull', () => {
  const points = fc.array(
    fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
    {
      minLength: 3,
      maxLength: 40,
    },
  );
  const turn = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

  test('is convex, holds every point, and has its corners among them', () => {
    fc.assert(
      fc.property(points, (all) => {
        const corners = convexHull(all);
        for (const c of corners) expect(all).toContainEqual(c);
        if (corners.length < 3) return;
        for (const [i, a] of corners.entries()) {
          const b = corners[(i + 1) % corners.length] as Point;
          for (const p of all) expect(turn(a, b, p)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('keeps its distance, and is path data that a figure can move', () => {
    const corners = convexHull([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 50 },
      { x: 0, y: 50 },
      { x: 50, y: 25 },
    ]);
    expect(corners).toHaveLength(4);
    const d = outlineOf(corners, 10);
    const at = cornersOf(d);
    expect([Math.min(...at.map((p) => p.x)), Math.max(...at.map((p) => p.x))]).toEqual([-10, 110]);
    expect([Math.min(...at.map((p) => p.y)), Math.max(...at.map((p) => p.y))]).toEqual([-10, 60]);
    expect(placed(d, { x: 0, y: 0, scaleX: 2, scaleY: 2 })).toContain('A20 20 0 0 1');
    expect(topOf(corners, 10)).toEqual({ x: 50, y: 0 });
  });

  test('its upper middle glides as a node moves across', () => {
    const top = (x: number): Point =>
      topOf(
        convexHull([
          { x: 0, y: 100 },
          { x: 200, y: 100 },
          { x, y: 0 },
          { x: 100, y: 160 },
        ]),
        30,
      );
    for (let x = 10; x < 190; x++) expect(Math.hypot(top(x).x - top(x + 1).x, top(x).y - top(x + 1).y)).toBeLessThan(3);
  });

  test('what stands at its top hides nothing within, on a slope too', () => {
    const slope = convexHull([
      { x: 0, y: 0 },
      { x: 200, y: 100 },
      { x: 0, y: 100 },
    ]);
    expect(topOf(slope, 0)).toEqual({ x: 100, y: 50 });
    expect(topOf(slope, 40)).toEqual({ x: 100, y: 30 });
    expect(topOf(slope, 500)).toEqual({ x: 100, y: 0 });
  });
});

describe('annotations in a figure', () => {
  const look = {
    theme: 'light',
    palette: 'screen',
    ground: '#ffffff',
    measure: (text: string, font: string) => text.length * Number(/(\d+(\.\d+)?)px/.exec(font)?.[1]) * 0.5,
  } as const;
  const nodes = [
    { id: 'a', x: 0, y: 0, size: 40, label: 'Ann' },
    { id: 'b', x: 200, y: 0, size: 40, label: 'Bo' },
    { id: 'c', x: 900, y: 900, size: 40, label: 'Cy' },
  ];
  const flat = (items: readonly SceneItem[]): SceneItem[] =>
    items.flatMap((i) => (i.type === 'group' ? flat(i.items) : [i]));
  const texts = (items: readonly SceneItem[]): TextItem[] => flat(items).filter((i) => i.type === 'text');

  test('hulls lie under the graph, with their names above it; notes and arrows are above', () => {
    const { under, over } = annotationItems(
      [note('text-1', 'first\nsecond'), { ...arrow, text: 'then' }, hull],
      nodes,
      look,
    );
    expect(under).toHaveLength(1);
    expect(flat(under).every((i) => i.type === 'path')).toBe(true);
    expect(texts(over).flatMap((t) => t.lines.map((l) => l.text))).toEqual(['first', 'second', 'then', 'Neighbours']);
  });

  test('a hull goes around those of its nodes that are here, and around none it is not drawn', () => {
    const width = (ids: readonly string[]): number => {
      const { under } = annotationItems(
        [hull],
        nodes.filter((n) => ids.includes(n.id)),
        look,
      );
      const xs = flat(under)
        .flatMap((i) => (i.type === 'path' ? cornersOf(i.d) : []))
        .map((p) => p.x);
      return xs.length === 0 ? 0 : Math.max(...xs) - Math.min(...xs);
    };
    // Both nodes and the room beside them; the corners of the path lie a little within its round ends.
    expect(width(['a', 'b', 'c'])).toBeCloseTo(271, 0);
    expect(width(['a', 'c'])).toBeCloseTo(71, 0);
    expect(width(['c'])).toBe(0);
    expect(annotationItems([hull], [], look)).toEqual({ under: [], over: [] });
  });

  test('the middle of the first line is at the point; letters that run from the right begin at the right', () => {
    const [left] = texts(annotationItems([note('t', 'a long line\nab', { x: 50, y: 20 })], [], look).over);
    const [first, second] = left?.lines ?? [];
    expect(first?.x).toBe(50 - (11 * 7) / 2);
    expect(second?.x).toBe(first?.x);
    expect(first?.y).toBeCloseTo(20 + 14 * 0.35);
    const [right] = texts(annotationItems([note('t', 'שלום לכולם\nשל', { x: 50, y: 20 })], [], look).over);
    expect(right?.direction).toBe('rtl');
    const ends = right?.lines.map((l) => l.x + l.text.length * 7);
    expect(ends?.[1]).toBe(ends?.[0]);
    expect(right?.lines[1]?.x).toBeGreaterThan(right?.lines[0]?.x ?? 0);
  });

  test('long words are broken, and a larger scale makes all of it larger', () => {
    const long = 'She was at the table, and so was he, though no source says that they spoke';
    const lines = (scale: number) => texts(annotationItems([note('t', long, { scale })], [], look).over)[0];
    expect(lines(1)?.lines.length).toBeGreaterThan(1);
    expect(lines(2)?.lines.map((l) => l.text)).toEqual(lines(1)?.lines.map((l) => l.text));
    expect(lines(2)?.size).toBe(28);
  });

  test('for a black-and-white printer no colour is left', () => {
    const { under, over } = annotationItems([note('t'), arrow, hull], nodes, { ...look, palette: 'greyscale' });
    const coloured = annotationItems([hull], nodes, look);
    const strokes = (items: readonly SceneItem[]) =>
      flat(items).flatMap((i) => (i.type === 'path' && i.stroke ? [i.stroke] : []));
    expect(strokes(under)).toEqual(['#5b6475']);
    expect(strokes(coloured.under)).not.toEqual(['#5b6475']);
    expect(flat(over).some((i) => i.type === 'path' && i.fill === '#fff0b8')).toBe(false);
  });
});

describe('arrows by keys', () => {
  const place = {
    frame: () => ({ width: 800, height: 600 }),
    zoom: () => 0.5,
    toFrame: ({ x, y }: Point) => ({ x: x * 0.5 + 100, y: y * 0.5 }),
    nodes: (ids: readonly string[]) =>
      [
        { id: 'a', x: 0, y: 0, size: 40, label: '' },
        { id: 'b', x: 300, y: 0, size: 20, label: '' },
      ].filter((n) => ids.includes(n.id)),
  };
  test('join two nodes, point at one, or cross the middle', () => {
    expect(middleOf(place)).toEqual({ x: 600, y: 600 });
    expect(arrowByKeys(place, ['a', 'b'])).toEqual({ x1: 28, y1: 0, x2: 282, y2: 0 });
    const { x2, y2 } = arrowByKeys(place, ['a']);
    expect(Math.hypot(x2, y2)).toBeCloseTo(28);
    expect(arrowByKeys(place, [])).toEqual({ x1: 440, y1: 600, x2: 760, y2: 600 });
  });
});
