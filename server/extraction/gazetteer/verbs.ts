/** Phrases of meeting, promising and speaking, and the topic triggers. */
import { z } from 'zod';
import { COMMITMENT_KINDS } from '../../model/record.ts';
import { TOPICS, type Topic } from '../../model/topics.ts';
import { loadGazetteer } from './load.ts';
import { foldWord, Phrases } from './phrases.ts';

const words = z.array(z.coerce.string());
const promiseKinds = z.enum([...COMMITMENT_KINDS, 'will']);
const file = loadGazetteer(
  'verbs',
  z.object({
    meeting: z.object({ transitive: words, passive: words, call: words, reciprocal: words }),
    unreal: words,
    promise: z.record(promiseKinds, words),
    deeds: words,
    hedges: words,
    speech: words,
  }),
);

export type MeetingPattern = 'transitive' | 'passive' | 'call' | 'reciprocal';
export const meetingPhrases = new Phrases<MeetingPattern>(
  // A phrase in two lists counts for the earlier.
  (['passive', 'call', 'transitive', 'reciprocal'] as const).flatMap((p) =>
    file.meeting[p].map((w) => [w, p] as const),
  ),
);

export type PromiseKind = z.infer<typeof promiseKinds>;
export const promisePhrases = new Phrases<PromiseKind>(
  promiseKinds.options.flatMap((kind) => file.promise[kind].map((w) => [w, kind] as const)),
);

const set = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(foldWord));
export const unrealWords = set(file.unreal);
export const deedVerbs = set(file.deeds);
export const hedgeWords = set(file.hedges);
export const speechVerbs = set(file.speech);

const topicFile = loadGazetteer('topics', z.record(z.enum(TOPICS), words));
export const topicTriggers: readonly (readonly [Topic, readonly string[]])[] = TOPICS.map((t) => [
  t,
  topicFile[t].map(foldWord),
]);
