/** From the relator's scores to meetings, participations and commitments: what the rules read is kept where it is believed, corrected where not, and what they missed is added. */
import { groupBy } from '../../model/grouping.ts';
import { bound } from '../relate/bound.ts';
import type { Forum, Participation } from '../relate/forums.ts';
import type { Meeting } from '../relate/meeting.ts';
import { tellsSeparate } from '../relate/meeting-sides.ts';
import { isOfStates, tableOf } from '../relate/of-states.ts';
import { groupsIn } from '../relate/parties.ts';
import type { Reading } from '../relate/reading.ts';
import type { Findings } from '../relate/record.ts';
import type { Related } from '../relate/relate.ts';
import { withReason } from '../relate/when.ts';
import type { Actor } from '../resolve/cast.ts';
import type { Sentence } from '../segment/page.ts';
import { pairKey } from './layout.ts';
import { decodePromises } from './promises.ts';
import { type PairScores, type RelationScores, round } from './scores.ts';
import { sittingsOf, withHost } from './sittings.ts';
import type { View } from './view.ts';
import type { RelatorManifest } from './weights.ts';

export type Thresholds = RelatorManifest['thresholds'];

/** What the rules read too needs only so much of a threshold: plain words are plain. */
const RULED = 0.5;
/** Why a meeting is there that no rule read. */
const MET = 'relator: met';
/** What a rule is so sure of (a person first, a verb of meeting) needs hardly any belief besides. */
const PLAIN = { confidence: 0.9, share: 0.1 };
/** A list of so many parties of whom such a share of pairs is believed to have met is one sitting. */
const LIST = { least: 5, share: 0.35, confidence: 0.5 };
/** Who meets whom only later, stood against one another, or came one after the other in an office, did not meet by that. */
const TO_COME =
  /\b(?:will|is to|are to|(?:is|are) (?:expected|due|scheduled|set) to|plans? to|intends? to|would) (?:\p{L}+ ){0,2}?(?:meet|hold|speak|talk|sit|visit|travel|receive|host|co-chair|attend|join|confer|see)\b/iu;
/** Where no word tells of a meeting, so much belief is needed. */
const UNTOLD = 0.6;
const SITS =
  /\b(?:meeting|meetings|talks|call|visit|lunch|dinner|breakfast|conversation|discussions|consultations|table|together|beside|opposite|signing|handshake|hands|joined)\b/iu;
const RIVALS =
  /\b(?:votes?|ballots?|defeat(?:ed|s|ing)?|outpolled|(?:ran|stood) against|(?:succeed|replac)(?:ed|es|s|ing)|successor|predecessor)\b/iu;
const HAS_MET =
  /\b(?:met|held|had|spoke|talked|sat|received|hosted|saw|welcomed|conferred|visited|joined|attended|signed|called)\b/iu;

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
  const participations = decoder.participations(meetings);
  return {
    forums: related.forums,
    meetings: decoder.withTables(meetings, participations),
    participations,
    commitments: decodePromises(reading, related, view, scores, at, decoder.renamed),
  };
}

class Decoder {
  readonly #pairs: ReadonlyMap<string, PairScores>;
  readonly #index: ReadonlyMap<Actor | Forum, number>;
  /** New ids of the rules' meetings; null for those that were not kept. */
  readonly renamed: Map<string, string | null>;

