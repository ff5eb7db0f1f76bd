/** Who stands on the two sides of a phrase of meeting. */
import type { MeetingPattern } from '../gazetteer/verbs.ts';
import type { Page, Sentence } from '../segment/page.ts';
import type { Discourse } from './discourse.ts';
import { type Group, ROLE_NOUNS } from './parties.ts';
import { type Reading, wordAt } from './reading.ts';

/** Nouns that tell a meeting without a verb of meeting. */
export const MEETING_NOUN = /^(?:talks|call|meeting|meetings|conversation|discussions|consultations)$/;
const NEEDS_VISITOR = /^(?:received?|receives|hosted|hosts|welcomed)$/;

export const hasWord = (tokens: readonly { text: string }[], word: string): boolean =>
  tokens.some((t) => t.text.toLowerCase() === word);

const SEPARATE =
  /\b(?:separate(?:ly)?|respectively|one after (?:the other|another)|one by one|in turn|each (?:of them )?(?:alone|in turn|by (?:him|her|it)self))\b/iu;

/** Whether each of several guests was met by itself. */
export const tellsSeparate = ({ text }: Page, { start, end }: Sentence): boolean =>
  SEPARATE.test(text.slice(start, end));

export interface Sides {
  subject: Group;
  /** null when the subject holds both sides: "Mutua and Benn met". */
  object: Group | null;
}

export class SideReader {
  constructor(
    private readonly reading: Reading,
    private readonly discourse: Discourse,
  ) {}

  /** The sides of the meeting that the phrase at `at` to `to` tells; null when it tells none. */
  find(
    sentence: Sentence,
    groups: readonly Group[],
    at: number,
    to: number,
    pattern: MeetingPattern | null,
  ): Sides | null {
    const { page } = this.reading;
    const first = wordAt(page, at);
    // "denied meeting Benn", "denied any meeting with Benn": who denies stands before.
    const isDenied = [at - 1, at - 2].some((i) => /^den(?:y|ied|ies|ying)$/.test(wordAt(page, i)));
    const isGerund = first === 'meeting' && (at === sentence.from || wordAt(page, at - 1).startsWith('den'));
    const noun = !isGerund && (MEETING_NOUN.test(wordAt(page, to - 1)) || MEETING_NOUN.test(first));
    // "talks between A and B"
    if (noun || pattern === 'reciprocal') {
      const between = groups.find(
        (g) =>
          g.from >= to && g.from - to < 9 && g.parties.length >= 2 && hasWord(page.tokens.slice(to, g.from), 'between'),
      );
      if (between) return { subject: between, object: null };
    }
    if (first === 'signed' && wordAt(page, to) === 'by') {
      const signers = groups.find((g) => g.from > to && g.from - to < 6);
      return signers && signers.parties.filter((p) => p.actor.type === 'person').length >= 2
        ? { subject: signers, object: null }
        : null;
    }
    const leading = !isDenied && at - sentence.from <= 3 && (noun || isGerund);
    const object = this.#objectOf(groups, to, noun);
    if (object && !this.#areVisitors(object)) return null;
    if (object && object.parties.length > 0) {
      if (
        NEEDS_VISITOR.test(wordAt(page, to - 1)) &&
        !(object.delegates || object.parties.some((p) => p.actor.type === 'person'))
      )
        return null;
      // "called on China to …" asks; it is no visit.
      if (wordAt(page, to - 1) === 'on' && wordAt(page, object.to) === 'to') return null;
      const subject = leading
        ? (groups.find((g) => g.from >= object.to) ?? null)
        : this.discourse.subjectOf(sentence, groups, at);
      const own = subject?.parties.some((p) => !object.parties.some((q) => q.actor === p.actor));
      if (subject && own) return { subject, object };
      return null;
    }
    if (noun && pattern === null) return null;
    const subject = this.discourse.subjectOf(sentence, groups, at);
    const isMet = /^(?:met|sat|spoke|held|have|talked|conferred|signed|exchanged|shook|put|had)$/.test(first);
    if (!subject || !isMet || subject.parties.length < 2 || subject.parties[0]?.from === subject.parties[1]?.from)
      return null;
    // Nothing but adverbs between the two and their verb; states that sign need not have met.
    if (wordAt(page, at + 1) === 'of') return null;
    const near = page.tokens
      .slice(subject.to, at)
      .every(
        (t, k) =>
          /^(?:,|also|then|today|yesterday|had|have|both|jointly|later)$/.test(t.text.toLowerCase()) ||
          this.reading.markup.at(subject.to + k)?.type === 'date',
      );
    const people = subject.parties.every((p) => p.actor.type === 'person');
    return near && (people || /^(?:met|held|had|have)$/.test(first)) ? { subject, object: null } : null;
  }

  /** "Malaysian reporters" and "Ukrainian companies" are no side of a meeting. */
  #areVisitors(group: Group): boolean {
    return group.parties.every((p) => {
      const mention = this.reading.markup.at(p.from);
      return (
        p.actor.type !== 'country' ||
        mention?.type !== 'country' ||
        mention.form !== 'demonym' ||
        ROLE_NOUNS.test(wordAt(this.reading.page, p.to)) ||
        this.reading.markup.at(p.to)?.type === 'office'
      );
    });
  }

  /** The list right behind the phrase; between them only role nouns, places, dates and "with". */
  #objectOf(groups: readonly Group[], to: number, noun: boolean): Group | null {
    const { page, markup } = this.reading;
    const object = groups.find((g) => g.from >= to);
    if (!object || object.from - to > 14) return null;
    let strange = 0;
    let withSeen = wordAt(page, to - 1) === 'with' || !noun;
    for (let i = to; i < object.from; i++) {
      const word = wordAt(page, i);
      if (word === 'with') {
        withSeen = true;
        continue;
      }
      if (/^[;:.]$/.test(word) || /^(?:that|which|who|because|as|after|before|while|about|against|for)$/.test(word))
        return null;
      const lone =
        /^(?:the|a|an|in|on|at|from|of|his|her|its|their|,|and|separately|separate|also|then|both|one|two|several|some|first|later|again|there|here|bilateral|privately|briefly|virtually|former|mr|mrs|ms|dr|hon|he|s|['’]s)$/.test(
          word,
        );
      if (!lone && !ROLE_NOUNS.test(word) && !markup.at(i) && !page.tokens[i]?.capital) strange += 1;
    }
    return strange <= 1 && withSeen ? object : null;
  }
}
