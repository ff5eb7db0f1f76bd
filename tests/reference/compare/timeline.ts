/** Holds the timeline to the model. */
import { expect } from 'vitest';
import { timelineQuerySchema, timelineResponseSchema } from '../../../server/contract/contacts.ts';
import type { Query } from '../../support/app.ts';
import { partiesOf } from '../contacts.ts';
import type { Gathering } from '../gatherings.ts';
import { gatheringsIn, type Meeting, meetingsOf } from '../pairs.ts';
import { type Graph, graphOf } from '../support.ts';
import { allPages, type Case, expectTrueRelaxations, gradesThere, sorted } from './asking.ts';

const MOST_MONTHS = 240;

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Who was there: side → actors, as text. */
function sidesOf(graph: Graph, gathering: Gathering): string[] {
  const sides: Record<string, string[]> = {};
  for (const { actor, side } of partiesOf(graph, gathering)) sides[side.id] = [...(sides[side.id] ?? []), actor];
  return sorted(Object.entries(sides).map(([side, actors]) => `${side}: ${sorted(actors).join()}`));
}

interface Bucket {
  certain: number;
  uncertain: number;
  byGrade: Record<string, number>;
}

/** The buckets that are not empty, by the month or year in which they begin. */
function bucketsOf(meetings: Iterable<Meeting>, digits: number): Record<string, Bucket> {
  const buckets: Record<string, Bucket> = {};
  for (const { gathering, grade } of meetings) {
    if (!gathering.dates) continue;
    const [from, to] = [gathering.dates.from.slice(0, digits), gathering.dates.to.slice(0, digits)];
    buckets[from] ??= { certain: 0, uncertain: 0, byGrade: {} };
    const bucket = buckets[from];
    if (from === to) {
      bucket.certain += 1;
      bucket.byGrade[grade] = (bucket.byGrade[grade] ?? 0) + 1;
    } else bucket.uncertain += 1;
  }
  return buckets;
}

export async function compareTimeline(at: Case, query: Query): Promise<void> {
  const question = timelineQuerySchema.parse(query);
  const { first, items } = await allPages(3, (page) =>
    at.api.get(timelineResponseSchema, '/contacts/timeline', { ...query, ...page }),
  );
  const graph = graphOf(at.library, question);
  const gatherings = gatheringsIn(meetingsOf(graph, question));
  expect(sorted(items.map((i) => i.via.id)), 'gatherings').toEqual(sorted(gatherings.keys()));
  expect(first.gatherings, 'number of gatherings').toBe(gatherings.size);
  for (const { via, grade, date, sides } of items) {
    const meeting = gatherings.get(via.id) as Meeting;
    expect([grade, date], via.id).toEqual([meeting.grade, meeting.gathering.dates]);
    expect(
      sorted(sides.map((s) => `${s.side.id}: ${sorted(s.actors.map((a) => a.id)).join()}`)),
      `who was at ${via.id}`,
    ).toEqual(sidesOf(graph, meeting.gathering));
  }
  const days = items.map((i) => i.date?.from ?? '9999');
  expect(days, 'in order of their days, the undated last').toEqual(sorted(days));

  const dates = [...gatherings.values()].flatMap((m) => m.gathering.dates ?? []);
  expect(first.undated, 'undated').toBe(gatherings.size - dates.length);
  const begin = sorted(dates.map((d) => d.from));
  const end = sorted(dates.map((d) => d.to)).at(-1) ?? '';
  const [from, latest] = [begin[0], begin.at(-1)];
  if (from === undefined || latest === undefined) {
    expect(first.buckets, 'no buckets').toEqual([]);
  } else {
    const unit = monthOf(latest) - monthOf(from) + 1 > MOST_MONTHS ? 'year' : 'month';
    expect(first.unit, 'unit').toBe(unit);
    const digits = unit === 'month' ? 7 : 4;
    expect(first.buckets[0]?.from.slice(0, digits), 'first bucket').toBe(from.slice(0, digits));
    // Whether the last is where the last gathering begins, or where it may end, is not told.
    const last = String(first.buckets.at(-1)?.to.slice(0, digits));
    expect(latest.slice(0, digits) <= last && last <= end.slice(0, digits), `last bucket: ${last}`).toBe(true);
    for (const [i, bucket] of first.buckets.entries())
      if (i > 0) expect(bucket.from, 'no gap').toBe(dayAfter(String(first.buckets[i - 1]?.to)));
    const filled = first.buckets.filter((b) => b.certain + b.uncertain > 0);
    const told = filled.map(({ from: start, certain, uncertain, byGrade }) => [
      start.slice(0, digits),
      { certain, uncertain, byGrade: gradesThere(byGrade) },
    ]);
    expect(Object.fromEntries(told), 'buckets').toEqual(bucketsOf(gatherings.values(), digits));
  }
  expectTrueRelaxations(query, first.relaxations, gatherings.size > 0, (q) => {
    const relaxed = timelineQuerySchema.parse(q);
    return meetingsOf(graphOf(at.library, relaxed), relaxed).length > 0;
  });
}
