import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compute } from '../../client/graph-view/layouts/compute.ts';
import {
  LAYOUTS,
  type LayoutEdge,
  type LayoutNode,
  type LayoutRequest,
  layOut,
  timeAxis,
} from '../../client/graph-view/layouts/index.ts';
import type { Point } from '../../client/graph-view/placement.ts';

type Places = Record<string, Point>;

const node = (id: string, more: Partial<LayoutNode> = {}): LayoutNode => ({
  id,
  width: 90,
  height: 60,
  kind: 'person',
  day: null,
  pinned: false,
  ...more,
});
const request = (more: Partial<LayoutRequest>): LayoutRequest => ({
  name: 'force',
  nodes: [],
  edges: [],
  aspect: 1.5,
  current: {},
  ...more,
});
const lay = (more: Partial<LayoutRequest>): Places => compute(request(more), () => {});
const at = (places: Places, id: string): Point => {
  const point = places[id];
  if (!point) throw new Error(`${id} has no place`);
  return point;
};

/** Pairs of which at least one may move and that lie over one another. */
function overlaps({ nodes, current }: LayoutRequest, places: Places): string[] {
  const fixed = (n: LayoutNode): boolean => n.pinned && current[n.id] !== undefined;
  return nodes.flatMap((a, i) =>
    nodes.slice(0, i).flatMap((b) => {
      const [p, q] = [at(places, a.id), at(places, b.id)];
      const over = Math.abs(p.x - q.x) * 2 < a.width + b.width && Math.abs(p.y - q.y) * 2 < a.height + b.height;
      return over && !(fixed(a) && fixed(b)) ? [`${a.id} over ${b.id}`] : [];
    }),
  );
}

const KINDS = ['person', 'country', 'meeting'];
/** Graphs of any sort: empty, alone, in parts, with loops and edges told twice, some of it pinned. */
const graphs = fc
  .array(
    fc.record({
      width: fc.integer({ min: 20, max: 180 }),
      height: fc.integer({ min: 20, max: 90 }),
      kind: fc.constantFrom(...KINDS),
      day: fc.option(fc.integer({ min: 0, max: 900 })),
      pinned: fc.boolean(),
      place: fc.option(fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -400, max: 400 }) })),
    }),
    { maxLength: 24 },
  )
  .chain((made) =>
    fc.record({
      made: fc.constant(made),
      aspect: fc.constantFrom(0.5, 1, 1.6, 2.4),
      joins: fc.array(fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 23 })), { maxLength: 40 }),
    }),
  )
  .map(({ made, aspect, joins }): Omit<LayoutRequest, 'name'> => {
    const nodes = made.map(({ place: _, day, ...rest }, i) =>
      node(`n${i}`, {
        ...rest,
        day: day === null ? null : new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10),
      }),
    );
    const edges = joins
      .filter(([a, b]) => a < nodes.length && b < nodes.length)
      .map(([a, b]): LayoutEdge => ({ source: `n${a}`, target: `n${b}` }));
    const current = Object.fromEntries(made.flatMap(({ place }, i) => (place ? [[`n${i}`, place]] : [])));
    return { nodes, edges, aspect, current };
  });

describe.each(LAYOUTS)('%s', (name) => {
  test('places every node, none over another, pinned ones where they are', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const asked = { ...graph, name };
        const places = lay(asked);
        expect(Object.keys(places).sort()).toEqual(graph.nodes.map((n) => n.id).sort());
        for (const { x, y } of Object.values(places)) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(overlaps(asked, places)).toEqual([]);
        for (const { id, pinned } of graph.nodes) {
          if (pinned && graph.current[id]) expect(places[id]).toEqual(graph.current[id]);
        }
      }),
      { numRuns: name === 'force' ? 40 : 120 },
    );
  });

  test('is the same each time, in whatever order the graph is given', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const mirrored = { ...graph, nodes: [...graph.nodes].reverse(), edges: [...graph.edges].reverse() };
        expect(lay({ ...mirrored, name })).toEqual(lay({ ...graph, name }));
      }),
      { numRuns: 20 },
    );
  });

  test('tells how far it is, from start to end', () => {
    const shares: number[] = [];
    compute(request({ name, nodes: [node('a'), node('b')], edges: [{ source: 'a', target: 'b' }] }), (share) =>
      shares.push(share),
    );
    expect(shares.at(0)).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(2);
  });
});

