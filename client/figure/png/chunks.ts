/** The chunks of a PNG (PNG specification, 3rd edition, section 5). */
import { strings } from '../../strings/index.ts';

export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export interface Chunk {
  type: string;
  /** Where the whole chunk begins and ends; its data are 8 after the start and 4 before the end. */
  start: number;
  end: number;
}

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The chunks in order, to IEND; throws where the file breaks off. */
export function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const data = view(bytes);
  for (let start = SIGNATURE.length; start + 12 <= bytes.length; ) {
    const end = start + 12 + data.getUint32(start);
    if (end > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    yield { type, start, end };
    if (type === 'IEND') return;
    start = end;
  }
  throw new Error(strings.kept.pngBreaksOff);
}

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

/** Whether a chunk is as it was written. */
export const isWhole = (bytes: Uint8Array, { start, end }: Chunk): boolean =>
  crcOf(bytes.subarray(start + 4, end - 4)) === view(bytes).getUint32(end - 4);

/** A chunk with its length and checksum. */
export function chunkOf(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(12 + data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view(chunk).setUint32(0, data.length);
  view(chunk).setUint32(8 + data.length, crcOf(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/** Whole numbers of four bytes, most significant first, then single bytes. */
export function numbers(fours: readonly number[], ones: readonly number[]): Uint8Array {
  const data = new Uint8Array(4 * fours.length + ones.length);
  fours.forEach((n, i) => {
    view(data).setUint32(4 * i, n);
  });
  data.set(ones, 4 * fours.length);
  return data;
}
