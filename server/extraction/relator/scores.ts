/** What the relator says of a document, as probabilities. */
import type { RecordCommitment } from '../../model/record.ts';
import type { Topic } from '../../model/topics.ts';

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
