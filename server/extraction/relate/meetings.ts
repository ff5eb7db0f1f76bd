/** Meetings: who sat down or spoke with whom. */
import { type MeetingPattern, meetingPhrases } from '../gazetteer/verbs.ts';
import type { Actor } from '../resolve/cast.ts';
import { type Position, significant } from '../resolve/sides.ts';
import type { Sentence } from '../segment/page.ts';
import { Days } from './days.ts';
import { denialIn, isDenied, type Polarity } from './denials.ts';
import type { Discourse } from './discourse.ts';
import { type Forum, type Forums, placeAt } from './forums.ts';
import { addSentence, areOne, type Meeting, redate, retell, sidesOf, unique, withoutOwnCountry } from './meeting.ts';
import { MEETING_NOUN, SideReader, type Sides, tellsSeparate } from './meeting-sides.ts';
import { isOfStates } from './of-states.ts';
import { type Group, groupsIn } from './parties.ts';
import { type Reading, wordAt } from './reading.ts';
import { RollCall } from './roll-call.ts';
import { isReal } from './unreal.ts';
import { moreExact, type When } from './when.ts';

/** A roll is called so many sentences after the meeting at most. */
const ROLL_AFTER = 3;
const AT_FORUM = /^(?:at|during|margins|sidelines|fringes)$/;

export class Meetings {
  readonly all: Meeting[] = [];
  readonly #sides: SideReader;
  readonly #days: Days;
  readonly #rolls: RollCall;

  constructor(
    private readonly reading: Reading,
    private readonly forums: Forums,
    private readonly discourse: Discourse,
  ) {
    this.#sides = new SideReader(reading, discourse);
    this.#days = new Days(reading);
    this.#rolls = new RollCall(reading);
  }

