/**
 * From when and until when a promise holds: the little words of terms ("by", "until the end of", "over the next three
 * years"), and behind them a date, read by chrono-node against the document's day, as exact as it is told.
 */
import * as chrono from 'chrono-node';

export interface Term {
  from: string | null;
  until: string | null;
}

const pad = (n: number): string => String(n).padStart(2, '0');

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const numberOf = (word: string): number => Number(word) || NUMBERS.indexOf(word.toLowerCase()) + 1;
const NUMBER = `\\d{1,2}|${NUMBERS.join('|')}`;

/** "the end of", "mid-", "early", as they stand before a date: the term is as exact as the date. */
const PART =
  '(?:(?:the|about|around|roughly|early|late|mid-?|approximately)[ -])*(?:(?:end|middle|close|start|beginning|first half|second half|first quarter|last quarter|turn) of )?(?:(?:the|fiscal|financial) year )?';
const UNTIL = new RegExp(
  `\\b(?:by|until|till|through(?: to|out)?|before|ahead of|up to|no(?:t)? later than|within|good to|valid to|expir(?:es|ing)(?: in| on)?|and|to|[-–—])\\s+${PART}`,
  'giu',
);
const FROM = new RegExp(
  `\\b(?:from|since|between|as of|as from|starting(?: in| on| from)?|start(?:s|ed)?(?: again)? in|beginning(?: in| on)?|begin(?:s)? in|restart(?:s)? in|effective|with effect from|in|on|for(?=\\s+(?:fiscal|financial) year))\\s+${PART}`,
  'giu',
);
/** Words that can begin no term's end unless a term's beginning stands before them. */
const LINKS = /^(?:and|to|[-–—])/iu;
const WITHIN = /\b(?:(?:in|during) the course of|for the whole of|throughout|(?:days|weeks|months) in) /iu;
const YEARS = /\b((?:19|20)\d\d)\s?[-–—/]\s?((?:19|20)\d\d|\d\d)\b/u;
const LASTING = new RegExp(
  `\\b(?:over|for|during|within|in)(?: a period of)?(?: the)?( next| coming| following)? (${NUMBER})[- ](year|month|decade)s?\\b`,
  'iu',
);
/** What needs no little word before it to tell when something begins. */
const MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';
const TO_COME = new RegExp(
  `\\b(?<!\\bthe )(?:tomorrow|(?:early |late )?next (?:year|month|spring|summer|autumn|fall|winter|${MONTH}))\\b`,
  'iu',
);
const BEFORE_DATE = new RegExp(`^(?:early |late )?(?:next (?=${MONTH}))?`, 'iu');
const YEAR_OUT = /\bbefore the year is (?:out|over)\b/iu;
const NEXT_YEAR = /\b(?:over|during|within|in) the (?:next|coming|following) (year|month)\b/iu;

/** The term that a sentence tells; `published` is the document's day, or a year when no more is known. What is past looks back for its dates. */
export function termIn(sentence: string, published: string | null, isPast = false): Term {
  const text = sentence.replaceAll(/[\u00A0\u202F]/gu, ' ');
  const years = YEARS.exec(text);
  if (years?.[1] && years[2]) {
    const until = years[2].length === 2 ? years[1].slice(0, 2) + years[2] : years[2];
    if (until >= years[1]) return { from: years[1], until };
  }
  const day = { published, isPast };
  const from = firstDate(text, FROM, day);
  const until = firstDate(text, UNTIL, day, from?.end ?? null);
  // "in the course of 2026" and "ten days in July" lie within it.
  const within = WITHIN.exec(text);
  const inside = within ? dateAt(text.slice(within.index + within[0].length), day) : null;
  const coming = isPast ? null : TO_COME.exec(text);
  const toCome = coming ? dateAt(coming[0].replace(BEFORE_DATE, ''), day) : null;
  return {
    from: from?.date ?? inside?.date ?? (until ? null : (toCome?.date ?? null)),
    until:
      from?.until ??
      until?.until ??
      until?.date ??
      inside?.date ??
      (isPast ? null : lasting(text, published)?.date) ??
      (YEAR_OUT.test(text) ? (published?.slice(0, 4) ?? null) : null),
  };
}

/** The day from which dates are read, and whether they lie before it. */
interface Day {
  published: string | null;
  isPast: boolean;
}

interface Found {
  date: string;
  until: string | null;
  at: number;
  end: number;
}

/** The first date that stands right behind one of the cues. */
function firstDate(text: string, cues: RegExp, day: Day, begun: number | null = null): Found | null {
  for (const cue of text.matchAll(cues)) {
    const at = cue.index + cue[0].length;
    // "and", "to": only from what began just before.
    if (LINKS.test(cue[0]) && (begun === null || cue.index < begun || cue.index > begun + 2)) continue;
    const found = dateAt(text.slice(at), day);
    if (found) return { date: found.date, until: found.until ?? null, at, end: at + found.length };
  }
  return null;
}

