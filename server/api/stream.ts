/** Sends an answer while it is made, no faster than its reader takes it. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { EntenteError } from '../errors.ts';
import { inPieces } from '../exchange/pieces.ts';
import type { Streamed } from './operation.ts';

/** A reader that takes nothing for so long is given up, in ms: it holds a query in the store. */
export const STALLED_MS = 30_000;

/** Compression, logging, metrics, limits and the stream itself each listen to the end of an answer. */
const LISTENERS = 30;

/**
 * The first part is awaited before anything is sent: what is refused there is still told as a problem.
 * @throws what making the parts throws; after the headers the caller cuts the answer.
 */
export async function sendStream(request: Request, response: Response, { type, name, parts }: Streamed): Promise<void> {
  const pieces = inPieces(parts);
  const first = await pieces.next();
  response.setHeader('Content-Type', type);
  // Whoever stands between may not keep events back until there are enough to compress.
  if (type === 'text/event-stream') response.setHeader('Cache-Control', 'private, no-cache, no-transform');
  if (name) response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  if (request.method === 'HEAD') {
    await pieces.return(undefined);
    response.end();
    return;
  }
  // Compression keeps what it has until it is full: a slow stream is to be seen as it comes.
  const { flush } = response as Response & { flush?: () => void };
  let waiting: NodeJS.Timeout | undefined;
  const stalled = (): void => {
    response.destroy(new EntenteError('cancelled', 'the reader took nothing for too long'));
  };
  async function* watched(): AsyncGenerator<string | Uint8Array> {
    try {
      for (let next = first; !next.done; next = await pieces.next()) {
        waiting = setTimeout(stalled, STALLED_MS);
        yield next.value;
        clearTimeout(waiting);
        flush?.call(response);
      }
    } finally {
      clearTimeout(waiting);
      await pieces.return(undefined);
    }
  }
  // The pipeline listens several times, beside all that is told of each answer's end.
  response.setMaxListeners(LISTENERS);
  try {
    await pipeline(Readable.from(watched()), response);
  } catch (error) {
    // A client that went away needs no answer, and no entry in the log.
    if (!response.destroyed || !isClosed(error)) throw error;
  }
}

const isClosed = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE' ||
  (error instanceof EntenteError && error.code === 'cancelled');
