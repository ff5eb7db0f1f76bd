/** A file of the API, taken piece by piece: how much is there can be told, and it can be given up. */
import { strings } from '../strings/index.ts';
import { later } from '../strings/later.ts';
import { ApiError } from './problem.ts';
import { bodyOf, refusalOf } from './refusal.ts';
import { BASE } from './request.ts';

export interface Downloaded {
  blob: Blob;
  /** As the server calls it. */
  name: string;
}

interface Options {
  signal: AbortSignal;
  /** Told the bytes that have come. */
  onProgress: (bytes: number) => void;
  /** For tests. */
  fetch?: typeof fetch;
}

const nameIn = (disposition: string | null): string => /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'export';

async function piecesOf(body: ReadableStream<Uint8Array>, onProgress: Options['onProgress']): Promise<BlobPart[]> {
  const pieces: BlobPart[] = [];
  const reader = body.getReader();
  let bytes = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return pieces;
    pieces.push(value as BlobPart);
    bytes += value.length;
    onProgress(bytes);
  }
}

/** A read, though it is sent as a POST. Throws `ApiError`, also for an answer that was cut; the abort when it was given up. */
export async function download(path: string, body: unknown, options: Options): Promise<Downloaded> {
  const { signal, onProgress } = options;
  let hasBegun = false;
  try {
    const response = await (options.fetch ?? fetch)(BASE + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
    if (!response.ok) throw refusalOf(response.status, bodyOf(await response.text()));
    hasBegun = true;
    const pieces = response.body ? await piecesOf(response.body, onProgress) : [];
    const type = response.headers.get('content-type') ?? '';
    return { blob: new Blob(pieces, { type }), name: nameIn(response.headers.get('content-disposition')) };
  } catch (cause) {
    if (signal.aborted || cause instanceof ApiError) throw cause;
    throw new ApiError('no-answer', hasBegun ? later.exports.cut : strings.errors.noAnswer, { cause });
  }
}
