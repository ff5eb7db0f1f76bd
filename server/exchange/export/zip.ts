/** A zip that is made while it is sent: one entry after the other, none held whole; zip64 where it must be. */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { inPieces } from '../pieces.ts';

export interface Entry {
  name: string;
  parts: () => AsyncIterable<string>;
}

/** @throws what an entry throws: the zip has no end then, and no tool opens it. */
export async function* zipped(entries: readonly Entry[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let current: Readable | null = null;
  const fail = (error: Error): void => void output.destroy(error);
  zip.on('error', fail);
  for (const { name, parts } of entries)
    zip.addReadStreamLazy(name, {}, (give) => {
      // The zip does not hear of what an entry throws.
      current = Readable.from(inPieces(parts()), { objectMode: false }).on('error', fail);
      give(null, current);
    });
  zip.end();
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } finally {
    // A reader that leaves ends what the entry still reads.
    (current as Readable | null)?.destroy();
  }
}
