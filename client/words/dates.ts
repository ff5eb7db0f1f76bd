/** What only the screen says of dates; the rest is in the model's wording. */
import { type DatePrecision, parsePartialDate } from '../../server/model/dates.ts';
import { dateInWords, intervalInWords, MONTHS, precisionOf } from '../../server/model/wording.ts';

/** The days of a node in words, or null when it has none. */
export function daysOf(properties: Readonly<Record<string, unknown>>): string | null {
  const { dateFrom, dateTo, datePrecision } = properties;
  if (typeof dateFrom !== 'string') return null;
  const to = typeof dateTo === 'string' ? dateTo : dateFrom;
  if (!parsePartialDate(dateFrom) || !parsePartialDate(to)) return null;
  return intervalInWords(dateFrom, to, precisionOf(datePrecision));
}

/** The days of a hop or a contact in words; null when it has none. */
export const daysOfInterval = (date: { from: string; to: string; precision: string } | null): string | null =>
  date && daysOf({ dateFrom: date.from, dateTo: date.to, datePrecision: date.precision });

/** How exact a date is, when that is worth a word. */
export function precisionInWords(precision: DatePrecision): string | null {
  if (precision === 'month') return 'day not told';
  if (precision === 'year') return 'month not told';
  if (precision === 'interval') return 'some time in these days';
  return null;
}

/** The period of firstKnown to lastKnown; null when neither is known. */
export function periodInWords(first: string | null, last: string | null): string | null {
  if (!first && !last) return null;
  if (!first || !last || first === last) return dateInWords(first ?? last ?? '');
  return `${dateInWords(first)} – ${dateInWords(last)}`;
}

/** An instant, such as a decision's, as day and minute of the reader's own clock. */
export function instantInWords(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getDate()} ${MONTHS[at.getMonth()]} ${at.getFullYear()}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
