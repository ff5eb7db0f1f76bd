/** Dates and counts in words, the same in answers, on screen and in figures. */
import { type DatePrecision, parsePartialDate } from './dates.ts';

export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

interface DateWords {
  /** A partial ISO date in words; text that is no date is given back as it is. */
  dateInWords: (text: string) => string;
  /** An interval of whole days in words, by the precision it was told with: "19 Sep 2025", "16–18 Sep 2025", "Sep 2025", "2025". */
  intervalInWords: (from: string, to: string, precision: DatePrecision) => string;
}

/** Dates with the months of a language, day before month before year; `dateOf` tells the day of a month. */
export function datesWith(months: readonly string[], dateOf: (day: number) => string = String): DateWords {
  const partsOf = (day: string): { year: string; month: string; date: string } => {
    const [year = '', month = '', date = ''] = day.split('-');
    return { year, month: months[Number(month) - 1] ?? '', date: dateOf(Number(date)) };
  };
  function intervalInWords(from: string, to: string, precision: DatePrecision): string {
    const start = partsOf(from);
    const end = partsOf(to);
    if (precision === 'year' && start.year === end.year) return start.year;
    if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7)) return `${start.month} ${start.year}`;
    if (from === to) return `${start.date} ${start.month} ${start.year}`;
    if (from.slice(0, 7) === to.slice(0, 7)) return `${start.date}–${end.date} ${start.month} ${start.year}`;
    if (start.year === end.year) return `${start.date} ${start.month} – ${end.date} ${end.month} ${start.year}`;
    return `${start.date} ${start.month} ${start.year} – ${end.date} ${end.month} ${end.year}`;
  }
  function dateInWords(text: string): string {
    const interval = parsePartialDate(text.slice(0, 10));
    return interval ? intervalInWords(interval.dateFrom, interval.dateTo, interval.datePrecision) : text;
  }
  return { dateInWords, intervalInWords };
}

export const { dateInWords, intervalInWords } = datesWith(MONTHS);

const PRECISIONS: readonly string[] = ['day', 'month', 'year', 'interval'] satisfies DatePrecision[];

/** The precision named by a text, `day` when it names none. */
export const precisionOf = (text: unknown): DatePrecision =>
  typeof text === 'string' && PRECISIONS.includes(text) ? (text as DatePrecision) : 'day';

/** "Norway, Kenya and Fiji". */
export const listed = (words: readonly (string | number)[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** "1 document", "3 documents". */
export const counted = (n: number, singular: string, plural = `${singular}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? singular : plural}`;
