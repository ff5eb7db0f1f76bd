/** Dates and counts in words, the same on screen, in answers and in figures. */
import { parsePartialDate } from './dates.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthOf = (iso: string): string => `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
const dayOf = (iso: string): string => `${Number(iso.slice(8, 10))} ${monthOf(iso)}`;

/** "19 Sep 2025", "Sep 2025", "2025", "17 Sep 2025 – 19 Sep 2025"; "no date" without one. */
export function intervalInWords(
  from: string | null | undefined,
  to: string | null | undefined,
  precision: string | null | undefined,
): string {
  if (!from || !to) return 'no date';
  if (precision === 'year') return from.slice(0, 4);
  if (precision === 'month') return monthOf(from);
  return from === to ? dayOf(from) : `${dayOf(from)} – ${dayOf(to)}`;
}

/** A partial ISO date in words. */
export function dateInWords(date: string): string {
  const interval = parsePartialDate(date);
  return interval ? intervalInWords(interval.dateFrom, interval.dateTo, interval.datePrecision) : date;
}

/** "1 document", "3 documents". */
export const counted = (n: number, singular: string, plural = `${singular}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? singular : plural}`;
