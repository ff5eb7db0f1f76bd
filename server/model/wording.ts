/** Dates and counts in words, the same on screen, in answers and in figures. */
import { parsePartialDate } from './dates.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const at = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** "19 Sep 2025", "Sep 2025", "2025", "17 Sep 2025 – 19 Sep 2025"; "no date" without one. */
export function intervalInWords(from: string | null | undefined, to: string | null | undefined, precision: string | null | undefined): string {
  if (!from || !to) return 'no date';
  if (precision === 'year') return from.slice(0, 4);
  if (precision === 'month') return month.format(at(from));
  return from === to ? day.format(at(from)) : `${day.format(at(from))} – ${day.format(at(to))}`;
}

/** A partial ISO date in words. */
export function dateInWords(date: string): string {
  const interval = parsePartialDate(date);
  return interval ? intervalInWords(interval.dateFrom, interval.dateTo, interval.datePrecision) : date;
}

/** "1 document", "3 documents". */
export const counted = (n: number, singular: string, plural = `${singular}s`): string => `${n.toLocaleString('en')} ${n === 1 ? singular : plural}`;
