/** What a figure keeps inside a PNG: an iTXt chunk (PNG specification, 3rd edition, 11.3.3.4) with the keyword "entente". */
import { strings } from '../../strings/index.ts';
import { type Chunk, chunkOf, chunksOf, isWhole } from '../png/chunks.ts';
import { type FigureKept, keptText, MOST_KEPT } from './schema.ts';

const words = strings.kept;

/** The keyword, then: end of it, not compressed, no method, no language, no translated keyword. */
const HEAD = new TextEncoder().encode('entente\0\0\0\0\0');

/** The chunk that keeps it; it goes before the picture. */
export function keptChunk(kept: FigureKept): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(keptText(kept));
  const data = new Uint8Array(HEAD.length + text.length);
  data.set(HEAD);
  data.set(text, HEAD.length);
  return chunkOf('iTXt', data);
}

const isOurs = (bytes: Uint8Array, { type, start, end }: Chunk): boolean =>
  type === 'iTXt' && end - start - 12 >= 8 && HEAD.subarray(0, 8).every((byte, i) => bytes[start + 8 + i] === byte);

/** The text that a PNG keeps; null when it keeps none. */
export function textInPng(bytes: Uint8Array): string | null {
  for (const chunk of chunksOf(bytes)) {
    if (!isOurs(bytes, chunk)) continue;
    if (!isWhole(bytes, chunk)) throw new Error(words.damaged(words.checksum));
    const data = bytes.subarray(chunk.start + 8, chunk.end - 4);
    if (data.length > MOST_KEPT + HEAD.length) throw new Error(words.tooLarge);
    if (!HEAD.every((byte, i) => data[i] === byte)) throw new Error(words.otherForm);
    return new TextDecoder('utf-8', { fatal: true }).decode(data.subarray(HEAD.length));
  }
  return null;
}
