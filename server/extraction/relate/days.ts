/**
 * The day of each part of a story. It is told with dates, and by steps from the day told before ("the same evening",
 * "a day earlier", "on the first day"); what no sentence dates anew goes on on the day told last.
 */
import type { DateMention } from '../recognise/mention.ts';
import type { Sentence } from '../segment/page.ts';
import type { Reading } from './reading.ts';
import { shiftsIn } from './shifts.ts';

/** A day, or less exactly a month, that a sentence tells of its story. */
interface Told {
  start: number;
  end: number;
  date: string;
  /** The last of several days. */
  last: string | null;
  /** Told in a relative clause: of something beside the story. */
  aside: boolean;
}

/** Before a date: it is a term or a beginning, and nothing took place on it. */
const TERM =
  /\b(?:since|until|till|by|before|ahead of|from|as of|as from|starting|beginning|effective|through|no later than)\s+(?:(?:about|around|the|early|mid|late|end|middle|close|start|beginning|half|second|first|week|of|last|on|in)[\s-]+)*$/iu;
const TO_COME = /\b(?:will|would|shall|is to|are to|was to|were to|due|scheduled|planned|plans?|expected|set to|slated|next|would|has until|invited)\b[^;:]*$/iu;
const RELATIVE = /(?:,\s|\s)(?:that|which|who|whom|whose|where|when|after|because|since)\s[^,;:]*$/iu;
const LINK = /^\s*(?:[-–—/]|to|and|until|till|through)\s*$/u;
const DAY_BEFORE = /\b(\d{1,2})(?:st|nd|rd|th)?\s*(?:[-–—/]|to|and|until|till|through)\s*(?:the )?$/u;
const DAY_BEHIND = /^\s*(?:[-–—/]|to|and|until|till|through)\s*(\d{1,2})(?:st|nd|rd|th)?\b(?!\s*(?:\p{L}+\s+)?(?:percent|million))(?:\s*,?\s+((?:19|20)\d\d)\b)?/u;
/** A journey of several days: what happened on it is dated no more exactly than its month. */
const JOURNEY =
  /\b(?:two|three|four|five|six|seven|\d)[- ]days?,? (?:\p{L}+ ){0,2}(?:visit|trip|tour|mission|stay)\b|\bspent (?:two|three|four|five|six|seven|several|\d) days\b/iu;
const TRAVELS = /\b(?:trip|tour|travel|travels|traveled|travelled|travell?ing)\b/iu;
const GATHERING =
  /\b(?:two|three|four|five|six|seven|\d)[- ]day (?:\p{L}+ ){0,2}(?:gathering|forum|conference|meeting|summit|assembly|session|talks)\b|\b(?:first|second|third|last|final|closing|opening) day of\b|\b(?:took|lasted|after) (?:two|three|four|five) days\b/iu;
/** "on the sidelines": on some day of the gathering. */
const BESIDE = /\b(?:margins?|sidelines|fringes|edges)\b/iu;
/** Of what was once, or more than once: no part of the story. */
const ONCE =
  /\b(?:has|have) (?:\p{L}+ )?(?:met|hosted|visited|spoken)\b|\b(?:previous|earlier|past|prior|recent|following an?|after an?)(?: \p{L}+(?:-\p{L}+)?){0,2} (?:meetings?|talks|calls?|conversations?|visits?|consultations|discussions)\b/iu;
/** The place and day before a news agency's report: when it was sent, not when it happened. */
const DATELINE = /^[\p{Lu}][\p{L}.'’ -]{1,30}(?:, [\p{L}.'’ -]{2,30})?,? (?:\p{L}+day,? )?$/u;

const DAY = 86_400_000;
export const shift = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const isDay = (date: string | null): date is string => date?.length === 10;

export class Days {
  /** By sentence what it tells, and the day on which the story stood before it. */
  readonly #told: Told[][] = [];
  readonly #before: (Told | null)[] = [];
  readonly #journey: boolean;
  #gathers: boolean;
  #span: { from: string; to: string } | null = null;
  #story: Told | null = null;

  constructor(private readonly reading: Reading) {
    const { page } = reading;
    this.#journey = page.sentences.some((s) => s.narrates && JOURNEY.test(page.text.slice(s.start, s.end)));
    this.#gathers = page.sentences.some((s) => s.narrates && GATHERING.test(page.text.slice(s.start, s.end)));
    for (const sentence of page.sentences) {
      this.#before.push(this.#story);
      this.#told.push(sentence.narrates ? this.#read(sentence) : []);
    }
  }

