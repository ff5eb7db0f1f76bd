/** Forums of the document and who took part in them. */
import { speechVerbs } from '../gazetteer/verbs.ts';
import type { ForumMention } from '../recognise/mention.ts';
import { textOf } from '../recognise/organizations.ts';
import { forumInTitle } from '../recognise/title.ts';
import type { Actor } from '../resolve/cast.ts';
import type { Sentence } from '../segment/page.ts';
import type { Discourse } from './discourse.ts';
import { groupsIn } from './parties.ts';
import { type Reading, sentenceOf, wordAt } from './reading.ts';

export interface Forum {
  id: string;
  name: string;
  edition: string | null;
  place: string | null;
  country: Actor | null;
  start: string | null;
  mentions: ForumMention[];
  /** Whether the title names it. */
  isTitled: boolean;
  sentences: Sentence[];
  confidence: number;
  rule: string;
}
export interface Participation {
  actor: Actor;
  forum: Forum;
  role: 'host' | 'speaker' | 'attendee';
  sentences: Sentence[];
  basis: 'stated' | 'inferred';
  confidence: number;
  rule: string;
}

const ROLES: readonly (readonly [RegExp, Participation['role']])[] = [
  [/^(?:(?:co-)?hosted|hosts|hosting|host|organi[sz]ed|organi[sz]ing|convened)$/, 'host'],
  [
    /^(?:addressed|addressing|spoke|speaking|keynote|told|opened|opening|delivered|said|announced|chaired|chairing|presented)$/,
    'speaker',
  ],
  [
    /^(?:attended|attending|attend|participated|participating|joined|part|represented|attendance|co-chaired|led|co-led|travelled|traveled)$/,
    'attendee',
  ],
];
const ABSENT =
  /^(?:absent|apology|apologies|stayed|sent|missed|missing|skipped|cancelled|canceled|abroad|telephone|telephoned|phone|boycotted|shunned|snubbed)$/;
const ANAPHOR =
  /^(?:forum|conference|summit|dialogue|assembly|gathering|delegates|plenary|margins|sidelines|fringes|podium|session|hall)$/;

export class Forums {
  readonly all: Forum[] = [];
  private readonly byMention = new Map<ForumMention, Forum>();
  readonly participations: Participation[] = [];

  constructor(private readonly reading: Reading) {
    const { page, markup } = reading;
    const mentions = markup.within(0, page.tokens.length).filter((m): m is ForumMention => m.type === 'forum');
    const title = page.title ? forumInTitle(page.title) : null;
    const names = [...mentions.map((m) => m.name), ...(title ? [title] : [])];
    for (const m of mentions) {
      const name = longest(m.name, names);
      let forum = this.all.find(
        (f) => keyOf(f.name) === keyOf(name) && (f.edition === m.edition || f.edition === null || m.edition === null),
      );
      if (!forum) {
        forum = {
          id: `f${this.all.length + 1}`,
          name,
          isTitled: title !== null && keyOf(name) === keyOf(title),
          edition: null,
          place: null,
          country: null,
          start: null,
          mentions: [],
          sentences: [],
          confidence: m.confidence ?? 0.85,
          rule: m.rule ?? 'forum: head word',
        };
        this.all.push(forum);
      }
      forum.edition ??= m.edition;
      forum.mentions.push(m);
      this.byMention.set(m, forum);
      const sentence = sentenceOf(page, m.from);
      if (sentence) {
        if (forum.sentences.at(-1) !== sentence) forum.sentences.push(sentence);
        this.locate(forum, m, sentence);
      }
    }
    if (title && !this.titled) this.addTitled(title);
  }

  /** A forum that only the title names: the report of it begins with the first sentence. */
  private addTitled(name: string): void {
    const opening = this.reading.page.sentences.find((s) => s.narrates);
    if (!opening) return;
    this.all.unshift({
      id: `f${this.all.length + 1}`,
      name,
      edition: null,
      place: null,
      country: null,
      start: null,
      mentions: [],
      isTitled: true,
      sentences: [opening],
      confidence: 0.7,
      rule: 'forum: named in the title',
    });
  }

