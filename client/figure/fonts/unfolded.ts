/** WOFF 1.0 to the plain font within, which a PDF embeds (https://www.w3.org/TR/WOFF/, sections 3 to 5). */

const HEADER = 44;
const ENTRY = 20;
const PLAIN_HEADER = 12;
const PLAIN_ENTRY = 16;

const padded = (length: number): number => Math.ceil(length / 4) * 4;

const inflated = (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer();

/** The font as it was before it was folded, table by table. */
export async function unfolded(woff: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const count = from.getUint16(12);
  const tables = await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const entry = HEADER + i * ENTRY;
      const [offset, folded, length] = [
        from.getUint32(entry + 4),
        from.getUint32(entry + 8),
        from.getUint32(entry + 12),
      ];
      const stored = woff.subarray(offset, offset + folded);
      return { entry, data: folded < length ? new Uint8Array(await inflated(stored)) : stored };
    }),
  );
  const start = PLAIN_HEADER + count * PLAIN_ENTRY;
  const font = new Uint8Array(tables.reduce((sum, { data }) => sum + padded(data.length), start));
  const to = new DataView(font.buffer);
  font.set(woff.subarray(4, 8));
  to.setUint16(4, count);
  // What a binary search over the tables starts from.
  const power = Math.floor(Math.log2(count));
  to.setUint16(6, 2 ** power * PLAIN_ENTRY);
  to.setUint16(8, power);
  to.setUint16(10, (count - 2 ** power) * PLAIN_ENTRY);
  let at = start;
  for (const [i, { entry, data }] of tables.entries()) {
    const plain = PLAIN_HEADER + i * PLAIN_ENTRY;
    font.set(woff.subarray(entry, entry + 4), plain);
    to.setUint32(plain + 4, from.getUint32(entry + 16));
    to.setUint32(plain + 8, at);
    to.setUint32(plain + 12, data.length);
    font.set(data, at);
    at += padded(data.length);
  }
  return font;
}