const QUARTER = /^(?:q([1-4])|(first|second|third|fourth|last) quarter)(?: of)?(?: (20\d\d))?/iu;
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const SEASON = /^(?:this|next|the)? ?(?:spring|summer|autumn|fall|winter)(?: of)?(?: (20\d\d))?\b/iu;

interface Read {
  date: string;
  length: number;
  /** Where a range is told. */
  until?: string | null;
}

/** The date with which a text begins. */
function dateAt(text: string, day: Day): Read | null {
  const { published, isPast } = day;
  const year = /^((?:19|20)\d\d)\b(?!\s?(?:[,.]\d|[a-z]+ers\b))/u.exec(text);
  if (year?.[1]) return { date: year[1], length: 4 };
  const thisYear = published ? Number(published.slice(0, 4)) : null;
  const quarter = QUARTER.exec(text);
  if (quarter && (quarter[3] || thisYear)) {
    const word = (quarter[2] ?? '').toLowerCase();
    const number = quarter[1] ? Number(quarter[1]) : word === 'last' ? 4 : 1 + ORDINALS.indexOf(word);
    return { date: `${quarter[3] ?? thisYear}-${pad(3 * number)}`, length: quarter[0].length };
  }
  const season = SEASON.exec(text);
  if (season && (season[1] || thisYear))
    return { date: season[1] ?? String((thisYear ?? 0) + (/^next/iu.test(text) ? 1 : 0)), length: season[0].length };
  const relative = /^(?:(the|this|next|last)(?: current)? year|year['’]s end|the current year)\b/iu.exec(text);
  if (published && published.length >= 7 && /^(?:the|this) month\b/iu.test(text))
    return { date: published.slice(0, 7), length: 9 };
  if (relative && thisYear !== null) {
    const step = { next: 1, last: -1 }[(relative[1] ?? '').toLowerCase()] ?? 0;
    return { date: String(thisYear + step), length: relative[0].length };
  }
  // chrono takes the month of May, alone, for the verb.
  if (/^May\b(?! \d)/u.test(text) && published)
    return { date: `${Number(published.slice(0, 4)) + Number(!isPast && published.slice(5, 7) > '05')}-05`, length: 3 };
  return byChrono(text, day);
}

/** What no date begins with need not be read: most words behind a cue are none. */
const MAY_BEGIN =
  /^[\s("“]*(?:(?:the|this|next|last|past|coming|following|early|late|mid)[\s-]+)*(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|to(?:day|morrow|night)|yesterday|now|noon|midnight|an? |half|few|several|some|week|month|year|quarter|decade|day|spring|summer|autumn|fall|winter|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|ten|eleven|twelve|thirt|fourt|fift|sixt|sevent|eight|ninet|twent|one|two|three|four|five|six|seven|nine)/iu;

/** The date that chrono reads at the very begin, only with a reference day where it needs one; a range has an end. */
function byChrono(text: string, { published, isPast }: Day): Read | null {
  if (!MAY_BEGIN.test(text)) return null;
  const instant = new Date(`${(published ?? '2000').padEnd(10, '-01').slice(0, 10)}T12:00:00Z`);
  // "March 31" is a day; elsewhere the day comes first.
  const parser = /^\p{L}+\.? \d{1,2}\b(?!\d)/u.test(text) ? chrono.en.casual : chrono.en.GB;
  const [read] = parser.parse(text.slice(0, 60), { instant, timezone: 'UTC' }, { forwardDate: !isPast });
  if (!read || read.index > 0 || (!published && !/\b\d{4}\b/u.test(read.text))) return null;
  const date = asExactAsTold(read.start);
  return date ? { date, length: read.text.length, until: read.end ? asExactAsTold(read.end) : null } : null;
}

/** A partial ISO date with what is said of it; null for an hour or "now". */
function asExactAsTold(parts: chrono.ParsedComponents): string | null {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => parts.get(part));
  if (!year) return null;
  if (parts.isCertain('day') || parts.isCertain('weekday')) return `${year}-${pad(month ?? 1)}-${pad(day ?? 1)}`;
  if (parts.isCertain('month')) return `${year}-${pad(month ?? 1)}`;
  return parts.isCertain('year') ? String(year) : null;
}

/** "over the next three years", "over fifteen years": until the document's year and as many. */
function lasting(text: string, published: string | null): { date: string } | null {
  if (!published) return null;
  const year = Number(published.slice(0, 4));
  const one = NEXT_YEAR.exec(text);
  const several = LASTING.exec(text);
  const [count, unit] = several ? [numberOf(several[2] ?? ''), several[3]] : one ? [1, one[1]] : [0, ''];
  if (count === 0) return null;
  // "in two years" tells when, not how long, unless it is said to come.
  if (several && !several[1] && /^in/iu.test(several[0])) return null;
  if (unit?.toLowerCase() === 'year') return { date: String(year + count) };
  if (unit?.toLowerCase() === 'decade') return { date: String(year + 10 * count) };
  const month = Number(published.slice(5, 7));
  if (!month) return null;
  const last = month - 1 + count;
  return { date: `${year + Math.floor(last / 12)}-${pad((last % 12) + 1)}` };
}