  /** The forum that a sentence tells of, by name or as "the forum" where there is only one. */
  in(sentence: Sentence): { forum: Forum; at: number } | null {
    const { page, markup } = this.reading;
    const mention = markup.within(sentence.from, sentence.to).find((m): m is ForumMention => m.type === 'forum');
    if (mention) {
      const forum = this.byMention.get(mention);
      return forum ? { forum, at: mention.from } : null;
    }
    const only = this.all.length === 1 ? this.all[0] : (this.titled ?? this.main());
    for (let i = sentence.from + 1; i < sentence.to; i++) {
      const word = wordAt(page, i);
      if (!ANAPHOR.test(word) || wordAt(page, i - 1) !== 'the') continue;
      const forum = this.toldLast(word, i) ?? only;
      if (forum && (forum.isTitled || (forum.sentences[0]?.index ?? 0) < sentence.index)) return { forum, at: i };
    }
    return null;
  }

  /** "the summit": the one told last whose name has the word. */
  private toldLast(word: string, before: number): Forum | undefined {
    const last = (forum: Forum): number => forum.mentions.findLast((m) => m.from < before)?.from ?? -1;
    return this.all
      .filter((f) => f.name.toLowerCase().includes(word) && last(f) >= 0)
      .sort((f, g) => last(g) - last(f))[0];
  }

  /** The forum that the title names. */
  get titled(): Forum | undefined {
    return this.all.find((f) => f.isTitled);
  }

  /** The forum that the text is about: told at least twice as often as any other. */
  private main(): Forum | undefined {
    const [first, second] = [...this.all].sort((a, b) => b.sentences.length - a.sentences.length);
    return first && first.sentences.length >= 2 * (second?.sentences.length ?? 0) ? first : undefined;
  }

  /** Reads who attended, addressed or hosted a forum in a sentence. */
  readParticipations(sentence: Sentence, discourse: Discourse): void {
    const told = this.in(sentence);
    if (!told) return;
    const { page } = this.reading;
    // Who skipped it, or stayed away from it, was not there.
    for (let i = Math.max(sentence.from, told.at - 8); i < told.at; i++) if (ABSENT.test(wordAt(page, i))) return;
    const groups = groupsIn(this.reading, sentence);
    for (let i = sentence.from; i < sentence.to; i++) {
      const role = this.reading.markup.isFree(i)
        ? ROLES.find(([words]) => words.test(wordAt(page, i)))?.[1]
        : undefined;
      if (!role || Math.abs(told.at - i) > 14) continue;
      if (
        page.tokens
          .slice(Math.max(sentence.from, i - 3), i)
          .some(
            (t) =>
              /^(?:will|to|not|would|due|never|who|which|has)$/.test(t.text.toLowerCase()) &&
              !/^(?:who|has)$/.test(t.text),
          )
      )
        continue;
      const subject = discourse.subjectOf(sentence, groups, i);
      for (const party of subject?.parties ?? []) {
        if (party.actor.type === 'country' && role === 'speaker') continue;
        this.join(party.actor, told.forum, role, [sentence], 'stated', 0.8, `participation: ${wordAt(page, i)}`);
      }
      break;
    }
  }

