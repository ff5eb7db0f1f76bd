/** Both searches against one that tries every way, on random small graphs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Link } from '../../../server/questions/paths/links.ts';
import { type ReadLinks, type Step, shortestPath } from '../../../server/questions/paths/shortest.ts';
import { timeRespectingPath, uncertainOrders } from '../../../server/questions/paths/time-respecting.ts';

const ACTORS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const DAYS = Array.from({ length: 9 }, (_, i) => `2024-01-0${i + 1}`);

type Edge = [from: string, to: string, dates: [number, number] | 'undated' | 'institution'];

const actor = fc.constantFrom(...ACTORS);
const dates = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(8), fc.nat(2)).map(([from, more]): [number, number] => [from, Math.min(8, from + more)]),
  },
  { weight: 1, arbitrary: fc.constantFrom<'undated' | 'institution'>('undated', 'institution') },
);
const edges = fc.array(fc.tuple(actor, actor, dates), { maxLength: 14 }) as fc.Arbitrary<Edge[]>;

function linksOf(list: readonly Edge[]): Map<string, Link[]> {
  const links = new Map<string, Link[]>(ACTORS.map((a) => [a, []]));
  for (const [index, [from, to, when]] of list.entries()) {
    if (from === to) continue;
    const dated = typeof when === 'string' ? null : when;
    const link = {
      type: when === 'institution' ? ('institution' as const) : ('contact' as const),
      via: `event-${index}`,
      grade: when === 'institution' ? null : ('meeting' as const),
      dateFrom: dated ? (DAYS[dated[0]] ?? null) : null,
      dateTo: dated ? (DAYS[dated[1]] ?? null) : null,
      datePrecision: dated ? 'day' : null,
      confidence: 1,
    };
    links.get(from)?.push({ ...link, to });
    links.get(to)?.push({ ...link, to: from });
  }
  return links;
}

const reader =
  (links: ReadonlyMap<string, readonly Link[]>): ReadLinks =>
  async () =>
    links;

/** The fewest hops of any walk that time allows; null when there is none. */
function fewestHops(
  links: ReadonlyMap<string, readonly Link[]>,
  from: string,
  to: string,
  most: number,
  inTime: boolean,
): number | null {
  let best: number | null = null;
  const walk = (at: string, day: string, seen: ReadonlySet<string>, hops: number): void => {
    if (at === to) best = best === null ? hops : Math.min(best, hops);
    if (at === to || hops === most) return;
    for (const link of links.get(at) ?? []) {
      if (seen.has(link.to)) continue;
      let next = day;
      if (inTime && link.type === 'contact') {
        if (!link.dateFrom || !link.dateTo || link.dateTo < day) continue;
        next = link.dateFrom > day ? link.dateFrom : day;
      }
      walk(link.to, next, new Set([...seen, link.to]), hops + 1);
    }
  };
  walk(from, '', new Set([from]), 0);
  return best;
}

function checkChain(steps: readonly Step[], from: string, to: string): void {
  let at = from;
  for (const step of steps) {
    expect(step.from).toBe(at);
    at = step.link.to;
  }
  expect(at).toBe(to);
}

describe('the searches', () => {
  test.each([
    ['of the fewest hops', shortestPath, false],
    ['in order of time', timeRespectingPath, true],
  ] as const)('%s find what trying every way finds', async (_, search, inTime) => {
    await fc.assert(
      fc.asyncProperty(edges, fc.integer({ min: 1, max: 6 }), async (list, most) => {
        const links = linksOf(list);
        const steps = await search(new Set(['a']), new Set(['b']), most, reader(links));
        expect(steps?.length ?? null).toBe(fewestHops(links, 'a', 'b', most, inTime));
        if (!steps) return;
        checkChain(steps, 'a', 'b');
        if (!inTime) return;
        let day = '';
        for (const { link } of steps) {
          if (link.type === 'institution') continue;
          expect((link.dateTo ?? '') >= day).toBe(true);
          if ((link.dateFrom ?? '') > day) day = link.dateFrom ?? '';
        }
      }),
      { numRuns: 400 },
    );
  });

  test('from any of several to any of several', async () => {
    await fc.assert(
      fc.asyncProperty(edges, async (list) => {
        const links = linksOf(list);
        const [from, to] = [
          ['a', 'b'],
          ['c', 'd'],
        ];
        const ways = from.flatMap((f) => to.flatMap((t) => fewestHops(links, f, t, 6, false) ?? []));
        const steps = await shortestPath(new Set(from), new Set(to), 6, reader(links));
        expect(steps?.length ?? null).toBe(ways.length > 0 ? Math.min(...ways) : null);
      }),
      { numRuns: 200 },
    );
  });

  test('of two ways as long, the one with contacts is taken before the one with institutional links', async () => {
    const links = linksOf([
      ['a', 'c', 'institution'],
      ['c', 'b', [3, 3]],
      ['a', 'd', [1, 1]],
      ['d', 'b', [2, 2]],
    ]);
    const steps = await shortestPath(new Set(['a']), new Set(['b']), 6, reader(links));
    expect(steps?.map((s) => s.link.type)).toEqual(['contact', 'contact']);
  });

  test('whoever is at both ends is a path of no steps', async () => {
    for (const search of [shortestPath, timeRespectingPath])
      expect(await search(new Set(['a', 'b']), new Set(['b']), 6, reader(linksOf([])))).toEqual([]);
  });

  test('an order that rests on an imprecise date is uncertain', async () => {
    const order = async (list: Edge[]) => {
      const steps = await timeRespectingPath(new Set(['a']), new Set(['b']), 6, reader(linksOf(list)));
      return steps && uncertainOrders(steps);
    };
    expect(
      await order([
        ['a', 'c', [1, 1]],
        ['c', 'b', [2, 4]],
      ]),
    ).toEqual([false, false]);
    expect(
      await order([
        ['a', 'c', [1, 1]],
        ['c', 'b', [1, 1]],
      ]),
    ).toEqual([false, false]);
    expect(
      await order([
        ['a', 'c', [3, 3]],
        ['c', 'b', [2, 4]],
      ]),
    ).toEqual([false, true]);
    expect(
      await order([
        ['a', 'c', [2, 4]],
        ['c', 'd', 'institution'],
        ['d', 'b', [3, 3]],
      ]),
    ).toEqual([false, false, true]);
    expect(
      await order([
        ['a', 'c', [5, 5]],
        ['c', 'b', [2, 4]],
      ]),
    ).toBeNull();
  });
});
