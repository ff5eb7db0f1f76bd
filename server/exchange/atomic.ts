/** A file that is there whole or not at all. */
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { EntenteError } from '../errors.ts';

export interface AtomicOptions {
  gzip?: boolean;
  /** Asked when all is written: throws where it may not take its place. */
  check?: () => Promise<void>;
}

async function synced(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

/**
 * Writes beside the file, and moves it into its place when it is whole and on the disk.
 * @throws EntenteError `invalid-parameters` where nothing can be written; what the parts and the check throw.
 */
export async function writeAtomically(
  file: string,
  parts: AsyncIterable<string | Uint8Array>,
  { gzip = false, check }: AtomicOptions = {},
): Promise<void> {
  const draft = `${file}.partial-${process.pid}`;
  try {
    const source = Readable.from(parts);
    const target = createWriteStream(draft);
    await (gzip ? pipeline(source, createGzip(), target) : pipeline(source, target));
    await check?.();
    await synced(draft);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new EntenteError('invalid-parameters', `${file}: cannot be written (${code ?? String(error)})`, {
      cause: error,
    });
  }
}
