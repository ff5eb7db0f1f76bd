/** The bars of the timeline: equal stretches of days with what lies in each. Pure. */
import type { Kind } from '../../server/model/kinds.ts';
import type { Period } from '../view/time.ts';
import { inPeriod, type Span } from './spans.ts';
import { captionOf, firstDay, fractionOf, lastDay, nextDay, ordinalOf, STRIDES, UNITS, type Unit } from './units.ts';

export const CATEGORIES = ['meetings', 'commitments', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];
export type Counts = Readonly<Record<Category, number>>;

export interface Bin extends Period {
  counts: Counts;
}
export interface Binning {
  unit: Unit;
  bins: readonly Bin[];
}

const LEAST = 20;
const MOST = 80;
/** A bar narrower than this cannot be aimed at. */
const BAR = 5;
/** How long a caption is, and the room that it has. */
const CAPTION = 70;
const ROOM = 84;

const categoryOf = (kind: Kind): Category =>
  kind === 'meeting' ? 'meetings' : kind === 'commitment' ? 'commitments' : 'other';

/** How many spans of each category lie in a period. Days that are lent by events are not counted again. */
export function countsIn(spans: readonly Span[], period: Period): Counts {
  const counts = { meetings: 0, commitments: 0, other: 0 };
  for (const span of spans) if (span.own && inPeriod(span, period)) counts[categoryOf(span.kind)] += 1;
  return counts;
}

/** All that a bar stands for. */
export const totalOf = ({ meetings, commitments, other }: Counts): number => meetings + commitments + other;

function rangeOf(spans: readonly Period[]): Period | null {
  const [first] = spans;
  if (!first) return null;
  let { from, to } = first;
  for (const span of spans) {
    if (span.from < from) from = span.from;
    if (span.to > to) to = span.to;
  }
  return { from, to };
}

/** Bars over all the spans, by the finest unit that fits the width; null when nothing is dated. */
export function binsOf(spans: readonly Span[], width: number): Binning | null {
  const range = rangeOf(spans);
  if (!range) return null;
  const most = Math.min(MOST, Math.max(LEAST, Math.floor(width / BAR)));
  const reach = (unit: Unit) => [ordinalOf(range.from, unit), ordinalOf(range.to, unit)] as const;
  const fits = (unit: Unit): boolean => {
    const [first, last] = reach(unit);
    return last - first < most;
  };
  const unit = UNITS.find(fits) ?? 'five years';
  const [first, last] = reach(unit);
  // A few bars alone would be walls: empty ones stand on either side.
  const lacking = Math.max(0, LEAST - (last - first + 1));
  const start = first - Math.floor(lacking / 2);
  const periods = Array.from({ length: last - first + 1 + lacking }, (_, i) => ({
    from: firstDay(start + i, unit),
    to: lastDay(start + i, unit),
  }));
  return { unit, bins: periods.map((period) => ({ ...period, counts: countsIn(spans, period) })) };
}

/** Where the period begins and ends along the bars, each bar being 1 wide. */
export function placeOf({ unit, bins }: Binning, { from, to }: Period): readonly [number, number] {
  const [first] = bins;
  if (!first) return [0, 0];
  const start = ordinalOf(first.from, unit);
  const at = (day: string): number =>
    Math.min(bins.length, Math.max(0, ordinalOf(day, unit) - start + fractionOf(day, unit)));
  return [at(from), at(nextDay(to))];
}

/** What stands below the bars, as many as have room. */
export function captionsOf({ unit, bins }: Binning, width: number): { at: number; text: string }[] {
  const room = Math.max(2, Math.floor(width / ROOM));
  const strides = STRIDES[unit];
  const stride = strides.find((s) => bins.length / s <= room) ?? strides.at(-1) ?? 1;
  // One that begins nearer the end than this would be cut.
  const end = bins.length * (1 - CAPTION / width);
  return bins.flatMap(({ from }, at) =>
    at <= end && ordinalOf(from, unit) % stride === 0 ? [{ at, text: captionOf(from, unit) }] : [],
  );
}
