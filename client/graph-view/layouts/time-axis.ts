/** The axis that belongs to a layout by time: round dates and where they stand. */
import { strings } from '../../strings/index.ts';
import type { LayoutNode, Places } from './request.ts';
import { dayOf } from './time.ts';

export interface Tick {
  x: number;
  label: string;
}

const DAY = 86_400_000;
const MOST_TICKS = 9;
/** Steps by their unit, finest first. */
const STEPS = [
  ...[1, 2, 7].map((step) => ({ unit: 'day' as const, step })),
  ...[1, 3, 6].map((step) => ({ unit: 'month' as const, step })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((step) => ({ unit: 'year' as const, step })),
];
type Step = (typeof STEPS)[number];

/** 1 January 1970 was a Thursday: weeks begin three days before it. */
const WEEK_SHIFT = 3;

const utc = (year: number, month = 0): number => {
  const at = new Date(0);
  at.setUTCFullYear(year, month, 1);
  return at.getTime() / DAY;
};

/** The round days from first to last; none more than one beyond what is asked. */
function roundDays(first: number, last: number, { unit, step }: Step): number[] {
  const date = new Date(first * DAY);
  const days: number[] = [];
  const startOf = {
    day: (i: number) => (Math.ceil((first + WEEK_SHIFT) / step) + i) * step - WEEK_SHIFT,
    month: (i: number) => utc(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / step) + i) * step),
    year: (i: number) => utc((Math.floor(date.getUTCFullYear() / step) + i) * step),
  }[unit];
  for (let i = 0; days.length <= MOST_TICKS; i++) {
    const day = startOf(i);
    if (day > last) break;
    if (day >= first) days.push(day);
  }
  return days;
}

/** How much of an ISO date a tick tells. */
const LENGTHS: Readonly<Record<Step['unit'], number>> = { year: 4, month: 7, day: 10 };

const labelOf = (day: number, unit: Step['unit']): string =>
  strings.dates.date(new Date(day * DAY).toISOString().slice(0, LENGTHS[unit]));

/** Ticks for a layout by time as it was laid out: pinned nodes stand off the scale and say nothing. */
export function timeAxis(nodes: readonly LayoutNode[], positions: Readonly<Places>): Tick[] {
  const dated = nodes
    .flatMap((node) => {
      const [day, place] = [dayOf(node), positions[node.id]];
      return day === null || !place || node.pinned ? [] : [{ day, x: place.x }];
    })
    .sort((a, b) => a.day - b.day);
  const [first, last] = [dated.at(0), dated.at(-1)];
  if (!first || !last) return [];
  if (first.day === last.day) return [{ x: first.x, label: labelOf(first.day, 'day') }];
  const scale = (last.x - first.x) / (last.day - first.day);
  for (const step of STEPS) {
    const days = roundDays(first.day, last.day, step);
    if (days.length > MOST_TICKS) continue;
    return days.map((day) => ({ x: first.x + (day - first.day) * scale, label: labelOf(day, step.unit) }));
  }
  return [];
}