  constructor(
    private readonly reading: Reading,
    private readonly related: Related,
    private readonly view: View,
    private readonly scores: RelationScores,
    private readonly at: Thresholds,
  ) {
    this.#pairs = new Map(scores.pairs.map((p) => [pairKey(...p.entities), p]));
    this.#index = new Map(view.entities.map((e, i) => [e.of, i]));
    this.renamed = new Map(related.meetings.map((m) => [m.id, null]));
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
      const sure = meeting.participants.filter((a) =>
        meeting.participants.some((b) => a !== b && (this.#met(a, b) ?? 1) >= least),
      );
      if (sure.length < 2) return [];
      // A long list stands as a whole: one who is doubted among many was told in the same breath.
      const met = meeting.participants.length >= LIST.least ? meeting.participants : sure;
      let surest: number | null = null;
      for (const a of met)
        for (const b of met) {
          covered.add(this.#key(a, b));
          const score = a === b ? null : this.#met(a, b);
          if (score !== null && score > (surest ?? 0)) surest = score;
        }
      const isList = met.length >= LIST.least;
      const believed = surest === null ? meeting.confidence : Math.max(surest, isList ? LIST.confidence : 0);
      return [{ ...meeting, participants: met, confidence: round(believed) }];
    });
    const likely = this.scores.pairs.filter(
      (p) => p.met >= this.at.met && this.#canMeet(p.entities) && !this.#tellsNoMeeting(p.sentence, p.met),
    );
    const believed = [...groupBy(likely, (p) => p.sentence)].flatMap(([index, pairs]) => {
      const sentence = this.#sentence(index);
      return sentence && tellsSeparate(this.reading.page, sentence) ? withHost(pairs) : pairs;
    });
    believed.push(...this.#listed(believed));
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
      if (meeting.id) this.renamed.set(meeting.id, id);
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
      rule: withReason(MET, when),
    };
  }

  /** Who took part in a dialogue of a few states sat at its table: in one meeting, which may be told already in part. */
  withTables(meetings: readonly Meeting[], participations: readonly Participation[]): Meeting[] {
    let all = [...meetings];
    for (const forum of this.related.forums.filter(isOfStates)) {
      const own = participations.filter((p) => p.forum === forum);
      const table = tableOf(own.map((p) => p.actor));
      const [sentence] = own[0]?.sentences ?? [];
      if (!table || !sentence) continue;
      const told = all.filter((m) => m.polarity === 'affirmed' && m.participants.every((a) => table.includes(a)));
      const [known] = told;
      if (known) {
        known.participants = table;
        known.forum ??= forum;
        // What else is believed of pairs at it is the same sitting.
        all = all.filter((m) => m === known || !told.includes(m) || !m.rule.startsWith(MET));
        continue;
      }
      const least = Math.min(...own.map((p) => p.confidence));
      const meeting = this.#meeting(table, sentence, least);
      all.push({
        ...meeting,
        forum,
        id: `m${all.length + 1}`,
        rule: withReason('meeting: dialogue of states', meeting),
      });
    }
    return all;
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
    if (!a || !b || [a, b].some((x) => this.related.absent.has(x))) return false;
    // Two of whom no country is told are colleagues, where a government tells of its own.
    if (a.country === null && b.country === null)
      return !(this.reading.cast.publisher && a.type === 'person' && b.type === 'person');
    return a.country !== b.country;
  }

  /** Of a long list of whom many are believed to have met one another, the others did too. */
  #listed(believed: readonly PairScores[]): PairScores[] {
    return [...groupBy(believed, (p) => p.sentence)].flatMap(([index, pairs]) => {
      const sentence = this.#sentence(index);
      if (!sentence || tellsSeparate(this.reading.page, sentence)) return [];
      return groupsIn(this.reading, sentence).flatMap(({ parties }): PairScores[] => {
        const members = [...new Set(parties.map((p) => this.#index.get(p.actor) ?? -1))].filter((e) => e >= 0);
        if (members.length < LIST.least) return [];
        const known = new Set(pairs.map((p) => pairKey(...p.entities)));
        const all = members.flatMap((a, i) => members.slice(i + 1).map((b): [number, number] => [a, b]));
        const met = all.filter((pair) => known.has(pairKey(...pair)));
        if (met.length < LIST.share * all.length) return [];
        const surest = Math.max(...pairs.map((p) => p.met));
        return all
          .filter((pair) => !known.has(pairKey(...pair)) && this.#canMeet(pair))
          .map((entities) => ({ entities, sentence: index, met: surest, attended: 0 }));
      });
    });
  }

  /** Whether a sentence tells only of what will be, or of rivals, or of no meeting by any word and little is believed. */
  #tellsNoMeeting(index: number, met = 1): boolean {
    const sentence = this.#sentence(index);
    const text = sentence ? this.reading.page.text.slice(sentence.start, sentence.end) : '';
    if (HAS_MET.test(text)) return false;
    return TO_COME.test(text) || RIVALS.test(text) || (met < UNTOLD && !SITS.test(text));
  }

  #isForum(entities: readonly number[]): boolean {
    return entities.some((e) => this.view.entities[e]?.type === 'forum');
  }

  #sentence(index: number): Sentence | undefined {
    return this.reading.page.sentences[index];
  }
}

const ends = (key: string): number[] => key.split(' ').map(Number);
