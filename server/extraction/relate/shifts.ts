/** Steps to a day from one that is known: "the same evening", "a day earlier", "on the first day", "on the 18th". */
import { DAY } from '../resolve/calendar.ts';

/** From where a step is taken. */
export interface Stand {
  /** The day told last; no day of publication stands for it. */
  today: string | null;
  published: string | null;
  /** The first and the last day of what was told to last several. */
  span: { from: string; to: string } | null;
}

/** A step, from `start` to `end` of the sentence. */
export interface Shift {
  start: number;
  end: number;
  /** The day, or less exactly the month or year, to which it leads. */
  from(stand: Stand): string | null;
}

const NUMBERS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNT = `(${NUMBERS.join('|')}|one|\\d{1,2})`;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const PART = '(?:day|morning|afternoon|evening|night)';
/** "the day before" by itself, not before a clause ("the day before the forum opened"). */
const ALONE = '(?=\\s*(?:[,.;:)–—]|$))';
const NOT_TO_COME = '(?<!\\b(?:later|end of|by) )';
/** No "last week's storm". */
const ITSELF = "\\b(?!['’]s)";
const NTH = '(\\d{1,2})(?:st|nd|rd|th)\\b';
const SPECIAL = ['opening', 'last', 'final', 'closing'];

type Step = (stand: Stand, ...words: string[]) => string | null;

const STEPS: readonly (readonly [pattern: string, step: Step])[] = [
  [`\\bthe (?:very )?same ${PART}\\b|\\bthat (?:same )?${PART}\\b`, ({ today }) => today],
  [`\\bthe (?:next|following) ${PART}\\b|\\bthe day after${ALONE}`, ({ today }) => plus(today, 1)],
  [`\\bthe (?:previous|preceding) ${PART}\\b|\\bthe ${PART} before${ALONE}`, ({ today }) => plus(today, -1)],
  [
    `\\bon the eve of (?:the|its|this|that) (?:event|forum|conference|summit|gathering|congress|assembly|opening|session|sitting|meeting)\\b`,
    ({ today, span }) => plus(span?.from ?? today, -1),
  ],
  ['\\b(?:in the course of|during) (?:the|that) week\\b', ({ today }) => today?.slice(0, 7) ?? null],
  ['\\b(?:earlier|later) in the day\\b', ({ today }) => today],
  [`\\b${COUNT} (day|week)s? later\\b`, ({ today }, n, unit) => plus(today, daysOf(n, unit))],
  [`\\b${COUNT} (day|week)s? (?:earlier|before${ALONE})`, ({ today }, n, unit) => plus(today, -daysOf(n, unit))],
  [`\\b${COUNT} days? ago\\b`, ({ published }, n) => plus(published, -daysOf(n))],
  ['\\blast (?:night|evening)\\b', ({ published }) => plus(published, -1)],
  ['\\bthis (?:morning|afternoon|evening)\\b', ({ published }) => published],
  ['\\b(?:earlier|later) that week\\b', ({ today }) => today?.slice(0, 7) ?? null],
  [`${NOT_TO_COME}\\bthis week${ITSELF}`, ({ published }) => monthOfWeek(published, 0)],
  [`\\blast week${ITSELF}`, ({ published }) => monthOfWeek(published, 1)],
  [`${NOT_TO_COME}\\bthis month${ITSELF}`, ({ published }) => monthOf(published, 0)],
  [`\\blast month${ITSELF}`, ({ published }) => monthOf(published, 1)],
  [`\\blast year${ALONE}`, ({ published }) => (published ? String(Number(published.slice(0, 4)) - 1) : null)],
  [
    `(?:\\b(?:the|its) |^[^\\p{L}]*)(${[...ORDINALS, ...SPECIAL].join('|')}) ${PART}\\b`,
    ({ span }, word) => {
      const n = ORDINALS.indexOf(word.toLowerCase());
      if (!span) return null;
      return n >= 0 ? plus(span.from, n) : /^opening$/iu.test(word) ? span.from : span.to;
    },
  ],
  [
    `(?:^\\P{L}*|[,;] )on the ${NTH}|\\bon the ${NTH}(?=[,.;:)]|$| (?:in|at|and|by|with|he|she|they|it|to)\\b)`,
    ({ today, published }, n, m) => inMonth(today ?? published, published, Number(n ?? m)),
  ],
];
const RULES = STEPS.map(([pattern, step]) => [new RegExp(pattern, 'giu'), step] as const);

/** The steps that a sentence takes, in no order. */
export function shiftsIn(text: string): Shift[] {
  return RULES.flatMap(([pattern, step]) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      from: (stand: Stand) => step(stand, ...match.slice(1)),
    })),
  );
}

export const isDay = (date: string | null): date is string => date?.length === 10;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** So many days on; null from what is no day, and to one of no four-digit year. */
export function plus(day: string | null, days: number): string | null {
  const ms = isDay(day) ? Date.parse(day) + days * DAY : Number.NaN;
  return ms >= Date.UTC(1000, 0) && ms < Date.UTC(10_000, 0) ? iso(ms) : null;
}

const daysOf = (count: string, unit = 'day'): number =>
  (Number(count) || Math.max(1, NUMBERS.indexOf(count.toLowerCase()) + 1)) * (unit.toLowerCase() === 'week' ? 7 : 1);

function monthOf(day: string | null, back: number): string | null {
  const [year, month] = (day ?? '').split('-').map(Number);
  return year && month ? iso(Date.UTC(year, month - 1 - back, 1)).slice(0, 7) : null;
}

/** The month in which a week up to the publication lies, if it is one. */
function monthOfWeek(published: string | null, back: number): string | null {
  if (!isDay(published)) return null;
  const monday = plus(published, -((new Date(published).getUTCDay() + 6) % 7) - 7 * back);
  const end = back > 0 ? plus(monday, 6) : published;
  return monthOf(monday, 0) === monthOf(end, 0) ? monthOf(monday, 0) : null;
}

/** The day of that number in a day's month; in the one before, where it would come after the publication. */
function inMonth(day: string | null, published: string | null, n: number): string | null {
  if (!isDay(day) || n < 1 || n > 31) return null;
  const number = String(n).padStart(2, '0');
  const here = `${day.slice(0, 8)}${number}`;
  const found = published && here > published ? `${monthOf(day, 1)}-${number}` : here;
  return new Date(found).getUTCDate() === n ? found : null;
}
