/** Dates as told; `resolve/calendar` turns them into ISO days. */
import { months, weekdays } from '../gazetteer/lexicon.ts';
import type { Page } from '../segment/page.ts';
import type { DateMention, Markup } from './mention.ts';

const RELATIVE = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
]);

/** Marks "Monday, September 22, 2025", "19 September", "Sept. 8", "on Monday", "today", "2024". */
export function markDates(page: Page, markup: Markup): void {
  const { tokens } = page;
  const lower = (i: number) => tokens[i]?.text.toLowerCase() ?? '';
  const monthAt = (i: number) => (tokens[i]?.capital ? (months.get(lower(i)) ?? null) : null);
  const dayAt = (i: number) =>
    /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(lower(i)) ? parseInt(lower(i), 10) : null;
  const yearAt = (i: number) => (/^(?:19|20)\d\d$/.test(lower(i)) ? Number(lower(i)) : null);

  /** A day and month, with or without year, from token `i`. */
  const dayMonth = (
    i: number,
    limit: number,
  ): (Pick<DateMention, 'day' | 'month' | 'year'> & { to: number }) | null => {
    let day = dayAt(i);
    let at = i;
    let month: number | null;
    if (day !== null) {
      at = lower(i + 1) === 'of' ? i + 2 : i + 1;
      month = at < limit ? monthAt(at) : null;
      if (month === null) return null;
      at += 1;
    } else {
      month = monthAt(i);
      if (month === null) return null;
      at = i + 1;
      if (lower(at) === '.') at += 1;
      day = at < limit ? dayAt(at) : null;
      if (day !== null) at += 1;
      else if (lower(i) === 'may' && yearAt(at) === null) return null;
    }
    const comma = lower(at) === ',' ? at + 1 : at;
    const year = comma < limit ? yearAt(comma) : null;
    return { day, month, year, to: year === null ? at : comma + 1 };
  };

  for (const { from, to } of page.sentences) {
    for (let i = from; i < to; i++) {
      const blank = {
        type: 'date' as const,
        from: i,
        year: null,
        month: null,
        day: null,
        weekday: null,
        relative: null,
        edition: false,
      };
      const weekday = tokens[i]?.capital ? (weekdays.get(lower(i)) ?? null) : null;
      const relative = RELATIVE.get(lower(i)) ?? null;
      let found: DateMention | null = null;
      if (weekday !== null) {
        const next = [',', '('].includes(lower(i + 1)) ? i + 2 : i + 1;
        const rest = next < to ? dayMonth(next, to) : null;
        found = rest?.day ? { ...blank, ...rest, weekday } : { ...blank, weekday, to: i + 1 };
      } else if (relative !== null) found = { ...blank, relative, to: i + 1 };
      else {
        const rest = dayMonth(i, to);
        const year = yearAt(i);
        if (rest) found = { ...blank, ...rest };
        else if (year !== null && tokens[i + 1]?.text !== '–') found = { ...blank, year, to: i + 1, edition: true };
      }
      if (found && markup.add(found)) i = found.to - 1;
    }
  }
}
