/** Text is passed on in pieces of this many characters: for each row on its own a chunk costs more than the row. */
const PIECE = 64 * 1024;

/** Gathers texts to pieces; bytes, which are meant as they come, are passed on at once. */
export async function* inPieces<B extends Uint8Array = never>(
  parts: AsyncIterable<string | B>,
): AsyncGenerator<string | B> {
  let piece = '';
  for await (const part of parts) {
    if (typeof part === 'string') {
      piece += part;
      if (piece.length < PIECE) continue;
      yield piece;
    } else {
      if (piece) yield piece;
      yield part;
    }
    piece = '';
  }
  if (piece) yield piece;
}
