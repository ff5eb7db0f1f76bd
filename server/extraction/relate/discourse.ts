/** What "he", "they" and "both sides" mean: the people and pairs told last. */
import type { Actor } from '../resolve/cast.ts';
import type { Sentence } from '../segment/page.ts';
import { type Group, groupsIn, type Party } from './parties.ts';
import { type Reading, wordAt } from './reading.ts';

const PREPOSITIONS = new Set([
  'in',
  'at',
  'to',
  'of',
  'for',
  'from',
  'with',
  'by',
  'on',
  'between',
  'against',
  'under',
  'through',
  'via',
  'about',
  'over',
  'into',
  'after',
  'before',
  'like',
  'including',
  'towards',
  'toward',
  'than',
  'as',
]);
export const PAIR =
  /^(?:sides|parties|countries|nations|ministers|leaders|states|governments|presidents|neighbours|neighbors|delegations)$/;

export class Discourse {
  /** The single person that was subject last. */
  person: Actor | null = null;
  /** The single country or body that was subject last. */
  thing: Actor | null = null;
  /** The two or more sides that met or agreed last. */
  pair: Actor[] = [];

  constructor(private readonly reading: Reading) {}

  /** Who does what the phrase at token `at` says. */
  subjectOf(sentence: Sentence, groups: readonly Group[], at: number): Group | null {
    const { page } = this.reading;
    for (let k = groups.length - 1; k >= 0; k--) {
      const group = groups[k] as Group;
      if (group.to > at) continue;
      let before = group.from - 1;
      while (
        before >= sentence.from &&
        /^(?:the|a|an|his|her|its|their|mr|mrs|ms|dr|visiting|republic|government|\.)$/.test(wordAt(page, before)) &&
        !PREPOSITIONS.has(wordAt(page, before)) &&
        wordAt(page, before) !== ','
      )
        before -= 1;
      if (before >= sentence.from && PREPOSITIONS.has(wordAt(page, before)) && !group.delegates) continue;
      const stop = page.tokens.slice(group.to, at).some((t) => t.text === ';' || t.text === ':');
      if (stop) continue;
      if (this.namesUnknown(group.to, at)) return null;
      // A pronoun between them is the nearer subject.
      const pronoun = this.pronounBetween(group.to, at, groups);
      return pronoun === undefined ? group : pronoun;
    }
    return this.pronounBetween(sentence.from, at, groups) ?? null;
  }

  /** A name that nothing explained stands nearer: who acts stays dark. */
  private namesUnknown(from: number, at: number): boolean {
    const { page, markup } = this.reading;
    const unknown = (i: number) =>
      markup.isFree(i) && page.tokens[i]?.capital === true && page.tokens[i]?.kind === 'word';
    for (let i = from; i < at - 1; i++)
      if (unknown(i) && unknown(i + 1) && !PREPOSITIONS.has(wordAt(page, i - 1))) return true;
    return false;
  }

  /** The one meant by a pronoun; null when it stays dark, undefined when there is no pronoun. */
  private pronounBetween(from: number, at: number, groups: readonly Group[]): Group | null | undefined {
    const { page } = this.reading;
    for (let i = at - 1; i >= Math.max(from, at - 6); i--) {
      const word = wordAt(page, i);
      const here = (actors: readonly Actor[]): Group | null =>
        actors.length
          ? {
              parties: actors.map((actor): Party => ({ actor, from: i, to: i + 1 })),
              from: i,
              to: i + 1,
              delegates: false,
            }
          : null;
      if (word === 'he' || word === 'she') return here([this.personBefore(groups, i)].flatMap((p) => p ?? []));
      if (word === 'they' || (PAIR.test(word) && /^(?:both|the|two|three)$/.test(wordAt(page, i - 1))))
        return here(this.pairBefore(groups, i));
    }
    return undefined;
  }

  /** The person who is subject of the sentence so far, else of one before: "Mutua said that he had met Benn". */
  personBefore(groups: readonly Group[], at: number): Actor | null {
    return this.#subjectBefore(groups, at, (a) => a.type === 'person') ?? this.person;
  }

  /** The country or body that is subject so far: "Sylvania said that it would …". */
  thingBefore(groups: readonly Group[], at: number): Actor | null {
    return this.#subjectBefore(groups, at, (a) => a.type !== 'person') ?? this.thing;
  }

  #subjectBefore(groups: readonly Group[], at: number, fits: (actor: Actor) => boolean): Actor | undefined {
    return groups
      .filter((g) => g.to <= at && g.parties.length === 1 && !PREPOSITIONS.has(wordAt(this.reading.page, g.from - 1)))
      .flatMap((g) => g.parties.map((p) => p.actor))
      .find(fits);
  }

  /** The two countries that the sentence has told so far, else the pair told last. */
  pairBefore(groups: readonly Group[], at: number): readonly Actor[] {
    const here = new Set(
      groups
        .filter((g) => g.to <= at)
        .flatMap((g) => g.parties.map((p) => p.actor))
        .filter((a) => a.type === 'country'),
    );
    return here.size === 2 ? [...here] : this.pair;
  }

  /** Takes in a sentence that has been read. */
  advance(sentence: Sentence): void {
    const groups = groupsIn(this.reading, sentence);
    const first = groups.find((g) => {
      const before = wordAt(this.reading.page, g.from - 1);
      return g.from === sentence.from || !PREPOSITIONS.has(before);
    });
    const only = first?.parties.length === 1 ? first.parties[0]?.actor : undefined;
    if (only?.type === 'person') this.person = only;
    else if (only) this.thing = only;
    const countries = new Set(
      groups
        .flatMap((g) => g.parties)
        .map((p) => p.actor)
        .filter((a) => a.type === 'country'),
    );
    const joint = groups.find((g) => g.parties.length >= 2 && g.parties.every((p) => p.actor.type === 'country'));
    if (joint) this.pair = joint.parties.map((p) => p.actor);
    else if (this.pair.length === 0 && countries.size === 2) this.pair = [...countries];
  }
}