describe('force', () => {
  test('a large graph keeps its promises too, and neighbours near', () => {
    // Twelve hubs, each with its own guests: guests of one hub are twins in the draft.
    const nodes = Array.from({ length: 480 }, (_, i) => node(`n${i}`, { pinned: i === 30 }));
    const edges = nodes.map((_, i) => ({ source: `n${i % 12}`, target: `n${i}` }));
    const asked = request({ nodes, edges, current: { n30: { x: 500, y: -200 } } });
    const places = compute(asked, () => {});
    expect(overlaps(asked, places)).toEqual([]);
    expect(places.n30).toEqual({ x: 500, y: -200 });
    const mean = (pairs: readonly [string, string][]): number =>
      pairs.reduce(
        (sum, [a, b]) => sum + Math.hypot(at(places, a).x - at(places, b).x, at(places, a).y - at(places, b).y),
        0,
      ) / pairs.length;
    const joined = edges.map(({ source, target }): [string, string] => [source, target]);
    const strangers = nodes.map(({ id }, i): [string, string] => [`n${(i + 5) % 12}`, id]);
    expect(mean(joined)).toBeLessThan(mean(strangers) / 2);
  });

  test('leaves chance as it was', () => {
    const chance = Math.random;
    lay({ nodes: [node('a'), node('b')] });
    expect(Math.random).toBe(chance);
  });
});

describe('grid', () => {
  const nodes = [
    node('1', { kind: 'person', name: 'Wang' }),
    node('2', { kind: 'country', name: 'Mongolia' }),
    node('3', { kind: 'person', name: 'Ágoston' }),
    node('4', { kind: 'country', name: 'China' }),
  ];

  test('reads by kind, then by name', () => {
    const places = lay({ name: 'grid', nodes, aspect: 20 });
    expect(nodes.map((n) => n.id).sort((a, b) => at(places, a).x - at(places, b).x)).toEqual(['4', '2', '3', '1']);
    expect(new Set(Object.values(places).map((p) => p.y)).size).toBe(1);
  });

  test('takes the shape of the canvas', () => {
    const many = Array.from({ length: 60 }, (_, i) => node(`n${i}`));
    const shape = (aspect: number): number => {
      const points = Object.values(lay({ name: 'grid', nodes: many, aspect }));
      const span = (values: number[]): number => Math.max(...values) - Math.min(...values);
      return span(points.map((p) => p.x)) / span(points.map((p) => p.y));
    };
    expect(shape(2)).toBeGreaterThan(1.4);
    expect(shape(0.5)).toBeLessThan(0.8);
  });
});

test('concentric: the busiest in the middle, the alone outside', () => {
  const nodes = ['hub', ...Array.from({ length: 14 }, (_, i) => `guest${i}`), 'alone'].map((id) => node(id));
  const edges = nodes.slice(1, 15).map(({ id }) => ({ source: id, target: 'hub' }));
  const places = lay({ name: 'concentric', nodes, edges, aspect: 1 });
  const out = (id: string): number => Math.hypot(at(places, id).x, at(places, id).y);
  expect(out('hub')).toBe(0);
  for (const { id } of nodes.slice(1)) expect(out(id)).toBeLessThanOrEqual(out('alone') + 1e-6);
});

