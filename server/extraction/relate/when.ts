/** When something took place, and whether that is told or only assumed. */
import { isDay } from './shifts.ts';
import { isLongBefore } from './told.ts';

export interface When {
  /** A partial ISO date. */
  date: string | null;
  /** Nothing tells it: it is the month or day of the publication. */
  isAssumed?: boolean;
}

/** A rule, with the reason for a date that nothing tells. */
export const withReason = (rule: string, { date, isAssumed }: When): string =>
  isAssumed ? `${rule}; ${isDay(date) ? 'day' : 'month'} of publication` : rule;

/**
 * The more exact of two dates that may be one ("May 2025" and "28 May 2025"); undefined when they cannot be. Any that is
 * told is more exact than one that is assumed.
 */
export function moreExact(a: When, b: When): When | undefined {
  if (a.date === null || b.date === null) return a.date === null ? b : a;
  if (Boolean(a.isAssumed) !== Boolean(b.isAssumed)) return a.isAssumed ? b : a;
  if (a.date.startsWith(b.date)) return a;
  return b.date.startsWith(a.date) ? b : undefined;
}

/** Whether one is told of what was once, and the other assumed to be news. */
export const areApart = (a: When, b: When): boolean =>
  [[a, b] as const, [b, a] as const].some(
    ([once, news]) => news.isAssumed && once.date !== null && isLongBefore(once.date, news.date),
  );
