/** Lines of a file, gzipped or not, in bounded memory: a line or a bomb without end is refused, not kept. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { EntenteError } from '../../errors.ts';

/** Bytes: the longest document with its claims is far below. */
const LONGEST_LINE = 64 * 1024 * 1024;
const LINE_FEED = 0x0a;

async function isGzipped(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

/** Closing the reader closes the file below it. */
async function bytesOf(file: string): Promise<Readable> {
  const gzipped = await isGzipped(file);
  const bytes = createReadStream(file);
  return gzipped ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
}

function unreadable(file: string, error: unknown): EntenteError {
  if (error instanceof EntenteError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const isCut = /^Z_|unexpected end/i.test(`${code} ${message}`) || code === 'ERR_STREAM_PREMATURE_CLOSE';
  if (isCut)
    return new EntenteError('invalid-document', `${file}: is cut short or damaged (${message})`, { cause: error });
  const why = code === 'ENOENT' ? 'no such file' : `cannot be read (${code || message})`;
  return new EntenteError('invalid-parameters', `${file}: ${why}`, { cause: error });
}

/** Each line without its line feed; what follows the last one is a line too. @throws EntenteError. */
export async function* linesOf(file: string, longest = LONGEST_LINE): AsyncGenerator<Buffer> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer): void => {
    length += part.length;
    if (length > longest)
      throw new EntenteError(
        'invalid-document',
        `${file}: line ${number} is longer than ${longest} bytes: this is no file of ours`,
      );
    parts.push(part);
  };
  const finish = (): Buffer => {
    const line = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
    parts = [];
    length = 0;
    number += 1;
    return line;
  };
  try {
    for await (const chunk of (await bytesOf(file)) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
        keep(chunk.subarray(from, at));
        yield finish();
        from = at + 1;
      }
      if (from < chunk.length) keep(chunk.subarray(from));
    }
    if (length > 0) yield finish();
  } catch (error) {
    throw unreadable(file, error);
  }
}
