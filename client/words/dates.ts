/** Dates for people: "19 Sep 2025", "16–18 Sep 2025", "Sep 2025", "2025". */
import { type DatePrecision, parsePartialDate } from '../../server/model/dates.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const partsOf = (day: string): { year: string; month: string; date: string } => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? '', date: String(Number(date)) };
};

/** A partial ISO date in words; text that is no date is given back as it is. */
export function dateInWords(text: string): string {
  const day = text.length > 10 ? text.slice(0, 10) : text;
  const interval = parsePartialDate(day);
  if (!interval) return text;
  return intervalInWords(interval.dateFrom, interval.dateTo, interval.datePrecision);
}

/** An interval of whole days in words, by the precision that it was told with. */
export function intervalInWords(from: string, to: string, precision: DatePrecision): string {
  const start = partsOf(from);
  const end = partsOf(to);
  if (precision === 'year' && start.year === end.year) return start.year;
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7)) return `${start.month} ${start.year}`;
  if (from === to) return `${start.date} ${start.month} ${start.year}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${start.date}–${end.date} ${start.month} ${start.year}`;
  if (start.year === end.year) return `${start.date} ${start.month} – ${end.date} ${end.month} ${start.year}`;
  return `${start.date} ${start.month} ${start.year} – ${end.date} ${end.month} ${end.year}`;
}

const PRECISIONS: readonly string[] = ['day', 'month', 'year', 'interval'] satisfies DatePrecision[];

/** The precision named by a text, `day` when it names none. */
export function precisionOf(text: unknown): DatePrecision {
  return typeof text === 'string' && PRECISIONS.includes(text) ? (text as DatePrecision) : 'day';
}

/** The days of a node in words, or null when it has none. */
export function daysOf(properties: Readonly<Record<string, unknown>>): string | null {
  const { dateFrom, dateTo, datePrecision } = properties;
  if (typeof dateFrom !== 'string') return null;
  const to = typeof dateTo === 'string' ? dateTo : dateFrom;
  if (!parsePartialDate(dateFrom) || !parsePartialDate(to)) return null;
  return intervalInWords(dateFrom, to, precisionOf(datePrecision));
}

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