describe('hierarchy', () => {
  const nodes = ['minister', 'office', 'ministry', 'country'].map((id) => node(id));
  const edges = nodes.slice(1).map(({ id }, i) => ({ source: nodes[i]?.id ?? '', target: id }));
  const along = (aspect: number, axis: 'x' | 'y'): number[] => {
    const places = lay({ name: 'hierarchy', nodes, edges, aspect });
    return nodes.map(({ id }) => at(places, id)[axis]);
  };

  test('follows relationships to the right on a wide canvas, down on a tall one', () => {
    for (const values of [along(2, 'x'), along(0.5, 'y')]) {
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(new Set(values).size).toBe(4);
    }
  });

  test('a large part is laid out by its tree', () => {
    const many = Array.from({ length: 120 }, (_, i) => node(`n${i}`));
    const joins = many.flatMap(({ id }, i) => [1, 7].map((k) => ({ source: id, target: `n${(i * 3 + k) % 120}` })));
    const asked = request({ name: 'hierarchy', nodes: many, edges: joins });
    expect(
      overlaps(
        asked,
        compute(asked, () => {}),
      ),
    ).toEqual([]);
  });

  test('layers far longer than the canvas are folded: in its shape, and what follows stays beyond what it follows', () => {
    // A tree in which each node but the first hangs on an earlier one, mostly on one of the first.
    const trees = fc.record({
      parents: fc.array(fc.nat(), { minLength: 60, maxLength: 140 }),
      hubs: fc.integer({ min: 1, max: 6 }),
      aspect: fc.constantFrom(0.45, 0.8, 1.25, 1.6, 2.2),
    });
    fc.assert(
      fc.property(trees, ({ parents, hubs, aspect }) => {
        const of = parents.map((parent, i) => `n${parent % Math.min(i + 1, hubs)}`);
        const asked = request({
          name: 'hierarchy',
          nodes: [node('n0'), ...of.map((_, i) => node(`n${i + 1}`))],
          edges: of.map((source, i) => ({ source, target: `n${i + 1}` })),
          aspect,
        });
        const places = compute(asked, () => {});
        expect(overlaps(asked, places)).toEqual([]);
        const points = asked.nodes.map(({ id }) => at(places, id));
        const extent = (axis: 'x' | 'y'): number =>
          Math.max(...points.map((p) => p[axis])) - Math.min(...points.map((p) => p[axis]));
        const [width, height] = [extent('x') + 90, extent('y') + 60];
        expect(aspect >= 1 ? (aspect * height) / width : width / (aspect * height)).toBeLessThan(2.01);
        const axis = aspect >= 1 ? 'x' : 'y';
        for (const { source, target } of asked.edges)
          expect(at(places, target)[axis]).toBeGreaterThan(at(places, source)[axis]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('time', () => {
  test('x follows the days', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const places = lay({ ...graph, name: 'time' });
        const dated = graph.nodes
          .filter((n) => n.day && !(n.pinned && graph.current[n.id]))
          .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
        for (const [i, { id, day }] of dated.slice(1).entries()) {
          const before = dated[i];
          const step = at(places, id).x - at(places, before?.id ?? '').x;
          if (before?.day === day) expect(step).toBeCloseTo(0, 6);
          else expect(step).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  const nodes = [
    node('first', { day: '2025-01-10' }),
    node('second', { day: '2025-01-20' }),
    node('third', { day: '2025-02-09' }),
    node('guest'),
    node('stranger'),
    node('odd', { day: 'some day' }),
  ];
  const edges = ['second', 'third'].map((target) => ({ source: 'guest', target }));
  const places = lay({ name: 'time', nodes, edges });

  test('the scale is linear', () => {
    const [a, b, c] = ['first', 'second', 'third'].map((id) => at(places, id).x) as [number, number, number];
    expect((c - b) / (b - a)).toBeCloseTo(2, 6);
  });

  test('the undated stand left of their neighbours, or left of all', () => {
    expect(at(places, 'guest').x).toBeLessThan((at(places, 'second').x + at(places, 'third').x) / 2);
    const others = Object.entries(places).filter(([id]) => id !== 'stranger' && id !== 'odd');
    for (const id of ['stranger', 'odd'])
      expect(at(places, id).x).toBeLessThan(Math.min(...others.map(([, p]) => p.x)));
  });

  test('neighbours are near: two pairs of one day stand side by side', () => {
    const pairs = ['a1', 'b1', 'a2', 'b2'].map((id) =>
      node(id, { day: id.endsWith('1') ? '2025-01-01' : '2025-03-01' }),
    );
    const joins = [
      { source: 'a1', target: 'a2' },
      { source: 'b1', target: 'b2' },
    ];
    const laid = lay({ name: 'time', nodes: pairs, edges: joins });
    expect(Math.sign(at(laid, 'a1').y - at(laid, 'b1').y)).toBe(Math.sign(at(laid, 'a2').y - at(laid, 'b2').y));
  });
});

describe('timeAxis', () => {
  const ticks = (...days: string[]) => {
    const nodes = days.map((day, i) => node(`n${i}`, { day }));
    return timeAxis(nodes, lay({ name: 'time', nodes }));
  };
  const labels = (...days: string[]): string[] => ticks(...days).map((t) => t.label);

  test('steps by days, months or years, as the period asks', () => {
    expect(labels('2025-03-30', '2025-04-02')).toEqual(['30 Mar 2025', '31 Mar 2025', '1 Apr 2025', '2 Apr 2025']);
    expect(labels('2024-11-15', '2025-03-02')).toEqual(['Dec 2024', 'Jan 2025', 'Feb 2025', 'Mar 2025']);
    expect(labels('2019-06-01', '2024-12-31')).toEqual(['2020', '2021', '2022', '2023', '2024']);
    expect(labels('1950-06-01', '2023-02-01')).toEqual(['1960', '1970', '1980', '1990', '2000', '2010', '2020']);
  });

  test('one day has one tick, no day none', () => {
    expect(labels('2025-03-30', '2025-03-30')).toEqual(['30 Mar 2025']);
    expect(labels()).toEqual([]);
  });

  test('a tick stands where a node of that day stands', () => {
    const nodes = ['2024-01-01', '2024-07-01', '2025-01-01'].map((day, i) => node(`n${i}`, { day }));
    const places = lay({ name: 'time', nodes });
    const axis = timeAxis(nodes, places);
    for (const [id, label] of [
      ['n0', 'Jan 2024'],
      ['n1', 'Jul 2024'],
      ['n2', 'Jan 2025'],
    ] as const)
      expect(axis.find((t) => t.label === label)?.x).toBeCloseTo(at(places, id).x, 6);
  });

  test('is never crowded nor empty', () => {
    const day = fc.integer({ min: -80_000, max: 30_000 });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [a, b].map((d) => new Date(d * 86_400_000).toISOString().slice(0, 10)) as [string, string];
        const axis = ticks(from, to);
        expect(axis.length).toBeGreaterThan(0);
        expect(axis.length).toBeLessThan(11);
        expect(axis.map((t) => t.x)).toEqual(axis.map((t) => t.x).sort((p, q) => p - q));
      }),
    );
  });
});

describe('layOut', () => {
  const nodes = [node('wang'), node('meeting', { day: '2025-09-19' })];
  const edges = [{ source: 'wang', target: 'meeting' }];

  test('gives places and tells its progress', async () => {
    const shares: number[] = [];
    const places = await layOut(request({ nodes, edges }), (share) => shares.push(share)).positions;
    expect(places).toEqual(lay({ nodes, edges }));
    expect(shares.at(-1)).toBe(1);
  });

  test('when cancelled it gives none and says so', async () => {
    const run = layOut(request({ nodes, edges }));
    run.cancel();
    await expect(run.positions).rejects.toMatchObject({ name: 'AbortError' });
  });
});
