/**
 * What the relator is shown of a document: its words with their place in the trees, the mentions with whom they mean
 * or stand for, and what the rules made of each sentence. The training writes the same view to its files.
 */
import type { RecordCommitment } from '../../model/record.ts';
import type { Topic } from '../../model/topics.ts';
import { deedVerbs, hedgeWords, meetingPhrases, promisePhrases, speechVerbs, unrealWords } from '../gazetteer/verbs.ts';
import type { Analysis } from '../reader/analysis.ts';
import { STATE_ORGANS } from '../recognise/categories.ts';
import type { Mention } from '../recognise/mention.ts';
import { bound } from '../relate/bound.ts';
import type { Polarity } from '../relate/denials.ts';
import type { Forum } from '../relate/forums.ts';
import { type Reading, wordAt } from '../relate/reading.ts';
import type { Related } from '../relate/relate.ts';
import { topicsNamed } from '../relate/topics.ts';
import type { Actor } from '../resolve/cast.ts';
import type { Sentence } from '../segment/page.ts';

/** How a mention means its entity. */
export const MANNERS = ['named', 'by its person', 'by its organ', 'pronoun', 'one of a pair'] as const;
export type Manner = (typeof MANNERS)[number];

export const ENTITY_TYPES = ['person', 'organization', 'country', 'forum'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Words that the rules take for a sign of something. */
export const CUES = ['none', 'promise', 'will', 'meeting', 'speech', 'deed', 'hedge', 'unreal'] as const;

export interface Entity {
  type: EntityType;
  of: Actor | Forum;
}

export interface ViewMention {
  /** Words, `to` exclusive. */
  from: number;
  to: number;
  entity: number;
  manner: Manner;
}

/** What the rules made of a sentence. */
export interface RuleVow {
  sentence: number;
  kind: RecordCommitment['kind'];
  by: number[];
  to: number[];
}

export interface View {
  /** By word: its page sentence, -1 where nothing is narrated. */
  sentence: number[];
  /** By word: what mention it belongs to (0 none, 1 + index of its entity's type), and its cue. */
  cast: number[];
  cue: number[];
  entities: Entity[];
  mentions: ViewMention[];
  vows: RuleVow[];
  /** Pairs of entities that the rules take to have met, and actors at forums. */
  met: [number, number][];
  attended: [number, number][];
  /** Topics that the words of each sentence name. */
  topics: Map<number, Topic[]>;
}

const isAffirmed = (of: { polarity: Polarity }): boolean => of.polarity === 'affirmed';

/** The view of a document as the rules related it. */
export function viewOf(reading: Reading, analysis: Analysis, related: Related): View {
  const entities: Entity[] = [
    ...reading.cast.actors.map((of): Entity => ({ type: of.type, of })),
    ...related.forums.map((of): Entity => ({ type: 'forum', of })),
  ];
  const indexOf = new Map(entities.map((e, i) => [e.of, i]));
  const index = (of: Actor | Forum): number => indexOf.get(of) ?? -1;
  const mentions = mentionsOf(reading, analysis, related, index);
  const pairs = new Set<string>();
  for (const { participants } of related.meetings.filter(isAffirmed))
    for (const a of participants)
      for (const b of participants) if (index(a) < index(b)) pairs.add(`${index(a)} ${index(b)}`);
  return {
    ...wordsOf(reading, analysis, mentions, entities),
    entities,
    mentions,
    vows: related.commitments.filter(isAffirmed).map((c) => ({
      sentence: c.sentence.index,
      kind: c.kind,
      by: c.by.map(index),
      to: c.to.map(index),
    })),
    met: [...pairs].map((p) => p.split(' ').map(Number) as [number, number]),
    attended: related.participations.map((p) => [index(p.actor), index(p.forum)]),
    topics: new Map(reading.page.sentences.map((s) => [s.index, topicsNamed(reading.page.text.slice(s.start, s.end))])),
  };
}

function mentionsOf(
  reading: Reading,
  analysis: Analysis,
  related: Related,
  index: (of: Actor | Forum) => number,
): ViewMention[] {
  const { page, cast, positions } = reading;
  const mentions: ViewMention[] = [];
  const add = (at: { from: number; to: number }, of: Actor | Forum, manner: Manner): void => {
    const words = analysis.wordsAt(page.tokens[at.from]?.start ?? 0, page.tokens[at.to - 1]?.end ?? 0);
    if (words && index(of) >= 0) mentions.push({ ...words, entity: index(of), manner });
  };
  for (const actor of cast.actors) {
    // Whom it binds, when it speaks.
    const behind = new Set([bound(reading, actor)].filter((a) => a !== actor));
    const manner: Manner = actor.type === 'person' ? 'by its person' : 'by its organ';
    for (const mention of actor.mentions) {
      add(mention, actor, isOwn(mention, actor) ? 'named' : 'by its organ');
      for (const other of behind) add(mention, other, manner);
    }
    // Every title of a person names one for whom it stands.
    if (actor.type === 'person')
      for (const p of positions)
        if (
          p.person === actor &&
          p.organization &&
          !STATE_ORGANS.has(p.organization.category ?? '') &&
          !behind.has(p.organization)
        )
          for (const mention of actor.mentions) add(mention, p.organization, manner);
  }
  for (const forum of related.forums) for (const mention of forum.mentions) add(mention, forum, 'named');
  for (const { at, meant } of related.pronouns)
    for (const of of meant) {
      const manner: Manner = meant.length > 1 ? 'one of a pair' : 'pronoun';
      add({ from: at, to: at + 1 }, of, manner);
      const behind = 'type' in of ? bound(reading, of) : of;
      if (behind !== of) add({ from: at, to: at + 1 }, behind, manner);
    }
  return mentions.sort((a, b) => a.from - b.from || a.entity - b.entity);
}

const isOwn = (mention: Mention, actor: Actor): boolean => mention.type === actor.type;

function wordsOf(
  { page, markup }: Reading,
  analysis: Analysis,
  mentions: readonly ViewMention[],
  entities: readonly Entity[],
): Pick<View, 'sentence' | 'cast' | 'cue'> {
  const sentence = analysis.words.map(() => -1);
  const cue = analysis.words.map(() => 0);
  const at = (token: number): { from: number; to: number } | null => {
    const { start = 0, end = 0 } = page.tokens[token] ?? {};
    return analysis.wordsAt(start, end);
  };
  for (const s of page.sentences) {
    const words = s.narrates ? analysis.wordsAt(s.start, s.end) : null;
    if (words) sentence.fill(s.index, words.from, words.to);
    if (!s.narrates) continue;
    for (const { from, to, value } of cuesIn({ page, markup }, s))
      for (let token = from; token < to; token++) {
        const word = at(token);
        if (word) cue.fill(CUES.indexOf(value), word.from, word.to);
      }
  }
  const cast = analysis.words.map(() => 0);
  for (const { from, to, entity, manner } of mentions)
    if (manner === 'named' || manner === 'by its organ')
      cast.fill(1 + ENTITY_TYPES.indexOf(entities[entity]?.type ?? 'person'), from, to);
  return { sentence, cast, cue };
}

interface Cue {
  from: number;
  to: number;
  value: (typeof CUES)[number];
}

function* cuesIn({ page, markup }: Pick<Reading, 'page' | 'markup'>, sentence: Sentence): Generator<Cue> {
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!markup.isFree(i)) continue;
    const word = wordAt(page, i);
    const one = (value: Cue['value']): Cue => ({ from: i, to: i + 1, value });
    if (speechVerbs.has(word)) yield one('speech');
    if (deedVerbs.has(word)) yield one('deed');
    if (hedgeWords.has(word)) yield one('hedge');
    if (unrealWords.has(word)) yield one('unreal');
    const meeting = meetingPhrases.matchAt(page.tokens, i, sentence.to);
    if (meeting) yield { from: i, to: meeting.to, value: 'meeting' };
    const promise = promisePhrases.matchAt(page.tokens, i, sentence.to);
    if (promise) yield { from: i, to: promise.to, value: promise.value === 'will' ? 'will' : 'promise' };
  }
}
