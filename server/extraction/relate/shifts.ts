/** Steps from one day to another: "the same evening", "a day earlier", "on the first day", "on the 18th", "last night". */

/** From where a step is taken. */
export interface Stand {
  /** The day told last. */
  today: string | null;
  published: string | null;
  /** The first and last day of the gathering told last. */
  span: { from: string; to: string } | null;
}

export interface Shift {
  start: number;
  end: number;
  of(from: Stand): string | null;
}

const DAY = 86_400_000;
const plus = (day: string | null, days: number): string | null =>
  day?.length === 10 ? new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10) : null;

const NUMBERS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNT = `(${NUMBERS.join('|')}|one|an|\\d{1,2})`;
const countOf = (word: string): number => Number(word) || Math.max(1, NUMBERS.indexOf(word.toLowerCase()) + 1);
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const PART = '(?:day|morning|afternoon|evening|night|lunchtime|noon)';

/** "the day before" that stands for itself, not before a clause ("the day before the forum opened"). */
const ALONE = '(?=\\s*(?:[,.;:)–—]|$))';

type Rule = readonly [pattern: string, of: (words: readonly string[], from: Stand) => string | null];

const RULES: readonly Rule[] = [
  [`\\bthe (?:very )?same ${PART}\\b|\\bthat (?:same )?${PART}\\b`, (_, { today }) => today],
  [`\\bthe (?:next|following) ${PART}\\b|\\bthe day after${ALONE}`, (_, { today }) => plus(today, 1)],
  [`\\bthe (?:previous|preceding) ${PART}\\b|\\bthe ${PART} before${ALONE}`, (_, { today }) => plus(today, -1)],
  [`\\b${COUNT} (day|week)s? (later|earlier|before${ALONE})`, ([n = '', unit, way], { today }) =>
    plus(today, countOf(n) * (unit === 'week' ? 7 : 1) * (way === 'later' ? 1 : -1))],
  [`\\b${COUNT} days? ago\\b`, ([n = ''], { published }) => plus(published, -countOf(n))],
  [`\\blast (?:night|evening)\\b`, (_, { published }) => plus(published, -1)],
  [`\\bthis (?:morning|afternoon|evening)\\b`, (_, { published }) => published],
  [`\\b(?:earlier|later) that week\\b`, (_, { today }) => today?.slice(0, 7) ?? null],
  [`\\bcomes? ${COUNT} (day|week)s? after\\b`, ([n = '', unit], { today }) =>
    plus(today, -countOf(n) * (unit === 'week' ? 7 : 1))],
  [`\\b(?:earlier )?(this|last) month\\b`, ([which], { published }) => monthOf(published, which?.toLowerCase() === 'last' ? 1 : 0)],
  [`\\b(?:on|during|over|at|in) (?:the|its) (${ORDINALS.join('|')}|opening|last|final|closing) ${PART}\\b|\\bthe (first|second|third) ${PART}['’]s\\b`,
    ([a, b], { span }) => {
      const word = (a ?? b ?? '').toLowerCase();
      const n = ORDINALS.indexOf(word);
      return span ? (n >= 0 ? plus(span.from, n) : word === 'opening' ? span.from : span.to) : null;
    }],
  [`\\bon the (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:anniversary|of|floor|session|round|meeting|edition|summit))`, ([n = ''], { today, published }) =>
    inMonth(today ?? published, published, Number(n))],
];

const monthOf = (published: string | null, back: number): string | null => {
  if (!published || published.length < 7) return null;
  const [year = 0, month = 0] = published.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7);
};

/** The day of that number in the month of a day; in the one before where it would come after the publication. */
function inMonth(today: string | null, published: string | null, n: number): string | null {
  if (today?.length !== 10 || n < 1 || n > 31) return null;
  const day = `${today.slice(0, 8)}${String(n).padStart(2, '0')}`;
  if (!published || day <= published) return day;
  return `${monthOf(today, 1)}-${String(n).padStart(2, '0')}`;
}

/** The steps that a sentence takes, in order. */
export function shiftsIn(text: string): Shift[] {
  return RULES.flatMap(([pattern, of]) =>
    [...text.matchAll(new RegExp(pattern, 'giu'))].map((match): Shift => ({
      start: match.index,
      end: match.index + match[0].length,
      of: (from) => of(match.slice(1), from),
    })),
  ).sort((a, b) => a.start - b.start);
}
