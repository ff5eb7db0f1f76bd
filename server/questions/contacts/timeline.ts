/** Contacts in time: how many in each month or year, and the gatherings one after another. */
import type { TimelineQuery, TimelineResponse } from '../../contract/contacts.ts';
import { parsePartialDate } from '../../model/dates.ts';
import { pictureFor } from '../contact-graph/keeper.ts';
import type { Gathering } from '../contact-graph/sides.ts';
import type { Context } from '../context.ts';
import { nodesById } from '../elements.ts';
import { nextCursor, offsetOf } from '../pages.ts';
import { Pause } from '../pause.ts';
import { encounters } from './encounters.ts';
import { byDate, gatheringView, idsOf } from './gathering-view.ts';
import { outcomeOf } from './nothing.ts';
import { pairsAt } from './pairs.ts';

const MOST_MONTHS = 240;

type Bucket = TimelineResponse['buckets'][number];
type Unit = TimelineResponse['unit'];

/** The month or year in which a day lies, as a partial date. */
const periodOf = (day: string, unit: Unit): string => day.slice(0, unit === 'month' ? 7 : 4);

function nextPeriod(period: string): string {
  const [year = 0, month] = period.split('-').map(Number);
  if (month === undefined) return String(year + 1).padStart(4, '0');
  const [y, m] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}`;
}

const monthsBetween = (first: string, last: string): number => {
  const [a, b] = [first, last].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return (b ?? 0) - (a ?? 0) + 1;
};

function emptyBuckets(first: string, last: string, unit: Unit): Map<string, Bucket> {
  const buckets = new Map<string, Bucket>();
  for (let period = periodOf(first, unit); period <= periodOf(last, unit); period = nextPeriod(period)) {
    const interval = parsePartialDate(period);
    if (interval)
      buckets.set(period, { from: interval.dateFrom, to: interval.dateTo, byGrade: {}, certain: 0, uncertain: 0 });
  }
  return buckets;
}

/** Gatherings counted by month, or by year over a long time. Each is counted once. */
export function bucketsOf(gatherings: readonly Gathering[]): { unit: Unit; buckets: Bucket[]; undated: number } {
  const dated = gatherings.filter((g) => g.vertex.dateFrom && g.vertex.dateTo);
  const days = dated.map((g) => g.vertex.dateFrom as string).sort();
  const [first, last] = [days[0], days.at(-1)];
  const undated = gatherings.length - dated.length;
  if (!first || !last) return { unit: 'month', buckets: [], undated };
  const unit = monthsBetween(first, last) > MOST_MONTHS ? 'year' : 'month';
  const buckets = emptyBuckets(first, last, unit);
  for (const { vertex, grade } of dated) {
    const bucket = buckets.get(periodOf(vertex.dateFrom as string, unit));
    if (!bucket) continue;
    if ((vertex.dateTo as string) > bucket.to) {
      bucket.uncertain += 1;
      continue;
    }
    bucket.certain += 1;
    bucket.byGrade[grade] = (bucket.byGrade[grade] ?? 0) + 1;
  }
  return { unit, buckets: [...buckets.values()], undated };
}

export async function contactTimeline(context: Context, query: TimelineQuery): Promise<TimelineResponse> {
  const pause = new Pause(context.signal);
  const { sides } = await pictureFor(context, query);
  const gatherings: Gathering[] = [];
  const pairs = new Set<string>();
  const actors = new Set<string>();
  for await (const encounter of encounters(sides, query, pause)) {
    gatherings.push(encounter.gathering);
    for (const key of pairsAt(query, encounter).keys()) pairs.add(key);
    for (const { from, to } of encounter.contacts) actors.add(from.actor.id).add(to.actor.id);
  }
  gatherings.sort((a, b) => byDate(a.vertex, b.vertex));
  const skip = offsetOf(query.cursor);
  const page = gatherings.slice(skip, skip + query.limit);
  const nodes = await nodesById(context, page.flatMap(idsOf));
  return {
    parameters: query,
    ...bucketsOf(gatherings),
    items: page.flatMap((gathering) => gatheringView(gathering, nodes) ?? []),
    total: gatherings.length,
    nextCursor: nextCursor(skip, page.length, gatherings.length),
    pairs: pairs.size,
    gatherings: gatherings.length,
    ...(await outcomeOf(
      context,
      query,
      { pairs: pairs.size, gatherings: gatherings.length, actors: actors.size },
      pause,
    )),
  };
}
