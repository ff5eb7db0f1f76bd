/** Turns dates as told into ISO days, by the day of publication and other dates of the text. */
import type { DateMention, ForumMention, Mention } from '../recognise/mention.ts';

/** Milliseconds. */
export const DAY = 86_400_000;
const FUTURE_IS_FURTHER = 3;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const pad = (n: number): string => String(n).padStart(2, '0');

export interface Calendar {
  /** Partial ISO date; null when the text leaves the year open. */
  resolve(date: DateMention): string | null;
  /** Day of publication when known. */
  published: string | null;
}

/** Reads the anchors of a document: its date, full dates and editions of forums. */
export function calendarOf(published: string | null, mentions: readonly Mention[]): Calendar {
  const dates = mentions.filter((m): m is DateMention => m.type === 'date');
  const years = [
    ...dates.filter((d) => d.year !== null && d.month !== null).map((d) => d.year as number),
    ...mentions
      .filter((m): m is ForumMention => m.type === 'forum' && m.edition !== null)
      .map((m) => Number(m.edition)),
  ];
  const textYear =
    years.length > 0 && years.every((y) => y === years[0])
      ? (years[0] ?? null)
      : published
        ? null
        : yearOfWeekdays(dates);
  const anchor = published && /^\d{4}-\d{2}-\d{2}$/.test(published) ? Date.parse(published) : null;

  const fullDate = (d: DateMention): string | null => {
    if (d.month === null) return d.year === null ? null : String(d.year);
    let { year } = d;
    if (year === null && anchor !== null) {
      // The nearest such day: a report is near what it tells, mostly after it, so a day to come counts as further.
      const base = new Date(anchor).getUTCFullYear();
      const distance = (y: number): number => {
        const days = Date.UTC(y, (d.month ?? 1) - 1, d.day ?? 15) - anchor;
        return days > 0 ? days * FUTURE_IS_FURTHER : -days;
      };
      year = [base, base - 1, base + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best), base);
    }
    year ??= textYear;
    if (year === null) return null;
    return d.day === null ? `${year}-${pad(d.month)}` : validDay(year, d.month, d.day);
  };

  const byWeekday = new Map<number, string>();
  for (const d of dates) {
    const day = d.day !== null ? fullDate(d) : null;
    if (day?.length === 10)
      byWeekday.set(new Date(Date.parse(day)).getUTCDay(), byWeekday.get(new Date(Date.parse(day)).getUTCDay()) ?? day);
  }
  return {
    published,
    resolve(d) {
      if (d.relative !== null) return anchor === null ? null : iso(anchor + d.relative * DAY);
      if (d.month !== null || d.year !== null) return fullDate(d);
      if (d.weekday === null) return null;
      if (anchor !== null) return iso(anchor - ((new Date(anchor).getUTCDay() - d.weekday + 7) % 7) * DAY);
      return byWeekday.get(d.weekday) ?? null;
    },
  };
}

/** An ISO day, or null for the 31st of February. */
function validDay(year: number, month: number, day: number): string | null {
  const ms = Date.UTC(year, month - 1, day);
  return new Date(ms).getUTCDate() === day ? iso(ms) : null;
}

/** The last year told in which every day that is told with its weekday, but no year, falls on it. */
function yearOfWeekdays(dates: readonly DateMention[]): number | null {
  const told = dates.filter((d) => d.weekday !== null && d.day !== null && d.month !== null && d.year === null);
  const fits = (year: number): boolean =>
    told.every((d) => new Date(Date.UTC(year, (d.month ?? 1) - 1, d.day ?? 1)).getUTCDay() === d.weekday);
  const years = [...new Set(dates.flatMap((d) => d.year ?? []))].sort((a, b) => b - a);
  return told.length > 0 ? (years.find(fits) ?? null) : null;
}
