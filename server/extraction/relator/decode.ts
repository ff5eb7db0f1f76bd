/** From the relator's scores to meetings, participations and commitments: what the rules read is kept where it is believed, corrected where not, and what they missed is added. */
import { groupBy } from '../../model/grouping.ts';
import { bound } from '../relate/bound.ts';
import { type Commitment, nameOf } from '../relate/commitments.ts';
import type { Forum, Participation } from '../relate/forums.ts';
import { tellsSeparate } from '../relate/meeting-sides.ts';
import type { Meeting } from '../relate/meetings.ts';
import { quantityTold } from '../relate/quantities.ts';
import type { Reading } from '../relate/reading.ts';
import type { Findings } from '../relate/record.ts';
import type { Related } from '../relate/relate.ts';
import { termIn } from '../relate/terms.ts';
import { withReason } from '../relate/when.ts';
import type { Actor } from '../resolve/cast.ts';
import type { Sentence } from '../segment/page.ts';
import { pairKey } from './layout.ts';
import type { PairScores, RelationScores, SentenceScores } from './scores.ts';
import { sittingsOf, withHost } from './sittings.ts';
import type { View } from './view.ts';
import type { RelatorManifest } from './weights.ts';

export type Thresholds = RelatorManifest['thresholds'];

/** What the rules read too needs only so much of a threshold: plain words are plain. */
const RULED = 0.5;
/** What a rule is so sure of (a person first, a verb of meeting) needs hardly any belief besides. */
const PLAIN = { confidence: 0.9, share: 0.1 };
/** Even where nobody reaches the threshold, one is bound who is at least so likely. */
const LIKELY = 0.15;
const MOST_TOPICS = 6;

/** Findings as the relator believes them. */
export function decode(
  reading: Reading,
  related: Related,
  view: View,
  scores: RelationScores,
  at: Thresholds,
): Findings {
  const decoder = new Decoder(reading, related, view, scores, at);
  const meetings = decoder.meetings();
  return {
    forums: related.forums,
    meetings,
    participations: decoder.participations(meetings),
    commitments: decoder.commitments(),
  };
}

class Decoder {
  readonly #pairs: ReadonlyMap<string, PairScores>;
  readonly #index: ReadonlyMap<Actor | Forum, number>;
  /** New ids of the rules' meetings; null for those that were not kept. */
  readonly #renamed: Map<string, string | null>;

  constructor(
    private readonly reading: Reading,
    private readonly related: Related,
    private readonly view: View,
    private readonly scores: RelationScores,
    private readonly at: Thresholds,
  ) {
    this.#pairs = new Map(scores.pairs.map((p) => [pairKey(...p.entities), p]));
    this.#index = new Map(view.entities.map((e, i) => [e.of, i]));
    this.#renamed = new Map(related.meetings.map((m) => [m.id, null]));
  }

