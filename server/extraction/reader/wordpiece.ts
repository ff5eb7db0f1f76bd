/**
 * WordPiece (the uncased BERT vocabulary) on single words: greedy, longest piece first.
 * Our own, because offsets are kept by word and the library for Node keeps none.
 */

/** A word is cut after so many pieces: odd text costs no more than words. */
const MOST_PIECES = 8;
export const UNKNOWN = 100;
export const CLS = 101;
export const SEP = 102;

export type Pieces = (word: string) => readonly number[];

/** Makes the function from a word to its pieces' ids. `vocabulary` is the list of pieces, by id. */
export function wordPieces(vocabulary: readonly string[]): Pieces {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]));
  const known = new Map<string, readonly number[]>();
  return (word) => {
    let pieces = known.get(word);
    if (!pieces) {
      pieces = split(word, ids);
      // A bound, so that a long run of documents does not fill the memory.
      if (known.size > 50_000) known.clear();
      known.set(word, pieces);
    }
    return pieces;
  };
}

/** Folded as the encoder was trained: without accents, in lower case, straight quotes and hyphens. */
const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[‐‑]/gu, '-');

function split(word: string, ids: ReadonlyMap<string, number>): readonly number[] {
  const out: number[] = [];
  for (const part of fold(word).match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu) ?? []) {
    const letters = [...part];
    let from = 0;
    while (from < letters.length && out.length < MOST_PIECES) {
      let to = letters.length;
      let id: number | undefined;
      for (; to > from && id === undefined; to--)
        id = ids.get((from > 0 ? '##' : '') + letters.slice(from, to).join(''));
      if (id === undefined) {
        out.push(UNKNOWN);
        break;
      }
      out.push(id);
      from = to + 1;
    }
  }
  return out.length > 0 ? out.slice(0, MOST_PIECES) : [UNKNOWN];
}
