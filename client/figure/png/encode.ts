/** Encodes a PNG band by band: only one band and what is packed of the others are in memory. Knows no canvas. */
import { chunkOf, numbers, SIGNATURE } from './chunks.ts';
import { filtered } from './filtered.ts';

export interface Picture {
  width: number;
  height: number;
  /** Without it, three bytes a pixel are packed. */
  transparent: boolean;
  /** Pixels to an inch in print. */
  perInch: number;
  /** Chunks that go before the picture. */
  before: readonly Uint8Array<ArrayBuffer>[];
}

const INCHES_IN_METRE = 39.3701;

/** A PNG of bands of whole rows, top to bottom, four bytes a pixel. */
export async function encodedPng(picture: Picture, bands: AsyncIterable<Uint8ClampedArray>): Promise<Blob> {
  const { width, height, transparent, perInch, before } = picture;
  const perMetre = Math.round(perInch * INCHES_IN_METRE);
  const colour = transparent ? 6 : 2;
  const parts: Uint8Array<ArrayBuffer>[] = [
    SIGNATURE,
    chunkOf('IHDR', numbers([width, height], [8, colour, 0, 0, 0])),
    chunkOf('pHYs', numbers([perMetre, perMetre], [1])),
    ...before,
  ];
  const packer = new CompressionStream('deflate');
  const packed = (async (): Promise<void> => {
    const reader = packer.readable.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read())
      parts.push(chunkOf('IDAT', read.value));
  })();
  const writer = packer.writable.getWriter();
  const fed = (async (): Promise<void> => {
    try {
      let above: Uint8Array = new Uint8Array(width * (transparent ? 4 : 3));
      for await (const band of bands) {
        const { rows, last } = filtered(band, width, above, transparent);
        above = last;
        await writer.ready;
        await writer.write(rows);
      }
      await writer.close();
    } catch (error) {
      await writer.abort(error).catch(() => undefined);
      throw error;
    }
  })();
  await Promise.all([fed, packed]);
  return new Blob([...parts, chunkOf('IEND', new Uint8Array())], { type: 'image/png' });
}