  /**
   * A report of a forum, named in its opening: who holds an office and acts in it was there.
   * Only inferred, and never from a sentence that tells of absence.
   */
  inferAttendance(): void {
    const { page, cast, positions } = this.reading;
    const opening = page.sentences.filter((s) => s.narrates).slice(0, 3);
    const forum = this.all.length === 1 ? this.all[0] : this.main();
    // The title stands before all that is narrated.
    if (!forum || !(forum.isTitled || forum.sentences.some((s) => opening.includes(s)))) return;
    for (const person of cast.actors) {
      if (person.type !== 'person' || !positions.some((p) => p.person === person)) continue;
      const acts = person.mentions.flatMap((m) => sentenceOf(page, m.from) ?? []).filter((s) => this.isPresent(s));
      const speech = acts.find((s) => this.speaksIn(s, person));
      const told =
        speech ?? acts.find((s) => groupsIn(this.reading, s).some((g) => g.parties.some((p) => p.actor === person)));
      if (told)
        this.join(
          person,
          forum,
          speech ? 'speaker' : 'attendee',
          [told],
          'inferred',
          speech ? 0.5 : 0.45,
          'participation: acts in a report of the forum',
        );
    }
  }

  private isPresent(sentence: Sentence): boolean {
    return !this.reading.page.tokens.slice(sentence.from, sentence.to).some((t) => ABSENT.test(t.text.toLowerCase()));
  }

  private speaksIn(sentence: Sentence, person: Actor): boolean {
    const { page, markup } = this.reading;
    const groups = groupsIn(this.reading, sentence);
    return groups.some((g) =>
      g.parties.some(
        (p) =>
          p.actor === person &&
          [p.to, p.to + 1].some(
            (k) =>
              markup.isFree(k) &&
              (speechVerbs.has(wordAt(page, k)) || ROLES.some(([words]) => words.test(wordAt(page, k)))),
          ),
      ),
    );
  }

  /** Adds a participation; told twice, the surer and more particular role stays. */
  join(
    actor: Actor,
    forum: Forum,
    role: Participation['role'],
    sentences: Sentence[],
    basis: Participation['basis'],
    confidence: number,
    rule: string,
  ): void {
    const known = this.participations.find((p) => p.actor === actor && p.forum === forum);
    if (!known) this.participations.push({ actor, forum, role, sentences, basis, confidence, rule });
    else if (known.role === 'attendee' && role !== 'attendee' && (basis === 'stated' || known.basis === 'inferred'))
      Object.assign(known, { role, sentences, basis, confidence, rule });
  }

  /** "… in Lianyungang, in eastern China's Jiangsu province", "on 9 September". */
  private locate(forum: Forum, mention: ForumMention, sentence: Sentence): void {
    const { page, markup, cast, calendar } = this.reading;
    for (let i = mention.to; i < Math.min(sentence.to, mention.to + 12); i++) {
      const m = markup.at(i);
      if (m?.type === 'date' && m.from === i && m.month !== null) forum.start ??= calendar.resolve(m);
      if (m?.type === 'country' && m.from === i && forum.place && i - mention.to < 8)
        forum.country ??= cast.of(m) ?? null;
      if (wordAt(page, i) !== 'in' || forum.place) continue;
      const place = placeAt(this.reading, i + 1, sentence.to);
      if (place) forum.place = place;
      const country = markup.at(i + 1);
      if (country?.type === 'country') forum.country ??= cast.of(country) ?? null;
    }
  }
}

/** A capitalised place name at a token: free words, or a country. */
export function placeAt(reading: Reading, at: number, limit: number): string | null {
  const { page, markup } = reading;
  const country = markup.at(at);
  if (country?.type === 'country' && country.form !== 'demonym') return textOf(page, country.from, country.to);
  let to = at;
  while (to < limit && to - at < 4 && markup.isFree(to) && page.tokens[to]?.capital) to += 1;
  return to > at ? textOf(page, at, to) : null;
}

/** The fullest form of a forum's name: "the Regional Conference" is short for the only longer name that holds it. */
function longest(name: string, all: readonly string[]): string {
  const key = keyOf(name);
  if (key.split(' ').length < 2) return name;
  const longer = all.filter((n) => ` ${keyOf(n)} `.includes(` ${key} `) && keyOf(n) !== key);
  const full = longer.sort((a, b) => b.length - a.length)[0];
  return full && longer.every((n) => keyOf(full).includes(keyOf(n))) ? full : name;
}

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
