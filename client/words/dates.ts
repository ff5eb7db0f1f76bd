/** Dates as the screen says them, in the page's language. */
import { type DatePrecision, parsePartialDate } from '../../server/model/dates.ts';
import { intervalInWords as intervalAsNamed, precisionOf } from '../../server/model/wording.ts';
import { strings } from '../strings/index.ts';

const { dates } = strings;

/** A partial ISO date in words; text that is no date is given back as it is. */
export const dateInWords = dates.date;

/** An interval of whole days in words, by the precision it was told with: "16–18 Sep 2025". */
export const intervalInWords = dates.interval;

function intervalOf(properties: Readonly<Record<string, unknown>>): Parameters<typeof intervalInWords> | null {
  const { dateFrom, dateTo, datePrecision } = properties;
  if (typeof dateFrom !== 'string') return null;
  const to = typeof dateTo === 'string' ? dateTo : dateFrom;
  if (!parsePartialDate(dateFrom) || !parsePartialDate(to)) return null;
  return [dateFrom, to, precisionOf(datePrecision)];
}

/** The days of a node in words, or null when it has none. */
export function daysOf(properties: Readonly<Record<string, unknown>>): string | null {
  const interval = intervalOf(properties);
  return interval && intervalInWords(...interval);
}

/** The same as the server writes it into the names of meetings, whatever the page's language. */
export function daysInNames(properties: Readonly<Record<string, unknown>>): string | null {
  const interval = intervalOf(properties);
  return interval && intervalAsNamed(...interval);
}

/** The days of a hop or a contact in words; null when it has none. */
export const daysOfInterval = (date: { from: string; to: string; precision: string } | null): string | null =>
  date && daysOf({ dateFrom: date.from, dateTo: date.to, datePrecision: date.precision });

/** How exact a date is, when that is worth a word. */
export function precisionInWords(precision: DatePrecision): string | null {
  if (precision === 'month') return dates.dayNotTold;
  if (precision === 'year') return dates.monthNotTold;
  if (precision === 'interval') return dates.someTimeInTheseDays;
  return null;
}

/** The period of firstKnown to lastKnown; null when neither is known. */
export function periodInWords(first: string | null, last: string | null): string | null {
  if (!first && !last) return null;
  if (!first || !last || first === last) return dateInWords(first ?? last ?? '');
  return dates.period(dateInWords(first), dateInWords(last));
}

/** An instant, such as a decision's, as day and minute of the reader's own clock. */
export function instantInWords(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = dateInWords(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
  return dates.instant(day, `${two(at.getHours())}:${two(at.getMinutes())}`);
}
