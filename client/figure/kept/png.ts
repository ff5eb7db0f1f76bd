/** What a figure keeps inside a PNG: an iTXt chunk (PNG specification, 3rd edition, 11.3.3.4) with the keyword "entente". */
import { type FigureKept, keptText, MOST_KEPT } from './schema.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The keyword, then: end of it, not compressed, no method, no language, no translated keyword. */
const HEAD = new TextEncoder().encode('entente\0\0\0\0\0');

interface Chunk {
  type: string;
  /** Where the whole chunk begins and ends; its data are 8 after the start and 4 before the end. */
  start: number;
  end: number;
}

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The chunks in order, to IEND; throws where the file breaks off. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const data = view(bytes);
  for (let start = SIGNATURE.length; start + 12 <= bytes.length; ) {
    const end = start + 12 + data.getUint32(start);
    if (end > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    yield { type, start, end };
    if (type === 'IEND') return;
    start = end;
  }
  throw new Error('the PNG breaks off before its end');
}

const isOurs = (bytes: Uint8Array, { type, start, end }: Chunk): boolean =>
  type === 'iTXt' && end - start - 12 >= 8 && HEAD.subarray(0, 8).every((byte, i) => bytes[start + 8 + i] === byte);

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 as PNG has it (annex D). */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view(chunk).setUint32(0, data.length);
  view(chunk).setUint32(8 + data.length, crcOf(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The same picture with `kept` inside, in place of what it kept before. */
export function embedInPng(bytes: Uint8Array, kept: FigureKept): Uint8Array<ArrayBuffer> {
  if (!isPng(bytes)) throw new Error('This is not a PNG.');
  const ours = chunkOf('iTXt', joined([HEAD, new TextEncoder().encode(keptText(kept))]));
  const parts: Uint8Array[] = [bytes.subarray(0, SIGNATURE.length)];
  let placed = false;
  for (const chunk of chunksOf(bytes)) {
    if (isOurs(bytes, chunk)) continue;
    if (chunk.type === 'IDAT' && !placed) {
      parts.push(ours);
      placed = true;
    }
    parts.push(bytes.subarray(chunk.start, chunk.end));
  }
  if (!placed) throw new Error('This PNG holds no picture.');
  return joined(parts);
}

/** The text that a PNG keeps; null when it keeps none. */
export function textInPng(bytes: Uint8Array): string | null {
  for (const chunk of chunksOf(bytes)) {
    if (!isOurs(bytes, chunk)) continue;
    const { start, end } = chunk;
    if (crcOf(bytes.subarray(start + 4, end - 4)) !== view(bytes).getUint32(end - 4))
      throw new Error('what it keeps is damaged: its checksum is wrong');
    const data = bytes.subarray(start + 8, end - 4);
    if (data.length > MOST_KEPT + HEAD.length) throw new Error('what it keeps is larger than 8 MB');
    if (!HEAD.every((byte, i) => data[i] === byte))
      throw new Error('what it keeps is in a form that Entente did not write');
    return new TextDecoder('utf-8', { fatal: true }).decode(data.subarray(HEAD.length));
  }
  return null;
}
