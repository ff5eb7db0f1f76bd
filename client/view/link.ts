/**
 * A text in a link's fragment, which no server sees: deflated, in letters that addresses take.
 * Whoever made the link may have made it to do harm: what it unfolds to is bounded.
 */
import { strings } from '../strings/index.ts';

const NAME = '#shown=';
/** Characters of a whole link: mail and chat programs cut off what is longer. */
export const MOST_LINK = 8_000;
/** Longer fragments were not made here: room for links of versions to come. */
const MOST_FRAGMENT = 4 * MOST_LINK;
/** Characters of the text: what fits into a link unfolds to far less. */
const MOST_TEXT = 1024 * 1024;
/** Bytes unfolded at one time: deflate makes them a thousand times as many at most. */
const SLICE = 512;

export const carriesText = (fragment: string): boolean => fragment.startsWith(NAME);

function inSlices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + SLICE));
      else controller.close();
      at += SLICE;
    },
  });
}

/** The fragment, with its `#`, that carries a text. */
export async function fragmentOf(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return NAME + letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  if (letters.length > MOST_FRAGMENT) throw new Error(strings.views.damagedLong);
  if (!/^[\w-]+$/.test(letters)) throw new Error(strings.views.damagedLetters);
  try {
    return Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  } catch {
    throw new Error(strings.views.damagedLetters);
  }
}

/** The text that a fragment carries. Throws an error that says, in words for people, what is wrong with it. */
export async function textIn(fragment: string): Promise<string> {
  const bytes = bytesOf(fragment.slice(NAME.length));
  const reader = inSlices(bytes).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (;;) {
    const part = await reader.read().catch(() => null);
    if (!part) throw new Error(strings.views.damagedLetters);
    try {
      text += part.done ? decoder.decode() : decoder.decode(part.value, { stream: true });
    } catch {
      await reader.cancel().catch(() => undefined);
      throw new Error(strings.views.damagedLetters);
    }
    if (part.done) return text;
    if (text.length > MOST_TEXT) {
      await reader.cancel().catch(() => undefined);
      throw new Error(strings.views.damagedLarge);
    }
  }
}
