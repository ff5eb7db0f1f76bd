/** Commitments: who promised, asked or gave what to whom. */
import type { RecordCommitment } from '../../model/record.ts';
import type { Topic } from '../../model/topics.ts';
import { speechVerbs } from '../gazetteer/verbs.ts';
import type { Actor } from '../resolve/cast.ts';
import type { Sentence } from '../segment/page.ts';
import { bound } from './bound.ts';
import type { Polarity } from './denials.ts';
import type { Discourse } from './discourse.ts';
import type { Forums } from './forums.ts';
import type { Meeting } from './meeting.ts';
import { type Group, groupsIn } from './parties.ts';
import { promiseName } from './promise-names.ts';
import { promisesIn, type Vow } from './promises.ts';
import { type Quantity, quantityTold } from './quantities.ts';
import { type Reading, wordAt } from './reading.ts';
import { termIn } from './terms.ts';
import { topicsOf } from './topics.ts';

export interface Commitment {
  kind: RecordCommitment['kind'];
  by: Actor[];
  to: Actor[];
  speaker: Actor | null;
  /** Its proper name. */
  name: string | null;
  topics: Topic[];
  quantity: Quantity | null;
  from: string | null;
  until: string | null;
  madeAt: string | null;
  sentence: Sentence;
  polarity: Polarity;
  confidence: number;
  rule: string;
}

export class Commitments {
  readonly all: Commitment[] = [];

  constructor(
    private readonly reading: Reading,
    private readonly forums: Forums,
    private readonly discourse: Discourse,
    private readonly meetings: readonly Meeting[],
  ) {}

  /** Reads the promises of a sentence. */
  read(sentence: Sentence): void {
    const promises = promisesIn(this.reading, sentence);
    if (promises.length === 0) return;
    const groups = groupsIn(this.reading, sentence);
    for (const [k, promise] of promises.entries()) {
      const from = promises[k - 1]?.to ?? sentence.from;
      const limit = promises[k + 1]?.at ?? sentence.to;
      const made = this.make(sentence, groups, promise, from, limit);
      if (made) this.all.push(made);
    }
  }

  /** The promise told by the words from token `from` to `limit`. */
  private make(
    sentence: Sentence,
    groups: readonly Group[],
    promise: Vow,
    from: number,
    limit: number,
  ): Commitment | null {
    const { page, calendar } = this.reading;
    const subject = this.discourse.subjectOf(sentence, groups, promise.at);
    const people = subject?.parties.map((p) => p.actor) ?? [];
    let by = unique(people.map((a) => bound(this.reading, a)));
    let { kind } = promise;
    if (kind === 'agreement' && by.length < 2) {
      // "China agreed to provide": one side alone pledges, unless the pair is meant.
      const told = unique(this.discourse.pair.map((a) => bound(this.reading, a)));
      if (by.length === 1 && by[0]?.type !== 'organization') kind = /^agree/.test(promise.phrase) ? 'pledge' : kind;
      else if (
        by.length === 0 &&
        told.length >= 2 &&
        /^(?:it was agreed|agreement was reached|both)/.test(promise.phrase)
      )
        by = told;
      if (kind === 'agreement' && by.length === 1 && by[0]?.type !== 'organization') return null;
    } else if (kind === 'pledge' && by.length >= 2 && !/^(?:pledge|promise|vow)/.test(promise.phrase))
      kind = 'agreement';
    if (by.length === 0) return null;
    const behind = groups
      .filter((g) => g.from >= promise.to && g.from < limit)
      .flatMap((g) => g.parties.map((p) => p.actor));
    let to =
      kind === 'agreement'
        ? []
        : unique(behind.map((a) => bound(this.reading, a)))
            .filter((a) => !by.includes(a) && a.type !== 'person')
            .slice(0, 6);
    const speaker = this.speakerOf(sentence, groups, people);
    // "He told them that …": the visitors told last.
    if (to.length === 0 && kind !== 'agreement' && this.tellsGuest(sentence, promise.at))
      to = unique(this.discourse.pair.map((a) => bound(this.reading, a))).filter((a) => !by.includes(a));
    const [start, at] = [from, promise.at].map((i) => page.tokens[i]?.start ?? sentence.start) as [number, number];
    const end = limit === sentence.to ? sentence.end : (page.tokens[limit]?.start ?? sentence.end);
    const told = page.text.slice(at, end);
    const topics = topicsOf(told);
    if (topics.length === 0 && kind !== 'pledge' && kind !== 'agreement') return null;
    const published = calendar.published ?? this.yearOfForum(sentence);
    return {
      kind,
      by,
      to,
      speaker,
      name: nameOf(this.reading, told),
      topics: topics.slice(0, 6),
      quantity: quantityTold(page, at, end) ?? quantityTold(page, start, at),
      ...termIn(page.text.slice(start, end), published, kind === 'assistance'),
      madeAt:
        this.meetings.findLast(
          (m) =>
            m.polarity === 'affirmed' &&
            m.sentences.some((s) => sentence.index - s.index <= 3 && sentence.index >= s.index),
        )?.id ??
        this.forums.in(sentence)?.forum.id ??
        null,
      sentence,
      polarity: promise.polarity,
      confidence: topics.length === 0 ? promise.confidence - 0.15 : promise.confidence,
      rule: `commitment: ${promise.phrase}`,
    };
  }

  private speakerOf(sentence: Sentence, groups: readonly Group[], subject: readonly Actor[]): Actor | null {
    const promiser = subject.length === 1 && subject[0]?.type === 'person' ? subject[0] : null;
    if (promiser) return promiser;
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!this.reading.markup.isFree(i) || !speechVerbs.has(wordAt(this.reading.page, i))) continue;
      const before = this.discourse.subjectOf(
        sentence,
        groups.filter((g) => i - g.to < 6),
        i,
      );
      const after = groups.find((g) => g.from >= i + 1 && g.from - i <= 2);
      for (const group of [before, after]) {
        const actor = group?.parties[0]?.actor;
        if (actor?.type === 'person') return actor;
      }
    }
    return null;
  }

  private tellsGuest(sentence: Sentence, at: number): boolean {
    const { page } = this.reading;
    return page.tokens
      .slice(sentence.from, at)
      .some(
        (t, k, all) =>
          /^(?:told|assured|promised)$/.test(t.text) && /^(?:them|him|her|his)$/.test(all[k + 1]?.text ?? ''),
      );
  }

  private yearOfForum(sentence: Sentence): string | null {
    const edition = (this.forums.in(sentence)?.forum ?? this.forums.all[0])?.edition;
    return edition ?? null;
  }
}

/** The name that a promise bears, if no actor or forum of the text bears it. */
export function nameOf({ cast, markup, page }: Reading, text: string): string | null {
  const isTaken = (name: string): boolean =>
    cast.actors.some((a) => a.name === name || a.aliases.has(name)) ||
    markup
      .within(0, page.tokens.length)
      .some(
        (m) => m.type === 'forum' && page.text.slice(page.tokens[m.from]?.start, page.tokens[m.to - 1]?.end) === name,
      );
  return promiseName(text, isTaken);
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
