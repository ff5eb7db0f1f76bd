/** A long document in parts that are judged one by one: what is judged grows with the square of its sentences. */

/** No article of the training is as long. */
const MOST_SENTENCES = 100;

/** Words from `from` to `to`, exclusive. */
export interface Block {
  from: number;
  to: number;
}

/** Runs of words, each of at most so many sentences; `sentence` tells each word's, -1 outside. One for a text of usual length. */
export function blocksOf(sentence: readonly number[]): Block[] {
  const blocks: Block[] = [];
  const own = new Set<number>();
  let from = 0;
  for (const [word, number] of sentence.entries()) {
    if (number < 0 || own.has(number)) continue;
    if (own.size === MOST_SENTENCES) {
      blocks.push({ from, to: word });
      from = word;
      own.clear();
    }
    own.add(number);
  }
  if (own.size > 0) blocks.push({ from, to: sentence.length });
  return blocks;
}
