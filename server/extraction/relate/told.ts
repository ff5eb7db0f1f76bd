/** What the dates of a sentence tell of a story: which day, and whether anything took place on it. */
import { isPartialDate, parsePartialDate } from '../../model/dates.ts';
import type { DateMention } from '../recognise/mention.ts';
import { type Calendar, DAY } from '../resolve/calendar.ts';
import type { Page, Sentence } from '../segment/page.ts';
import { isDay, plus } from './shifts.ts';

/** A day, or less exactly a month or year; offsets are those of the sentence. */
export interface Told {
  start: number;
  end: number;
  date: string;
  /** The last of several days. */
  last: string | null;
  /** Beside the story: in a clause, or a dateline. */
  aside: boolean;
}

/** What is of one story lies within so many days. */
const RECENT = 62;
/** "last Thursday" is none of so many days before the publication. */
const LAST_IS_BEFORE = 3;

/** Before a date that is a term or a beginning: nothing took place on it. */
const TERM =
  /\b(?:since|until|till|by|before|ahead of|from|as of|as from|starting|beginning|effective|through|no later than)\s+(?:(?:about|around|the|early|mid|late|end|middle|close|start|beginning|half|second|first|week|of|last|on|in)[\s-]+)*$/iu;
/** Before a weekday that is still to come. */
const TO_COME =
  /\b(?:will|would|shall|is to|are to|was to|were to|due|scheduled|planned|plans?|expected|set to|slated|next|has until|invited)\b[^;:,]{0,40}$/iu;
const CLAUSE = /\s(?:that|which|who|whom|whose|where|when|after|because|since)\s[^,;:]*$/iu;
/** The place and day before a report: when it was sent, not when that took place which it tells. */
const DATELINE = /^[\p{Lu}][\p{L}.'’ -]{1,30}(?:, [\p{L}.'’ -]{2,30})?,? (?:\p{L}+day,? )?$/u;
const JOIN = '(?:[-–—/]|to|and|until|till|through)';
const JOINED = new RegExp(`^\\s*${JOIN}\\s*$`, 'u');
const DAY_BEFORE = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s*${JOIN}\\s*(?:the )?$`, 'u');
/** "and 28 in Lusaka", but not "to 28 delegates". */
const NO_COUNT =
  '(?= ?\\d+(?:st|nd|rd|th)?(?:$|[^\\s\\p{L}\\p{N}]| \\p{N}| (?:in|at|on|for|to|with|of|and|when|where|by|between)\\b))';
const DAY_BEHIND = new RegExp(
  `^\\s*(?:[-–—/]|(?:to|and|until|till|through)${NO_COUNT})\\s*(\\d{1,2})(?:st|nd|rd|th)?\\b(?:\\s*,?\\s+((?:19|20)\\d\\d)\\b)?`,
  'u',
);
const APPOSITION = /^(?:,| \(|, the) ?$/u;

export const isClause = (head: string): boolean => CLAUSE.test(head);

/** What the dates of a sentence tell, in order, but for terms and for what is still to come. */
export function datesIn(page: Page, sentence: Sentence, dates: readonly DateMention[], calendar: Calendar): Told[] {
  const text = page.text.slice(sentence.start, sentence.end);
  const told: Told[] = [];
  for (const m of dates) {
    const [first, last] = [page.tokens[m.from], page.tokens[m.to - 1]];
    if (!first || !last) continue;
    const next = dateAt(text, m, first.start - sentence.start, last.end - sentence.start, calendar);
    if (next) add(told, next, text);
  }
  // What lasts beyond the publication has begun.
  return told.filter((t) => hasCome(t.date, calendar.published));
}

/** Whether a date is not later than the publication, as far as both are told. */
export const hasCome = (date: string, published: string | null): boolean =>
  !published || date <= published.padEnd(10, '~').slice(0, date.length);

/** Whether a date lies so long before another that it is of what was once, not of the same story. */
export function isLongBefore(date: string, other: string | null): boolean {
  const [to, from] = [parsePartialDate(date)?.dateTo, other && parsePartialDate(other)?.dateFrom];
  return Boolean(to && from) && (Date.parse(from as string) - Date.parse(to as string)) / DAY > RECENT;
}

const validDay = (date: string): string | null => (isPartialDate(date) ? date : null);

function dateAt(text: string, m: DateMention, start: number, end: number, calendar: Calendar): Told | null {
  const [head, rest] = [text.slice(0, start), text.slice(end)];
  const { published } = calendar;
  const isWeekday = m.weekday !== null && m.day === null;
  if (isWeekday && TO_COME.test(head)) return null;
  const before = m.day === null ? null : DAY_BEFORE.exec(head);
  const behind = m.day === null ? null : DAY_BEHIND.exec(rest);
  let date = calendar.resolve(behind?.[2] ? { ...m, year: m.year ?? Number(behind[2]) } : m);
  if (date === null) return null;
  const age = published === null ? 0 : (Date.parse(published) - Date.parse(date)) / DAY;
  if (isWeekday && age < LAST_IS_BEFORE && /\blast $/iu.test(head)) date = plus(date, -7) ?? date;
  const [month, isExact] = [date.slice(0, 8), isDay(date)];
  const sameMonth = (n = ''): string | null => validDay(month + n.padStart(2, '0'));
  const aside = (date === published && DATELINE.test(head)) || isClause(head);
  const from = before && isExact ? sameMonth(before[1]) : null;
  if (before && from !== null && from < date) return { start: before.index, end, date: from, last: date, aside };
  const until = behind && isExact ? sameMonth(behind[1]) : null;
  if (behind && until !== null && until > date) return { start, end: end + behind[0].length, date, last: until, aside };
  const begins = /^\s*(?:[-–—]|to|until|through)\s+(?:\d{1,2} )?\p{Lu}/u.test(rest);
  return TERM.test(head) && !begins ? null : { start, end, date, last: null, aside };
}

/** Adds a date: "from Monday to Wednesday" is one, and "today, 2 December" is the second. */
function add(told: Told[], next: Told, text: string): void {
  const previous = told.at(-1);
  const between = previous ? text.slice(previous.end, next.start) : '';
  if (!previous || !isDay(next.date)) told.push(next);
  else if (isDay(previous.date) && next.date > previous.date && JOINED.test(between)) {
    previous.last = next.date;
    previous.end = next.end;
  } else if (APPOSITION.test(between)) told[told.length - 1] = { ...next, aside: previous.aside };
  else told.push(next);
}

/** A day rather than less, and of the story rather than beside it; then the nearest to an offset. */
export function nearest(told: readonly Told[], offset: number): Told | undefined {
  const far = (t: Told) => (isDay(t.date) ? 0 : 1e8) + (t.aside ? 1e4 : 0) + Math.abs(t.start - offset);
  return [...told].sort((a, b) => far(a) - far(b))[0];
}
