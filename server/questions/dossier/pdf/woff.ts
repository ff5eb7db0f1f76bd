/** WOFF 1.0 to the plain font within: fontkit would unfold a table anew for each glyph that it reads. */
import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;
const PLAIN_HEADER = 12;
const PLAIN_ENTRY = 16;

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** The font as it was before it was folded, table by table. */
export function unfoldWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = HEADER + at * ENTRY;
    const [offset, folded, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ];
    const stored = woff.subarray(offset, offset + folded);
    const data = folded < length ? inflateSync(stored) : stored;
    return { tag: woff.subarray(entry, entry + 4), checksum: woff.subarray(entry + 16, entry + 20), data };
  });
  const start = PLAIN_HEADER + count * PLAIN_ENTRY;
  const font = Buffer.alloc(tables.reduce((sum, { data }) => sum + padded(data.length), start));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  // What a binary search over the tables starts from.
  const power = Math.floor(Math.log2(count));
  font.writeUInt16BE(2 ** power * PLAIN_ENTRY, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE((count - 2 ** power) * PLAIN_ENTRY, 10);
  let at = start;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const entry = PLAIN_HEADER + index * PLAIN_ENTRY;
    tag.copy(font, entry);
    checksum.copy(font, entry + 4);
    font.writeUInt32BE(at, entry + 8);
    font.writeUInt32BE(data.length, entry + 12);
    data.copy(font, at);
    at += padded(data.length);
  }
  return font;
}
