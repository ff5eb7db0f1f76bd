import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeline as french } from '../../client/strings/fr/timeline.ts';
import { binsOf, captionsOf, countsIn, placeOf, totalOf } from '../../client/timeline/bins.ts';
import { counterpart, keyedTo, moved, periodOf, reachOf, stretched } from '../../client/timeline/brush.ts';
import { changesOf, compare } from '../../client/timeline/changes.ts';
import { idsIn, inPeriod, type Span, shownIn, spansOf, undatedOf } from '../../client/timeline/spans.ts';
import { nextDay } from '../../client/timeline/units.ts';
import { barsInWords, binInWords, daysInWords, fromTo } from '../../client/timeline/words.ts';
import { type Period, readTime, type TimeState, writeTime } from '../../client/view/time.ts';
import type { Kind } from '../../server/model/kinds.ts';
import { joins, node } from './support.ts';

const on = (id: string, kind: Kind, dateFrom: string, dateTo = dateFrom) =>
  node(id, kind, { properties: { dateFrom, dateTo } });
const days = (spans: readonly Span[], id: string): string[] =>
  spans.filter((s) => s.id === id).map((s) => `${s.from}/${s.to}`);

const DAY = 86_400_000;
const day = fc
  .integer({ min: Date.parse('1990-01-01') / DAY, max: Date.parse('2040-12-31') / DAY })
  .map((n) => new Date(n * DAY).toISOString().slice(0, 10));
const period: fc.Arbitrary<Period> = fc
  .tuple(day, day)
  .map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
/** Short and long spans about one day, so that every unit comes up. */
const spans: fc.Arbitrary<Span[]> = fc.tuple(day, fc.constantFrom(10, 100, 400, 2_000, 9_000)).chain(([about, reach]) =>
  fc
    .array(
      fc.record({
        at: fc.integer({ min: 0, max: reach }),
        length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: reach })),
        kind: fc.constantFrom<Kind>('meeting', 'commitment', 'session'),
      }),
      { minLength: 1, maxLength: 30 },
    )
    .map((list) =>
      list.map(({ at, length, kind }, i) => {
        const iso = (n: number): string => new Date(Date.parse(about) + n * DAY).toISOString().slice(0, 10);
        return { id: `e${i}`, kind, from: iso(at), to: iso(at + length), own: true };
      }),
    ),
);
const width = fc.integer({ min: 100, max: 2_000 });
const binned = (list: readonly Span[], w = 1_000) => {
  const binning = binsOf(list, w);
  if (!binning) throw new Error('nothing was dated');
  return binning;
};

describe('spans', () => {
  test('an event has its own days, widened to what they may mean', () => {
    const found = spansOf(
      [on('a', 'meeting', '2025-03-04'), on('b', 'meeting', '2025'), on('c', 'commitment', '2024-02')],
      [],
      'event',
    );
    expect(days(found, 'a')).toEqual(['2025-03-04/2025-03-04']);
    expect(days(found, 'b')).toEqual(['2025-01-01/2025-12-31']);
    expect(days(found, 'c')).toEqual(['2024-02-01/2024-02-29']);
  });

  test('who takes part has the days of the events, and not the years between them', () => {
    const nodes = [
      node('Ada'),
      on('m1', 'meeting', '2019-05-01'),
      on('m2', 'meeting', '2025-05-01', '2025-05-03'),
      on('s', 'session', '2025-05-02', '2025-05-06'),
    ];
    const found = spansOf(
      nodes,
      [joins('Ada', 'm1'), joins('Ada', 'm2'), joins('Ada', 's', 'ATTENDED'), joins('m2', 's', 'DURING')],
      'event',
    );
    expect(days(found, 'Ada')).toEqual(['2019-05-01/2019-05-01', '2025-05-01/2025-05-06']);
    expect(idsIn(found, { from: '2021-01-01', to: '2021-12-31' }).size).toBe(0);
    expect(days(found, 'm2')).toEqual(['2025-05-01/2025-05-03']);
  });

  test('by publication each node has the day on which it was first known', () => {
    const nodes = [
      node('Ada', 'person', { firstKnown: '2024-02-29' }),
      node('Bo', 'person', { firstKnown: null }),
      node('m', 'meeting', { firstKnown: '2024-03', properties: { dateFrom: '2019-01-01' } }),
    ];
    const found = spansOf(nodes, [joins('Bo', 'm')], 'publication');
    expect(days(found, 'Ada')).toEqual(['2024-02-29/2024-02-29']);
    expect(days(found, 'm')).toEqual(['2024-03-01/2024-03-31']);
    expect(undatedOf(nodes, found)).toEqual(['Bo']);
  });

  test.each(['-0044-03-15', '0044', '9999', '20250-01-01', '2025-02-30', '2025-13', 'spring', ''])(
    'a date like %j is no date',
    (text) => {
      const nodes = [on('m', 'meeting', text), node('Ada')];
      const found = spansOf(nodes, [joins('Ada', 'm')], 'event');
      expect(found).toEqual([]);
      expect(undatedOf(nodes, found)).toEqual(['m', 'Ada']);
    },
  );

  test('an event without days borrows none', () => {
    const nodes = [node('m', 'meeting'), on('s', 'session', '2025-05-02')];
    expect(undatedOf(nodes, spansOf(nodes, [joins('m', 's', 'DURING')], 'event'))).toEqual(['m']);
  });
});

