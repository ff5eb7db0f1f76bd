/**
 * Dates are intervals of whole days: text comparison of partial ISO dates is
 * wrong (`'2025' >= '2025-01-01'` is false), so each date is widened to its
 * first and last day and keeps the precision it was told with.
 */
export type DatePrecision = 'day' | 'month' | 'year' | 'interval';

export interface DateInterval {
  /** First day, ISO `YYYY-MM-DD`, inclusive. */
  dateFrom: string;
  /** Last day, ISO `YYYY-MM-DD`, inclusive. */
  dateTo: string;
  datePrecision: DatePrecision;
}

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const lastDayOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether `text` is a real partial ISO date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isPartialDate(text: string): boolean {
  return parsePartialDate(text) !== null;
}

/** Widens a partial ISO date to the days it may mean; null when it is no real date. */
export function parsePartialDate(text: string): DateInterval | null {
  const match = PARTIAL_DATE.exec(text);
  if (!match?.[1]) return null;
  const [, year, month, day] = match;
  if (!month) {
    return { dateFrom: `${year}-01-01`, dateTo: `${year}-12-31`, datePrecision: 'year' };
  }
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return null;
  const last = lastDayOfMonth(Number(year), monthNumber);
  if (!day) {
    const to = `${year}-${month}-${String(last).padStart(2, '0')}`;
    return { dateFrom: `${year}-${month}-01`, dateTo: to, datePrecision: 'month' };
  }
  if (Number(day) < 1 || Number(day) > last) return null;
  return { dateFrom: text, dateTo: text, datePrecision: 'day' };
}

/** The interval from the first day of `start` to the last day of `end` (either may be missing). */
export function spanOf(start: string | null, end: string | null): DateInterval | null {
  const from = start ? parsePartialDate(start) : null;
  const to = end ? parsePartialDate(end) : null;
  if (!from) return to;
  if (!to || to.dateTo < from.dateFrom) return from;
  if (start === end) return from;
  return { dateFrom: from.dateFrom, dateTo: to.dateTo, datePrecision: 'interval' };
}

/** The days asked for; a missing end is open. */
export interface DateWindow {
  from?: string | undefined;
  to?: string | undefined;
}

/** Whether something may have happened in the window (`possible`) or surely did (`certain`). */
export function isWithin(
  interval: { dateFrom?: string | null; dateTo?: string | null },
  window: DateWindow,
  mode: 'possible' | 'certain',
): boolean {
  if (!window.from && !window.to) return true;
  const { dateFrom, dateTo } = interval;
  if (!dateFrom || !dateTo) return mode === 'possible';
  if (mode === 'possible') {
    return (!window.to || dateFrom <= window.to) && (!window.from || dateTo >= window.from);
  }
  return (!window.from || dateFrom >= window.from) && (!window.to || dateTo <= window.to);
}
