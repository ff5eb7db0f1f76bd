/**
 * The day of each part of a story. It is told with dates, and by steps from the day told before ("the same evening",
 * "on the first day"); what no sentence dates anew took place on the day told last.
 */
import type { DateMention } from '../recognise/mention.ts';
import type { Sentence } from '../segment/page.ts';
import type { Reading } from './reading.ts';
import { isDay, shiftsIn } from './shifts.ts';
import { datesIn, hasCome, isClause, isLongBefore, nearest, type Told } from './told.ts';
import type { When } from './when.ts';

const SEVERAL = '(?:two|three|four|five|six|seven|\\d)';
/** A journey of several days: no day of what took place on it is known. */
const JOURNEY = new RegExp(
  `\\b${SEVERAL}[- ]days?,? (?:\\p{L}+ ){0,2}(?:visit|trip|tour|mission|stay)\\b|\\bspent (?:several|${SEVERAL}) days\\b`,
  'iu',
);
const TRAVELS = /\b(?:trip|tour|travel|travels|traveled|travelled|travell?ing)\b/iu;
const GATHERING = new RegExp(
  `\\b${SEVERAL}[- ]day (?:\\p{L}+ ){0,2}(?:gathering|forum|conference|meeting|summit|assembly|session|talks)\\b|\\b(?:first|second|third|last|final|closing|opening) day of\\b|\\b(?:took|lasted|after) ${SEVERAL} days\\b`,
  'iu',
);
/** On some day of the gathering. */
const BESIDE = /\b(?:margins?|sidelines|fringes|edges)\b/iu;
/** Of what was once, or more than once: no part of the story. */
const ONCE =
  /\b(?:has|have) (?:\p{L}+ )?(?:met|hosted|visited|spoken)\b|\b(?:previous|earlier|past|prior|recent|following an?|after an?)(?: \p{L}+(?:-\p{L}+)?){0,2} (?:meetings?|talks|calls?|conversations?|visits?|consultations|discussions)\b/iu;
/** The text speaks from its own day. */
const OF_TODAY = /\b(?:today|tonight|tomorrow|yesterday|last night|this (?:morning|afternoon|evening))\b(?!['’]s)/iu;

export class Days {
  /** By sentence: what it tells, and what the story's day was before it. */
  readonly #told: Told[][] = [];
  readonly #before: (Told | null)[] = [];
  #story: Told | null = null;
  /** What was once, where the sentence before tells that only; steps may lead on from it. */
  #once: Told | null = null;
  #span: { from: string; to: string } | null = null;
  readonly #isJourney: boolean;
  readonly #isGathering: boolean;
  readonly #isOfToday: boolean;

  constructor(private readonly reading: Reading) {
    const { page } = reading;
    const tells = (cue: RegExp) => page.sentences.some((s) => s.narrates && cue.test(page.text.slice(s.start, s.end)));
    for (const sentence of page.sentences) {
      this.#before.push(this.#story);
      // The title may name the day, too.
      const isRead = sentence.narrates || page.text.startsWith('title:', sentence.start);
      this.#told.push(isRead ? this.#read(sentence) : []);
    }
    this.#isJourney = tells(JOURNEY);
    this.#isGathering = this.#span !== null || tells(GATHERING);
    this.#isOfToday = tells(OF_TODAY);
  }

  /** When that took place which a sentence tells at an offset of the text. */
  at(sentence: Sentence, offset: number): When {
    const date = this.#toldAt(sentence, offset);
    if (date !== undefined) return { date };
    const { published } = this.reading.calendar;
    // News without a day is of its own day, if it speaks from it; else of some day of the month.
    if (!isDay(published)) return { date: null };
    return { date: this.#isOfToday && !this.#isJourney ? published : monthOf(published), isAssumed: true };
  }

  /** What is told of it; null if it may be any day, undefined if nothing is told. */
  #toldAt(sentence: Sentence, offset: number): string | null | undefined {
    const { page } = this.reading;
    const text = page.text.slice(sentence.start, sentence.end);
    const own = nearest(this.#told[sentence.index] ?? [], offset - sentence.start);
    if (own) return own.last && TRAVELS.test(text) ? monthOf(own.date) : own.date;
    if (ONCE.test(text) || (this.#isGathering && BESIDE.test(text))) return null;
    const before = this.#before[sentence.index];
    if (before?.last) return monthOf(before.last) === monthOf(before.date) ? monthOf(before.date) : null;
    if (before) return this.#isJourney ? monthOf(before.date) : before.date;
    return undefined;
  }

  /** Whether a sentence tells a day by itself. */
  isToldIn(sentence: Sentence): boolean {
    return (this.#told[sentence.index] ?? []).length > 0;
  }

  /** Reads what a sentence tells, and moves the story on. */
  #read(sentence: Sentence): Told[] {
    const { page, markup, calendar } = this.reading;
    const { published } = calendar;
    const dates = markup
      .within(sentence.from, sentence.to)
      .filter((m): m is DateMention => m.type === 'date')
      .filter((m) => m.month !== null || m.weekday !== null || m.relative !== null);
    const told = datesIn(page, sentence, dates, calendar);
    const several = told.find((t) => t.last !== null);
    if (several?.last && (!this.#span || this.#isOfStory(several)))
      this.#span = { from: several.date, to: several.last };
    const text = page.text.slice(sentence.start, sentence.end);
    const steps: Told[] = [];
    for (const { start, end, from } of shiftsIn(text)) {
      const today = told.findLast((t) => isDay(t.date) && t.start < start) ?? this.#once ?? this.#story;
      const date = from({ today: today?.date ?? null, published, span: this.#span });
      if (date && hasCome(date, published))
        steps.push({ start, end, date, last: null, aside: isClause(text.slice(0, start)) });
    }
    const all = [...told, ...steps].sort((a, b) => a.start - b.start);
    const main = all.filter((t) => !t.aside && isDay(t.date));
    this.#once = main.some((t) => this.#isOfStory(t)) ? null : (main.at(-1) ?? null);
    this.#story = this.#next(
      all.filter((t) => this.#isOfStory(t)),
      steps,
    );
    return all;
  }

  /** Not long before the story, or before the publication if there is none yet: that dates its own sentence only. */
  #isOfStory({ date }: Told): boolean {
    return date.length > 4 && !isLongBefore(date, this.#story?.date ?? this.reading.calendar.published);
  }

  /** The day on which the story stands: a day told of it, rather than several, rather than a month that was stepped to. */
  #next(told: readonly Told[], steps: readonly Told[]): Told | null {
    const main = told.filter((t) => !t.aside);
    const story = this.#story;
    return (
      main.findLast((t) => isDay(t.date) && t.last === null) ??
      main.findLast((t) => isDay(t.date)) ??
      main.findLast((t) => steps.includes(t) && !story?.date.startsWith(t.date)) ??
      (story?.aside === false ? story : null) ??
      told.findLast((t) => isDay(t.date)) ??
      story
    );
  }
}

const monthOf = (date: string): string => date.slice(0, 7);
