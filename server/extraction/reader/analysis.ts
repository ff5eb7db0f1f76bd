/** What the reader read in a text: words, sentences, the dependency tree, mentions, and who is tied to what. */
import type { TagSpan } from './decode/tags.ts';
import type { Manifest } from './weights.ts';
import type { Word } from './words.ts';

/** Words from `from` to `to`, exclusive. */
export interface WordSpan {
  from: number;
  to: number;
}

export interface Tie {
  person: Float32Array;
  body: Float32Array;
}

export class Analysis {
  /** Number of the sentence of each word. */
  readonly sentence: number[] = [];
  /** Index of each word's head, -1 for the root of its sentence. */
  readonly heads: number[] = [];
  /** Universal Dependencies relation to the head. */
  readonly relations: string[] = [];
  /** Universal part of speech. */
  readonly upos: string[] = [];
  /** Mentions with type PERSON, ORG, COUNTRY, PLACE, FORUM or OFFICE, in order of their kind and place. */
  readonly mentions: TagSpan[] = [];
  /** By word: probability of each name tag. */
  readonly probabilities: Float32Array[] = [];
  /** By word, where it may be part of a name. */
  readonly ties: (Tie | undefined)[] = [];

  private readonly tags: readonly string[];
  private readonly distances: readonly number[];
  private readonly distanceWeights: readonly (readonly number[])[];

  constructor(
    readonly words: readonly Word[],
    labels: Pick<Manifest, 'names' | 'distances' | 'distanceWeights'>,
  ) {
    this.tags = labels.names;
    this.distances = labels.distances;
    this.distanceWeights = labels.distanceWeights;
  }

  /** The words that overlap [start, end) of the text; null where there are none. */
  wordsAt(start: number, end: number): WordSpan | null {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] as Word).end <= start) low = middle + 1;
      else high = middle;
    }
    let to = low;
    while (to < this.words.length && (this.words[to] as Word).start < end) to++;
    return to > low ? { from: low, to } : null;
  }

  /** Mean probability over a span's words that they belong to a mention of this type. */
  probability({ from, to }: WordSpan, type: string): number {
    const [begin, inside] = [this.tags.indexOf(`B-${type}`), this.tags.indexOf(`I-${type}`)];
    let sum = 0;
    for (let i = from; i < to; i++) {
      const row = this.probabilities[i];
      sum += (row?.[begin] ?? 0) + (row?.[inside] ?? 0);
    }
    return sum / (to - from);
  }

  /** Log odds that the person at one span is tied to the body or country at another; null where the reader has no view. */
  tie(person: WordSpan, body: WordSpan, kind: 'organization' | 'country'): number | null {
    const k = kind === 'country' ? 1 : 0;
    const left = this.mean(person, 'person');
    const right = this.mean(body, 'body');
    if (!left || !right) return null;
    const width = right.length;
    let score = this.distanceWeights[k]?.[bucket(body.from - person.from, this.distances)] ?? 0;
    for (let i = 0; i < width; i++) score += (left[k * width + i] as number) * (right[i] as number);
    return score;
  }

  private mean({ from, to }: WordSpan, side: keyof Tie): Float32Array | null {
    const rows = this.ties.slice(from, to).flatMap((t) => (t ? [t[side]] : []));
    const first = rows[0];
    if (!first) return null;
    return first.map((_, i) => rows.reduce((sum, row) => sum + (row[i] as number), 0) / rows.length);
  }
}

/** Number of bounds that are not above the distance. */
const bucket = (distance: number, bounds: readonly number[]): number => bounds.filter((b) => b <= distance).length;