describe('periods', () => {
  test('a year that is all that is told may lie in each of its months', () => {
    const [year] = spansOf([on('m', 'meeting', '2025')], [], 'event');
    expect(year && inPeriod(year, { from: '2025-07-01', to: '2025-07-31' })).toBe(true);
    expect(year && inPeriod(year, { from: '2024-12-31', to: '2024-12-31' })).toBe(false);
  });

  test('what lies in either of two periods is new, gone or kept, and only one of them', () => {
    fc.assert(
      fc.property(spans, period, period, (list, a, b) => {
        const { new: came, gone, kept } = compare(list, a, b);
        const all = [...came, ...gone, ...kept];
        expect(new Set(all).size).toBe(all.length);
        expect(new Set([...gone, ...kept])).toEqual(idsIn(list, a));
        expect(new Set([...came, ...kept])).toEqual(idsIn(list, b));
      }),
    );
  });

  test('a choice of time shows what may lie in it, and what has no date when that is asked for', () => {
    const nodes = [
      node('Ada'),
      node('envoy', 'position'),
      on('m1', 'meeting', '2024-01-10'),
      on('m2', 'meeting', '2025-01-10'),
    ];
    const shown = (part: Partial<TimeState>) => {
      const all: TimeState = { period: null, compare: null, clock: 'event', withUndated: false, ...part };
      const found = spansOf(nodes, [joins('Ada', 'm1'), joins('Ada', 'envoy', 'HELD')], all.clock);
      const ids = shownIn(nodes, found, all);
      return ids && [...ids].sort();
    };
    const [a, b] = [2024, 2025].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }));
    expect(shown({})).toBeNull();
    expect(shown({ period: a ?? null })).toEqual(['Ada', 'm1']);
    expect(shown({ period: b ?? null, withUndated: true })).toEqual(['envoy', 'm2']);
    expect(shown({ period: a ?? null, compare: b ?? null })).toEqual(['Ada', 'm1', 'm2']);
  });

  test('the same actor in two periods is kept, though by other events', () => {
    const nodes = [node('Ada'), node('Bo'), on('m1', 'meeting', '2024-01-10'), on('m2', 'meeting', '2025-01-10')];
    const found = spansOf(nodes, [joins('Ada', 'm1'), joins('Ada', 'm2'), joins('Bo', 'm2')], 'event');
    expect(compare(found, { from: '2024-01-01', to: '2024-12-31' }, { from: '2025-01-01', to: '2025-12-31' })).toEqual({
      new: ['Bo', 'm2'],
      gone: ['m1'],
      kept: ['Ada'],
    });
  });
});

