/** A meeting as it is told, and told again. */
import type { Actor } from '../resolve/cast.ts';
import type { Sentence } from '../segment/page.ts';
import type { Polarity } from './denials.ts';
import type { Forum } from './forums.ts';
import { areApart, moreExact, type When } from './when.ts';

export interface Meeting extends When {
  id: string;
  participants: Actor[];
  place: string | null;
  forum: Forum | null;
  mode: 'bilateral' | 'multilateral' | 'call';
  sentences: Sentence[];
  basis: 'stated' | 'inferred';
  polarity: Polarity;
  confidence: number;
  rule: string;
}

/** Quotations that are kept of one. */
const MOST_SENTENCES = 3;

export const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** How many sides sit at a table. */
export const sidesOf = (actors: readonly Actor[]): number => new Set(actors.map(sideOf)).size;

const sideOf = (actor: Actor): string => actor.country ?? actor.id;

/** A country beside its own officer is no further party. */
export function withoutOwnCountry(actors: readonly Actor[]): Actor[] {
  return unique(
    actors.filter(
      (a) =>
        a.type === 'person' ||
        !actors.some((b) => b !== a && b.type === 'person' && b.country !== null && b.country === a.country),
    ),
  );
}

/** Whether one meeting is told twice: the same sides, on days that may be one. */
export function areOne(a: Meeting, b: Meeting): boolean {
  return (
    a.polarity === b.polarity &&
    a.participants.length === b.participants.length &&
    moreExact(a, b) !== undefined &&
    !areApart(a, b) &&
    b.participants.every(
      (x) =>
        a.participants.includes(x) ||
        a.participants.some((y) => sideOf(y) === sideOf(x) && (x.type !== 'person' || y.type !== 'person')),
    )
  );
}

export function redate(meeting: Meeting, { date, isAssumed = false }: When): void {
  Object.assign(meeting, { date, isAssumed });
}

/** Adds to a meeting what is told of it again. */
export function retell(known: Meeting, again: Meeting): void {
  redate(known, moreExact(known, again) ?? known);
  known.place ??= again.place;
  known.forum ??= again.forum;
  known.participants = known.participants.map((b) =>
    b.type === 'person' ? b : (again.participants.find((a) => sideOf(a) === sideOf(b) && a.type === 'person') ?? b),
  );
  for (const sentence of again.sentences) addSentence(known, sentence);
}

/** Keeps a sentence as evidence, where there are not enough yet. */
export function addSentence(meeting: Meeting, sentence: Sentence): void {
  if (!meeting.sentences.includes(sentence) && meeting.sentences.length < MOST_SENTENCES)
    meeting.sentences.push(sentence);
}