  /** Meetings by the rules between those who are believed to have met, and the pairs that they missed. */
  meetings(): Meeting[] {
    const covered = new Set<string>();
    const kept = this.related.meetings.flatMap((meeting) => {
      // What the text denies is kept as that, whoever is believed to have met.
      if (meeting.polarity === 'denied') {
        for (const a of meeting.participants) for (const b of meeting.participants) covered.add(this.#key(a, b));
        return [{ ...meeting }];
      }
      const least = this.at.met * (meeting.confidence >= PLAIN.confidence ? PLAIN.share : RULED);
      const met = meeting.participants.filter((a) =>
        meeting.participants.some((b) => a !== b && (this.#met(a, b) ?? 1) >= least),
      );
      if (met.length < 2) return [];
      let surest: number | null = null;
      for (const a of met)
        for (const b of met) {
          covered.add(this.#key(a, b));
          const score = a === b ? null : this.#met(a, b);
          if (score !== null && score > (surest ?? 0)) surest = score;
        }
      return [{ ...meeting, participants: met, confidence: surest === null ? meeting.confidence : round(surest) }];
    });
    const likely = this.scores.pairs.filter((p) => p.met >= this.at.met && this.#canMeet(p.entities));
    const believed = [...groupBy(likely, (p) => p.sentence)].flatMap(([index, pairs]) => {
      const sentence = this.#sentence(index);
      return sentence && tellsSeparate(this.reading.page, sentence) ? withHost(pairs) : pairs;
    });
    const told = [...believed.map((p) => p.entities), ...[...covered].map(ends)];
    const missed = believed
      .filter((p) => !covered.has(pairKey(...p.entities)) && !this.#isMoreParticular(p.entities, told))
      .sort((x, y) => y.met - x.met);
    const added = sittingsOf(missed).flatMap(({ members, sentence, met }) => {
      const where = this.#sentence(sentence);
      const actors = members.map((e) => this.view.entities[e]?.of as Actor);
      return where ? [this.#meeting(actors, where, met)] : [];
    });
    const all = [...kept, ...added];
    for (const [i, meeting] of all.entries()) {
      const id = `m${i + 1}`;
      if (meeting.id) this.#renamed.set(meeting.id, id);
      meeting.id = id;
    }
    return all;
  }

  /** Attendance that is believed, and of those who met at a forum. */
  participations(meetings: readonly Meeting[]): Participation[] {
    const all: Participation[] = [];
    const known = new Map(this.related.participations.map((p) => [`${p.actor.id} ${p.forum.id}`, p]));
    for (const { entities, attended, sentence } of this.scores.pairs) {
      if (!this.#isForum(entities)) continue;
      const [actor, forum] = this.view.entities[entities[0]]?.type === 'forum' ? [entities[1], entities[0]] : entities;
      const of = { actor: this.view.entities[actor]?.of as Actor, forum: this.view.entities[forum]?.of as Forum };
      const told = this.#sentence(sentence);
      const rule = known.get(`${of.actor.id} ${of.forum.id}`);
      if (attended < (rule ? RULED : 1) * this.at.attended) continue;
      if (rule) all.push({ ...rule, confidence: round(attended) });
      else if (told && !this.related.absent.has(of.actor))
        all.push({
          ...of,
          role: 'attendee',
          sentences: [told],
          basis: 'inferred',
          confidence: round(attended),
          rule: 'relator: attended',
        });
    }
    // Pairs too far apart to be scored are believed as the rules told them.
    for (const rule of this.related.participations)
      if (!this.#pairs.has(this.#key(rule.actor, rule.forum))) all.push(rule);
    for (const { forum, participants, sentences, confidence, polarity } of meetings)
      for (const actor of forum && polarity === 'affirmed' ? participants : [])
        if (forum && !all.some((p) => p.actor === actor && p.forum === forum))
          all.push({
            actor,
            forum,
            role: 'attendee',
            sentences,
            basis: 'inferred',
            confidence: round(confidence * 0.9),
            rule: 'participation: meeting at the forum',
          });
    return all;
  }

  commitments(): Commitment[] {
    const byRules = groupBy(this.related.commitments, (c) => c.sentence.index);
    const all: Commitment[] = [];
    for (const [index, scores] of this.scores.sentences) {
      const sentence = this.#sentence(index);
      const byPolarity = groupBy(byRules.get(index) ?? [], (c) => c.polarity);
      const { denied = [], affirmed: told = [] } = Object.fromEntries(byPolarity);
      const [only] = told;
      all.push(...denied.map((c) => this.#placed(c)));
      if (denied.length > 0 && told.length === 0) continue;
      if (!sentence || scores.promise < this.at.promise) continue;
      if (told.length > 1) all.push(...told.map((c) => this.#placed({ ...c, confidence: round(scores.promise) })));
      else all.push(this.#placed(this.#commitment(sentence, scores, only)));
    }
    return all;
  }

  /** Made at the meeting by its new id, or at none that was kept. */
  #placed(commitment: Commitment): Commitment {
    const id = this.#renamed.get(commitment.madeAt ?? '');
    return id === undefined ? commitment : { ...commitment, madeAt: id };
  }

  #commitment(sentence: Sentence, scores: SentenceScores, rule: Commitment | undefined): Commitment {
    const likeliest = best(scores.kinds) ?? 'pledge';
    const isAgreement = likeliest === 'agreement';
    const bound = this.#bound(sentence, scores, isAgreement);
    const fits = (rule?.kind === 'agreement') === isAgreement;
    // The sides are the rule's where both take it for an agreement, or neither; an agreement of one alone is none.
    const kept = rule && (fits || (isAgreement && bound.length < 2)) ? rule : null;
    const kind = kept && !fits ? kept.kind : likeliest;
    const by = kept?.by ?? bound;
    const likely = this.#over(scores.to, this.at.to).filter((a) => !by.includes(a));
    const to = kind === 'agreement' ? [] : kept && kept.to.length > 0 ? kept.to : likely;
    const speaker = this.#over(scores.speaker, this.at.speaker).find((a) => a.type === 'person') ?? null;
    const ranked = [...scores.topics].sort((a, b) => b[1] - a[1]);
    const topics = ranked.filter(([, p]) => p >= this.at.topic);
    return {
      ...(rule ?? this.#termsOf(sentence, kind)),
      polarity: 'affirmed',
      kind,
      by,
      to,
      speaker,
      topics: (topics.length > 0 ? topics.slice(0, MOST_TOPICS) : ranked.slice(0, 1)).map(([t]) => t),
      sentence,
      confidence: round(scores.promise),
      rule: rule ? `relator: promise, ${rule.rule}` : 'relator: promise',
    };
  }

  /** What the words of a sentence tell of its promise besides. */
  #termsOf(sentence: Sentence, kind: Commitment['kind']) {
    const { page, calendar } = this.reading;
    const text = page.text.slice(sentence.start, sentence.end);
    return {
      name: nameOf(this.reading, text),
      quantity: quantityTold(page, sentence.start, sentence.end),
      ...termIn(text, calendar.published, kind === 'assistance'),
      madeAt: this.related.forumOf(sentence)?.id ?? null,
    };
  }

  /** Who is bound: the likely ones; of an agreement as many as it tells of, at least two where two can be told. */
  #bound(sentence: Sentence, { by }: SentenceScores, isAgreement: boolean): Actor[] {
    const sure = this.#over(by, this.at.by);
    if (!isAgreement) return sure.length > 0 ? sure : this.#over(by, LIKELY).slice(0, 1);
    const likely = this.#over(by, LIKELY);
    const count = countIn(this.reading.page.text.slice(sentence.start, sentence.end));
    if (count !== null && likely.length >= count) return likely.slice(0, count);
    return sure.length >= 2 ? sure : likely.slice(0, 2);
  }

  /** Actors from a probability on, the likeliest first. */
  #over(scores: ReadonlyMap<number, number>, least: number): Actor[] {
    return [...scores]
      .filter(([, p]) => p >= least)
      .sort((a, b) => b[1] - a[1])
      .map(([e]) => this.view.entities[e]?.of as Actor);
  }

  #meeting(participants: Actor[], sentence: Sentence, met: number): Meeting {
    const when = this.related.whenOf(sentence);
    return {
      id: '',
      participants,
      ...when,
      place: null,
      forum: this.related.forumOf(sentence),
      mode: participants.length > 2 ? 'multilateral' : 'bilateral',
      sentences: [sentence],
      basis: 'inferred',
      polarity: 'affirmed',
      confidence: round(met),
      rule: withReason('relator: met', when),
    };
  }

  #key(a: Actor | Forum, b: Actor | Forum): string {
    return pairKey(this.#index.get(a) ?? -1, this.#index.get(b) ?? -1);
  }

  /** null for pairs too far apart to be scored: they are believed as the rules told them. */
  #met(a: Actor, b: Actor): number | null {
    return this.#pairs.get(this.#key(a, b))?.met ?? null;
  }

  /** Whether somebody who stands for one of the two is told to have met the other: then it was that one. */
  #isMoreParticular([a, b]: readonly [number, number], told: readonly (readonly number[])[]): boolean {
    const standsFor = (person: number, other: number): boolean => {
      const [x, y] = [this.view.entities[person], this.view.entities[other]];
      if (!x || !y || x.type !== 'person' || y.type === 'person' || y.type === 'forum') return false;
      const [of, body] = [x.of as Actor, y.of as Actor];
      const holds = this.reading.positions.some((p) => p.person === of && p.organization === body);
      return holds || bound(this.reading, of) === body || (of.country !== null && of.country === body.country);
    };
    return [
      [a, b],
      [b, a],
    ].some(([of, other]) =>
      told.some(
        (pair) => pair.includes(other as number) && pair.some((p) => p !== other && standsFor(p, of as number)),
      ),
    );
  }

  #canMeet(entities: readonly [number, number]): boolean {
    if (this.#isForum(entities)) return false;
    const [a, b] = entities.map((e) => this.view.entities[e]?.of as Actor);
    return !(a && b && a.country !== null && a.country === b.country);
  }

  #isForum(entities: readonly number[]): boolean {
    return entities.some((e) => this.view.entities[e]?.type === 'forum');
  }

  #sentence(index: number): Sentence | undefined {
    return this.reading.page.sentences[index];
  }
}

function best<K>(scores: ReadonlyMap<K, number>): K | undefined {
  return [...scores].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** "the two countries", "both sides": how many agree. */
const COUNT = /\b(?:the|these|all) (two|three|four|five)\b|\b(both)\b|\bthe (pair)\b/iu;
const COUNTS: Readonly<Record<string, number>> = { two: 2, both: 2, pair: 2, three: 3, four: 4, five: 5 };

function countIn(text: string): number | null {
  const told = COUNT.exec(text)?.slice(1).find(Boolean);
  return told ? (COUNTS[told.toLowerCase()] ?? null) : null;
}

const ends = (key: string): number[] => key.split(' ').map(Number);
const round = (p: number): number => Math.round(p * 100) / 100;