  /** Reads the meetings that a sentence tells. */
  read(sentence: Sentence): void {
    const { page, markup } = this.reading;
    const groups = groupsIn(this.reading, sentence);
    const denied = denialIn(page, sentence);
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!markup.isFree(i)) continue;
      const match = meetingPhrases.matchAt(page.tokens, i, sentence.to);
      if (!match && !MEETING_NOUN.test(wordAt(page, i))) continue;
      const to = match?.to ?? i + 1;
      const polarity = isDenied(denied, i) ? 'denied' : 'affirmed';
      if (!isReal(this.reading, sentence, { from: i, to }, denied)) {
        i = to - 1;
        continue;
      }
      const sides = this.#sides.find(sentence, groups, i, to, match?.value ?? null);
      if (sides) this.record(sentence, i, to, sides, match?.value ?? 'transitive', polarity);
      i = to - 1;
    }
    this.readRoll(sentence, groups);
    this.readSetting(sentence);
  }

  /**
   * Meetings of one who takes part in the only forum are at it, when the day agrees;
   * and who meets at a forum takes part in it.
   */
  placeAtForums(): void {
    const only = this.forums.all.length === 1 ? this.forums.all[0] : undefined;
    for (const meeting of this.all.filter((m) => m.polarity === 'affirmed')) {
      if (
        !meeting.forum &&
        only &&
        this.forums.participations.some((p) => p.forum === only && meeting.participants.includes(p.actor))
      ) {
        const told = only.sentences[0];
        if (told && told.index < (meeting.sentences[0]?.index ?? 0)) meeting.forum = only;
      }
      if (!meeting.forum) continue;
      for (const actor of meeting.participants)
        this.forums.join(
          actor,
          meeting.forum,
          'attendee',
          meeting.sentences,
          'inferred',
          0.65,
          'participation: meeting at the forum',
        );
    }
  }

  private record(
    sentence: Sentence,
    at: number,
    to: number,
    { subject, object }: Sides,
    pattern: MeetingPattern,
    polarity: Polarity,
  ): void {
    const { page } = this.reading;
    if (object) for (const group of [subject, object]) shareCountry(this.reading, group);
    if (object) this.toLeaders(sentence, object);
    const hosts = unique(subject.parties.map((p) => this.officer(p.actor)));
    const guests = unique((object?.parties ?? []).map((p) => this.officer(p.actor))).filter((a) => !hosts.includes(a));
    const separate = tellsSeparate(page, sentence);
    // Several hosts of several countries sit together with all of their guests, and so do all at "a meeting".
    const one = /^(?:a|an|the)$/.test(wordAt(page, at - 1)) || /^(?:a|an)$/.test(wordAt(page, at + 1));
    const isJoint = !separate && (sidesOf(hosts) > 1 || (one && guests.length > 2));
    const each =
      guests.length > 1 && !isJoint && (separate || object?.delegates || guests.every((g) => g.type === 'country'));
    const sets =
      object === null
        ? [hosts]
        : each
          ? guests.map((g) => [...hosts.slice(0, hosts.length), g])
          : [[...hosts, ...guests]];
    const rule = `meeting: ${page.tokens
      .slice(at, to)
      .map((t) => t.text.toLowerCase())
      .join(' ')}${guests.length > 1 ? ' + list of parties' : ''}`;
    for (const participants of sets) {
      const set = withoutOwnCountry(participants);
      if (set.length < 2) continue;
      const told = this.forums.in(sentence);
      const forum =
        told &&
        page.tokens
          .slice(Math.max(sentence.from, told.at - 9), told.at)
          .some((t) => AT_FORUM.test(t.text.toLowerCase()))
          ? told.forum
          : null;
      const inferred =
        subject.parties.some((p) => this.officer(p.actor) !== p.actor) ||
        object?.parties.some((p) => this.officer(p.actor) !== p.actor);
      this.add({
        id: '',
        participants: set,
        ...this.whenOf(sentence, at),
        place: this.placeOf(sentence, to, object),
        forum,
        sentences: [sentence],
        mode: pattern === 'call' ? 'call' : sidesOf(set) > 2 ? 'multilateral' : 'bilateral',
        basis: inferred ? 'inferred' : 'stated',
        polarity,
        confidence: inferred ? 0.65 : subject.parties[0]?.actor.type === 'person' ? 0.9 : 0.75,
        rule,
      });
    }
  }

  /** "a Fijian delegation led by Anna Example": its leader sat there. */
  private toLeaders(sentence: Sentence, group: Group): void {
    const { page } = this.reading;
    const last = group.parties.at(-1);
    if (last?.actor.type !== 'country') return;
    for (let i = last.to; i < Math.min(last.to + 4, sentence.to); i++) {
      if (!/^(?:led|headed)$/.test(wordAt(page, i)) || wordAt(page, i + 1) !== 'by') continue;
      const leaders =
        groupsIn(this.reading, sentence)
          .find((g) => g.from >= i + 2 && g.from - i < 8)
          ?.parties.filter((p) => p.actor.type === 'person') ?? [];
      if (leaders.length > 0) group.parties.splice(-1, 1, ...leaders);
      return;
    }
  }

  /** A body stands for its officer who is named in the text, when there is only one. */
  private officer(actor: Actor): Actor {
    if (actor.type !== 'organization' || actor.category !== 'ministry') return actor;
    const people = unique(
      this.reading.positions
        .filter((p) => (p.organization === actor || holdsPortfolio(p, actor)) && /minister/.test(p.holding.office.rank))
        .map((p) => p.person),
    );
    return people.length === 1 && people[0] ? people[0] : actor;
  }

  /** A meeting told twice is one. */
  private add(meeting: Meeting): void {
    if (meeting.polarity === 'affirmed') this.discourse.pair = unique(meeting.participants);
    const known = this.all.find((m) => areOne(m, meeting));
    if (known) retell(known, meeting);
    else this.all.push({ ...meeting, id: `m${this.all.length + 1}` });
  }

  /** Those present, told as a list: of the meeting told just before, or of one of their own. */
  private readRoll(sentence: Sentence, groups: readonly Group[]): void {
    const roll = this.#rolls.in(sentence, groups);
    if (!roll) return;
    if (roll.country) standFor(this.reading, roll.present, roll.country);
    const last = this.all.findLast((m) => m.polarity === 'affirmed');
    // In the report of a dialogue of states, its sitting is "the meeting".
    const reported = this.forums.titled;
    const ofStates = reported && isOfStates(reported) ? reported : null;
    const forum = roll.isSitting ? ofStates : (this.#forumBefore(sentence, last?.sentences.at(-1)) ?? ofStates);
    if (forum) {
      for (const actor of roll.present)
        this.forums.join(actor, forum, 'attendee', [sentence], 'stated', 0.85, 'participation: list of those present');
      return;
    }
    const isNear = last && sentence.index - (last.sentences.at(-1)?.index ?? 0) <= ROLL_AFTER;
    if (roll.continues && last && (isNear || roll.isItem)) {
      last.participants = withoutOwnCountry([...last.participants, ...roll.present]);
      addSentence(last, sentence);
      last.mode = last.mode === 'call' || sidesOf(last.participants) < 3 ? last.mode : 'multilateral';
      return;
    }
    if (!roll.isSitting) return;
    const participants = withoutOwnCountry(roll.present);
    if (participants.length < 2 || denialIn(this.reading.page, sentence)) return;
    this.add({
      id: '',
      participants,
      ...this.whenOf(sentence, sentence.from),
      place: null,
      forum: this.forums.in(sentence)?.forum ?? null,
      sentences: [sentence],
      mode: sidesOf(participants) > 2 ? 'multilateral' : 'bilateral',
      basis: 'stated',
      polarity: 'affirmed',
      confidence: 0.9,
      rule: 'meeting: list of those present',
    });
  }

  /** The forum told in a sentence or shortly before it, unless a meeting was told later. */
  #forumBefore(sentence: Sentence, met: Sentence | undefined): Forum | null {
    for (let index = sentence.index; index >= Math.max(0, sentence.index - ROLL_AFTER); index--) {
      const told = this.reading.page.sentences[index];
      const forum = told && this.forums.in(told)?.forum;
      if (forum) return forum;
      if (met && met.index === index) return null;
    }
    return null;
  }

  /** When that took place which a sentence tells at a token. */
  whenOf(sentence: Sentence, at: number): When {
    return this.#days.at(sentence, this.reading.page.tokens[at]?.start ?? sentence.start);
  }

  private placeOf(sentence: Sentence, from: number, object: Group | null): string | null {
    const { page } = this.reading;
    for (let i = from; i < Math.min(sentence.to, (object?.to ?? from) + 8); i++) {
      if (wordAt(page, i) !== 'in') continue;
      const place = placeAt(this.reading, i + 1, sentence.to);
      if (place) return place;
    }
    return null;
  }

  /** "The meeting took place at the Forum": tells of the meeting told last. */
  private readSetting(sentence: Sentence): void {
    const { page } = this.reading;
    const last = this.all.findLast((m) => m.polarity === 'affirmed');
    const previous = last?.sentences.at(-1);
    if (!last || !previous || sentence.index - previous.index > 3 || last.sentences.includes(sentence)) return;
    const words = page.tokens
      .slice(sentence.from, Math.min(sentence.to, sentence.from + 6))
      .map((t) => t.text.toLowerCase());
    // "The previous meeting took place in May" tells of another.
    const isThis = words.some(
      (w, i) => MEETING_NOUN.test(w) && !/^(?:previous|last|earlier|past)$/.test(words[i - 1] ?? ''),
    );
    if (!isThis || !words.some((w) => /^(?:took|was|were|held|came)$/.test(w))) return;
    const told = this.forums.in(sentence);
    if (told) last.forum ??= told.forum;
    const isDated = this.#days.isToldIn(sentence);
    if (isDated) redate(last, moreExact(last, this.whenOf(sentence, sentence.from)) ?? last);
    last.place ??= this.placeOf(sentence, sentence.from, null);
    if (told || isDated) last.sentences.push(sentence);
  }
}

