/** What the relator says of a document, as probabilities. */
import type { RecordCommitment } from '../../model/record.ts';
import type { Topic } from '../../model/topics.ts';
import { pairKey } from './layout.ts';

/** Of one sentence; arguments by the index of their entity. */
export interface SentenceScores {
  promise: number;
  kinds: Map<RecordCommitment['kind'], number>;
  topics: Map<Topic, number>;
  by: Map<number, number>;
  to: Map<number, number>;
  speaker: Map<number, number>;
}

/** Of two entities: whether they met, whether one attended the other; and the sentence that says so most. */
export interface PairScores {
  entities: [number, number];
  met: number;
  attended: number;
  sentence: number;
}

export interface RelationScores {
  /** By page sentence. */
  sentences: Map<number, SentenceScores>;
  pairs: PairScores[];
}

/** The scores of all parts of a document; of two who are told of in several parts, where it is believed most. */
export function joined(parts: readonly RelationScores[]): RelationScores {
  const pairs = new Map<string, PairScores>();
  for (const pair of parts.flatMap((p) => p.pairs)) {
    const key = pairKey(...pair.entities);
    const known = pairs.get(key);
    const surer = known && Math.max(known.met, known.attended) > Math.max(pair.met, pair.attended) ? known : pair;
    pairs.set(key, surer);
  }
  return { sentences: new Map(parts.flatMap((p) => [...p.sentences])), pairs: [...pairs.values()] };
}

/** A probability as it is shown and kept. */
export const round = (p: number): number => Math.round(p * 100) / 100;