  /** The day of what a sentence tells at an offset. */
  at(sentence: Sentence, offset: number): string | null {
    const { page, calendar } = this.reading;
    const told = this.#told[sentence.index] ?? [];
    const far = (t: Told) => Math.abs(t.start - offset) + (t.aside ? 1000 : 0) + (isDay(t.date) ? 0 : 10_000);
    const [own] = [...told].sort((a, b) => far(a) - far(b));
    const before = this.#before[sentence.index] ?? null;
    const text = page.text.slice(sentence.start, sentence.end);
    if (own) return own.last && TRAVELS.test(text) ? own.date.slice(0, 7) : own.date;
    if (ONCE.test(text) || (this.#gathers && BESIDE.test(text))) return null;
    if (before?.last && !this.#journey) return null;
    const day = before?.date ?? calendar.published;
    return isDay(day) ? day.slice(0, this.#journey ? 7 : 10) : null;
  }

  #read(sentence: Sentence): Told[] {
    const { page, markup, calendar } = this.reading;
    const text = page.text.slice(sentence.start, sentence.end);
    const offset = (token: number) => (page.tokens[token]?.start ?? sentence.start) - sentence.start;
    const dates = markup
      .within(sentence.from, sentence.to)
      .filter((m): m is DateMention => m.type === 'date' && (m.month !== null || m.weekday !== null || m.relative !== null));
    const told: Told[] = [];
    const tell = (t: Omit<Told, 'aside'>): void => {
      const previous = told.at(-1);
      // "from Monday to Wednesday", "30 March – 2 April"
      if (previous && isDay(previous.date) && isDay(t.date) && t.date > previous.date && LINK.test(text.slice(previous.end, t.start))) {
        previous.last = t.date;
        previous.end = t.end;
      } else told.push({ ...t, aside: RELATIVE.test(text.slice(0, t.start)) || DATELINE.test(text.slice(0, t.start)) });
      const now = told.at(-1);
      if (now?.last) this.#gathers = true;
      if (now?.last) this.#span = { from: now.date, to: now.last };
    };
    const steps = [...shiftsIn(text).map((s) => ({ start: s.start, step: s, m: null })), ...dates.map((m) => ({ start: offset(m.from), step: null, m }))].sort(
      (a, b) => a.start - b.start,
    );
    for (const { step, m } of steps) {
      if (step) {
        const today = told.findLast((t) => isDay(t.date)) ?? this.#story;
        const date = step.of({ today: today?.date ?? calendar.published, published: calendar.published, span: this.#span });
        if (date) tell({ start: step.start, end: step.end, date, last: null });
        continue;
      }
      const t = this.#date(text, m, offset(m.from), offset(m.to - 1) + (page.tokens[m.to - 1]?.text.length ?? 0));
      if (t) tell(t);
    }
    const days = told.filter((t) => isDay(t.date));
    this.#story = days.findLast((t) => !t.aside) ?? days.at(-1) ?? this.#story;
    return told;
  }

  /** What a date tells of the story; null for a term, and for what is still to come. */
  #date(text: string, m: DateMention, start: number, end: number): Omit<Told, 'aside'> | null {
    const { calendar } = this.reading;
    const head = text.slice(0, start);
    const rest = text.slice(end);
    let date = calendar.resolve(m);
    let last: string | null = null;
    if (m.day !== null) {
      const earlier = DAY_BEFORE.exec(head);
      const later = DAY_BEHIND.exec(rest);
      if (later?.[2] && m.year === null) date = calendar.resolve({ ...m, year: Number(later[2]) });
      if (!isDay(date)) return null;
      if (earlier && Number(earlier[1]) < m.day) {
        last = date;
        date = `${date.slice(0, 8)}${(earlier[1] ?? '').padStart(2, '0')}`;
        start = earlier.index;
      } else if (later && Number(later[1]) > m.day) {
        last = `${date.slice(0, 8)}${(later[1] ?? '').padStart(2, '0')}`;
        end += later[0].length;
      }
    }
    const spans = last !== null || /^\s*(?:[-–—]|to|until|through)\s+\p{Lu}/u.test(rest);
    if (date === null) return null;
    if (TERM.test(text.slice(0, start)) && !spans) return null;
    if (m.weekday !== null && m.day === null && TO_COME.test(head)) return null;
    if (calendar.published && date > calendar.published.padEnd(10, '~').slice(0, date.length)) return null;
    return { start, end, date, last };
  }
}