/** "Vice Minister of Public Security", of the state whose Ministry of Public Security it is. */
function holdsPortfolio({ title, organization, country }: Position, { name, country: code }: Actor): boolean {
  const words = significant(title).join(' ');
  return (
    organization === null &&
    words !== '' &&
    words === significant(name).join(' ') &&
    (code ?? country?.code) === country?.code
  );
}

/** The members of a country's delegation stand for it, unless another is told of them. */
function standFor({ positions }: Reading, members: readonly Actor[], country: Actor): void {
  for (const p of positions) {
    if (!members.includes(p.person) || p.country || p.person.country) continue;
    Object.assign(p, { country, basis: 'inferred', confidence: 0.7 });
  }
  for (const member of members) if (member.type === 'person') member.country ??= country.code;
}

/** Colleagues told in one list stand for one country, where only one of them is told of. */
function shareCountry(reading: Reading, group: Group | null): void {
  const people = group?.parties.map((p) => p.actor) ?? [];
  const codes = unique(people.flatMap((a) => (a.country && a.type !== 'organization' ? [a.country] : [])));
  const code = codes.length === 1 ? (codes[0] ?? null) : null;
  const country = reading.cast.country(code);
  if (!country || people.length < 2) return;
  for (const p of reading.positions) {
    if (!people.includes(p.person) || p.country || p.organization) continue;
    Object.assign(p, { country, basis: 'inferred', confidence: 0.6 });
    p.person.country = code;
  }
}
