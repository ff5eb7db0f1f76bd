/** What the pronouns of a text mean: "he", "it", "both sides", "the conference", and the "we" of a statement or of somebody quoted. */
import type { Actor } from '../resolve/cast.ts';
import type { Page, Sentence } from '../segment/page.ts';
import { type Discourse, PAIR } from './discourse.ts';
import type { Forum } from './forums.ts';
import { type Group, groupsIn } from './parties.ts';
import { type Reading, wordAt } from './reading.ts';

/** A pronoun, or "both sides", "the conference", and what it may mean. */
export interface Pronoun {
  /** Its token. */
  at: number;
  meant: readonly (Actor | Forum)[];
}

const FIRST = /^(?:we|us|our|ours|i|my|me)$/;
const PERSON = /^(?:he|she|him|his|her)$/;
const THING = /^(?:it|its)$/;
const SEVERAL = /^(?:they|them|their)$/;
const GATHERING =
  /^(?:forum|conference|summit|dialogue|assembly|gathering|congress|convention|symposium|workshop|session|plenary|event|meeting|meet)$/;
const JOINT = /\bjoint (?:statement|communiqu[eé]|declaration|press|vision)|\bwe, the\b/iu;

export class Pronouns {
  readonly #quoted: (token: number) => boolean;
  readonly #isJoint: boolean;
  readonly #author: Actor | null;
  /** The mentions of forums, in order. */
  readonly #named: readonly { forum: Forum; from: number }[];

  constructor(
    private readonly reading: Reading,
    private readonly discourse: Discourse,
    forums: readonly Forum[],
  ) {
    const { page } = reading;
    this.#quoted = quotedTokens(page);
    const begin = page.sentences.find((s) => s.narrates)?.start ?? 0;
    this.#isJoint = JOINT.test(`${page.title ?? ''}\n${page.text.slice(begin, begin + 600)}`);
    this.#author = authorOf(reading);
    this.#named = forums
      .flatMap((forum) => forum.mentions.map(({ from }) => ({ forum, from })))
      .sort((a, b) => a.from - b.from);
  }

  /** The pronouns of a sentence that is read next. */
  in(sentence: Sentence): Pronoun[] {
    const { page, markup } = this.reading;
    const groups = groupsIn(this.reading, sentence);
    const found: Pronoun[] = [];
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!markup.isFree(at)) continue;
      const meant = this.#meant(groups, at, wordAt(page, at));
      if (meant.length > 0) found.push({ at, meant });
    }
    return found;
  }

  #meant(groups: readonly Group[], at: number, word: string): readonly (Actor | Forum)[] {
    const one = (actor: Actor | null | undefined): readonly Actor[] => (actor ? [actor] : []);
    if (PERSON.test(word)) return one(this.discourse.personBefore(groups, at));
    if (THING.test(word)) return one(this.discourse.thingBefore(groups, at));
    if (SEVERAL.test(word) || (PAIR.test(word) && /^(?:both|the|two|three)$/.test(wordAt(this.reading.page, at - 1))))
      return this.discourse.pairBefore(groups, at);
    if (GATHERING.test(word) && /^(?:the|this)$/.test(wordAt(this.reading.page, at - 1))) return this.#toldLast(at);
    if (!FIRST.test(word)) return [];
    if (this.#quoted(at)) return one(this.#speaker(groups));
    return this.#isJoint && this.discourse.pair.length > 1 ? this.discourse.pair : one(this.#author);
  }

  /** The forum that was named last before a token. */
  #toldLast(at: number): readonly Forum[] {
    const last = this.#named.findLast((m) => m.from < at);
    return last ? [last.forum] : [];
  }

  /** Who is quoted: somebody told in the sentence outside the quotation, else the person told last. */
  #speaker(groups: readonly Group[]): Actor | null {
    const outside = groups
      .flatMap((g) => g.parties)
      .find((p) => p.actor.type === 'person' && !this.#quoted(p.from))?.actor;
    return outside ?? this.discourse.person;
  }
}

/** Whose statement a text is: the country that its publisher names, else the one that is told of most. */
function authorOf({ cast }: Reading): Actor | null {
  if (cast.publisher) return cast.publisher;
  const countries = cast.actors.filter((a) => a.type === 'country');
  return countries.sort((a, b) => b.mentions.length - a.mentions.length)[0] ?? null;
}

/** Which tokens stand between quotation marks; a quotation that is not closed ends with its paragraph. */
function quotedTokens({ tokens, sentences, text }: Page): (token: number) => boolean {
  const quoted = new Set<number>();
  let [open, paragraph] = [false, -1];
  const pass = (from: number, to: number): void => {
    for (const mark of text.slice(from, to)) if (/[“”"]/u.test(mark)) open = mark === '"' ? !open : mark === '“';
  };
  for (const s of sentences) {
    if (s.paragraph !== paragraph) open = false;
    paragraph = s.paragraph;
    let at = s.start;
    for (let i = s.from; i < s.to; i++) {
      const { end = at } = tokens[i] ?? {};
      pass(at, end);
      if (open) quoted.add(i);
      at = end;
    }
    pass(at, s.end);
  }
  return (token) => quoted.has(token);
}