describe('what became of nodes and relationships between two periods', () => {
  const [a, b] = [2024, 2025].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` })) as [Period, Period];
  const nodes = [
    node('Ada'),
    node('Bo'),
    node('Cy'),
    node('envoy', 'position'),
    on('m1', 'meeting', '2024-01-10'),
    on('m2', 'meeting', '2025-01-10'),
  ];
  const lines = [
    joins('Ada', 'm1'),
    joins('Ada', 'm2'),
    joins('Bo', 'm2'),
    joins('Cy', 'm1'),
    joins('Ada', 'envoy', 'HELD'),
    joins('Bo', 'Cy', 'PART_OF'),
  ];

  test('by the event clock a line goes with its ends, and one from what went to what came is neither', () => {
    expect(Object.fromEntries(changesOf(lines, spansOf(nodes, lines, 'event'), 'event', a, b))).toEqual({
      Ada: 'kept',
      Bo: 'new',
      Cy: 'gone',
      m1: 'gone',
      m2: 'new',
      'Ada>m1': 'gone',
      'Ada>m2': 'new',
      'Bo>m2': 'new',
      'Cy>m1': 'gone',
    });
  });

  test('a line between two that stayed stayed', () => {
    const more = [...lines, joins('Cy', 'm2'), joins('Ada', 'Cy', 'PART_OF')];
    expect(changesOf(more, spansOf(nodes, more, 'event'), 'event', a, b).get('Ada>Cy')).toBe('kept');
  });

  test('by publication a line has a day of its own', () => {
    const known = (firstKnown: string | null) => ({ firstKnown });
    const people = [node('Ada', 'person', known('2024-03-01')), node('Bo', 'person', known('2025-03-01'))];
    const told = [joins('Ada', 'Bo', 'PART_OF', known('2025-03')), joins('Bo', 'Ada', 'PART_OF', known(null))];
    const found = changesOf(told, spansOf(people, told, 'publication'), 'publication', a, b);
    expect(Object.fromEntries(found)).toEqual({ Ada: 'gone', Bo: 'new', 'Ada>Bo': 'new' });
  });

  test('nodes are marked as they are counted, and those of both periods are shown', () => {
    fc.assert(
      fc.property(spans, period, period, (list, one, other) => {
        const marked = changesOf([], list, 'event', one, other);
        const counts = compare(list, one, other);
        expect([...marked.keys()].sort()).toEqual([...counts.new, ...counts.gone, ...counts.kept].sort());
        for (const change of ['new', 'gone', 'kept'] as const)
          for (const id of counts[change]) expect(marked.get(id)).toBe(change);
        expect(shownIn([], list, { period: one, compare: other, withUndated: false })).toEqual(new Set(marked.keys()));
      }),
    );
  });
});

test('the timeline in French: periods, counts, and what became of things', () => {
  expect(french.fromTo('1er mars 2025', '30 sept. 2025')).toBe('du 1er mars 2025 au 30 sept. 2025');
  expect([0, 1, 2].map(french.changes.new.count)).toEqual(['0 nouveau', '1 nouveau', '2 nouveaux']);
  expect(french.bar('mars 2025', `3 ${french.nouns.meetings(3)}`)).toBe('mars 2025\u00a0: 3 rencontres');
});

describe('bars', () => {
  test('there are 20 to 80 of them, one after another without a gap, over all the days', () => {
    fc.assert(
      fc.property(spans, width, (list, w) => {
        const { bins } = binned(list, w);
        expect(bins.length).toBeGreaterThanOrEqual(20);
        expect(bins.length).toBeLessThanOrEqual(80);
        bins.forEach(({ from, to }, i) => {
          expect(from <= to).toBe(true);
          const next = bins[i + 1];
          if (next) expect(next.from).toBe(nextDay(to));
        });
        for (const { from, to } of list) {
          expect((bins[0]?.from ?? '') <= from).toBe(true);
          expect((bins.at(-1)?.to ?? '') >= to).toBe(true);
        }
      }),
    );
  });

  test('a span stands in each bar whose days it shares, and counts add up', () => {
    fc.assert(
      fc.property(spans, width, (list, w) => {
        const { bins } = binned(list, w);
        const stands = list.map((s) => bins.filter((b) => s.from <= b.to && b.from <= s.to).length);
        expect(Math.min(...stands)).toBeGreaterThanOrEqual(1);
        const sum = (ns: readonly number[]): number => ns.reduce((a, b) => a + b, 0);
        expect(sum(bins.map((b) => totalOf(b.counts)))).toBe(sum(stands));
        const [first] = bins;
        const whole = { from: first?.from ?? '', to: bins.at(-1)?.to ?? '' };
        const of = (kind: Kind): number => list.filter((s) => s.kind === kind).length;
        expect(countsIn(list, whole)).toEqual({
          meetings: of('meeting'),
          commitments: of('commitment'),
          other: of('session'),
        });
      }),
    );
  });

  test('who took part is not counted beside the events', () => {
    const found = spansOf([node('Ada'), on('m', 'meeting', '2025-03-04')], [joins('Ada', 'm')], 'event');
    expect(found).toHaveLength(2);
    expect(countsIn(found, { from: '2025-01-01', to: '2025-12-31' })).toEqual({
      meetings: 1,
      commitments: 0,
      other: 0,
    });
  });

  test.each([
    ['2025-03-04', '2025-03-20', 'day'],
    ['2025-01-01', '2025-12-31', 'week'],
    ['2023-01-01', '2025-12-31', 'month'],
    ['2015-01-01', '2025-12-31', 'quarter'],
    ['1990-01-01', '2025-12-31', 'year'],
    ['1800-01-01', '2199-12-31', 'five years'],
  ])('%s to %s is told by %s', (from, to, unit) => {
    const { bins, ...rest } = binned(spansOf([on('m', 'meeting', from, to)], [], 'event'));
    expect(rest.unit).toBe(unit);
    expect(bins.length).toBeLessThanOrEqual(80);
  });

  test('a leap day has its place, and weeks begin on Mondays', () => {
    const leap = binned(spansOf([on('m', 'meeting', '2024-02-29')], [], 'event'));
    expect(leap.bins.filter((b) => b.counts.meetings > 0)).toMatchObject([{ from: '2024-02-29', to: '2024-02-29' }]);
    expect(leap.bins.some((b) => b.from === '2024-03-01')).toBe(true);
    const year = binned(spansOf([on('m', 'meeting', '2024')], [], 'event'));
    expect(year.unit).toBe('week');
    expect(year.bins.every((b) => new Date(b.from).getUTCDay() === 1)).toBe(true);
    const months = binned(spansOf([on('m', 'meeting', '2023', '2025')], [], 'event'));
    expect(months.bins.find((b) => b.from === '2024-02-01')?.to).toBe('2024-02-29');
    expect(months.bins.find((b) => b.from === '2025-02-01')?.to).toBe('2025-02-28');
  });

  test('without a date there are none', () => {
    expect(binsOf(spansOf([node('Ada')], [], 'event'), 800)).toBeNull();
  });

  test('captions stand on bars, in order, with room for each', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 300, max: 1_200 }), (list, w) => {
        const binning = binned(list, w);
        const ats = captionsOf(binning, w).map((c) => c.at);
        ats.forEach((at, i) => {
          const room = ((ats[i + 1] ?? binning.bins.length) - at) * (w / binning.bins.length);
          expect(room).toBeGreaterThan(60);
        });
      }),
    );
  });

  test('the bars say what they are', () => {
    const bins = [
      { from: '2025-03-01', to: '2025-03-31' },
      { from: '2025-04-01', to: '2025-04-30' },
    ];
    expect(barsInWords('month', bins, 'event')).toBe(
      'What is on screen by day of the event, one bar for each month, from 1 Mar 2025 to 30 Apr 2025',
    );
  });

  test('a bar says its days and what is in them', () => {
    const counts = { meetings: 3, commitments: 1, other: 0 };
    expect(binInWords({ from: '2025-03-01', to: '2025-03-31', counts })).toBe('Mar 2025: 3 meetings, 1 commitment');
    expect(
      binInWords({ from: '2025-03-01', to: '2025-03-01', counts: { meetings: 0, commitments: 0, other: 0 } }),
    ).toBe('1 Mar 2025: nothing');
  });
});

test.each([
  ['2025-03-14', '2025-09-30', '14 Mar – 30 Sep 2025'],
  ['2024-02-01', '2024-02-29', 'Feb 2024'],
  ['2025-02-01', '2025-02-27', '1–27 Feb 2025'],
  ['2025-03-01', '2025-09-30', 'Mar – Sep 2025'],
  ['2023-08-01', '2024-11-30', 'Aug 2023 – Nov 2024'],
  ['2024-01-01', '2024-12-31', '2024'],
  ['2020-01-01', '2024-12-31', '2020 – 2024'],
])('%s to %s is "%s"', (from, to, words) => expect(daysInWords({ from, to })).toBe(words));

describe('brush', () => {
  const binning = binned(spansOf([on('m', 'meeting', '2023', '2025')], [], 'event'));
  const spring: Period = { from: '2024-03-01', to: '2024-05-31' };

  test('a drawn period is that of its bars, whichever way it was drawn', () => {
    expect(periodOf(binning, [14, 16])).toEqual(spring);
    expect(periodOf(binning, [16, 14])).toEqual(spring);
    expect(reachOf(binning, spring)).toEqual([14, 16]);
    expect(fromTo(spring)).toBe('from 1 Mar 2024 to 31 May 2024');
  });

  test('bars and days lead to one another', () => {
    fc.assert(
      fc.property(spans, fc.nat(79), fc.nat(79), (list, a, b) => {
        const some = binned(list);
        const reach = [Math.min(a, b), Math.max(a, b)].map((n) => Math.min(n, some.bins.length - 1));
        expect(reachOf(some, periodOf(some, [reach[0] ?? 0, reach[1] ?? 0]))).toEqual(reach);
      }),
    );
  });

  test('a period that lies across bars is drawn where its days are; one elsewhere stays at the edge', () => {
    expect(placeOf(binning, { from: '2024-02-15', to: '2024-02-29' })).toEqual([13 + 14 / 29, 14]);
    expect(placeOf(binning, { from: '1999-01-01', to: '1999-12-31' })).toEqual([0, 0]);
    expect(reachOf(binning, { from: '2030-01-01', to: '2030-12-31' })).toEqual([35, 35]);
  });

  test('moved as a whole it keeps its length; its ends never pass each other', () => {
    fc.assert(
      fc.property(fc.nat(35), fc.nat(35), fc.integer({ min: -60, max: 60 }), (a, b, by) => {
        const reach = [Math.min(a, b), Math.max(a, b)] as const;
        const [first, last] = moved(binning, reach, by);
        expect(last - first).toBe(reach[1] - reach[0]);
        expect(first >= 0 && last <= 35).toBe(true);
        for (const end of ['from', 'to'] as const) {
          const [from, to] = stretched(binning, reach, end, reach[0] + by);
          expect(0 <= from && from <= to && to <= 35).toBe(true);
        }
      }),
    );
  });

  test('keys move by one bar, by ten, or to the ends', () => {
    expect(keyedTo('ArrowRight', false, 14, 36)).toBe(15);
    expect(keyedTo('ArrowLeft', true, 14, 36)).toBe(4);
    expect(keyedTo('Home', false, 14, 36)).toBe(0);
    expect(keyedTo('End', false, 14, 36)).toBe(35);
    expect(keyedTo('x', false, 14, 36)).toBeNull();
  });

  test('a comparison begins with what follows, or what came before the last', () => {
    expect(counterpart(binning, spring)).toEqual({ from: '2024-06-01', to: '2024-08-31' });
    expect(counterpart(binning, { from: '2025-07-01', to: '2025-12-31' })).toEqual({
      from: '2025-01-01',
      to: '2025-06-30',
    });
  });
});

describe('the address', () => {
  const state = fc.record({
    period: fc.option(period),
    compare: fc.option(period),
    clock: fc.constantFrom('event' as const, 'publication' as const),
    withUndated: fc.boolean(),
  });

  test('what is written is read again; a second period needs a first', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(readTime(writeTime(one))).toEqual({ ...one, compare: one.period && one.compare });
      }),
    );
  });

  test('the default leaves no trace', () => {
    expect(writeTime(readTime({}))).toEqual({});
  });

  test('whole months and years are read as their days, and a mistyped part is left out', () => {
    expect(readTime({ from: '2024', to: '2024-02', clock: 'sundial' })).toEqual({
      period: { from: '2024-01-01', to: '2024-02-29' },
      compare: null,
      clock: 'event',
      withUndated: false,
    });
    expect(readTime({ from: '2025-05-01', to: '2025-04-01' }).period).toBeNull();
    expect(readTime({ from: '0044', to: '9999' }).period).toBeNull();
    expect(readTime({ from: '2025-02-30', to: '2025-04-01', clock: 'publication' })).toMatchObject({
      period: null,
      clock: 'publication',
    });
  });
});
