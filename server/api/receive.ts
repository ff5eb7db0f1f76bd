/** Receives the files of a multipart body into a folder, each under its place; their names are only told. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import multer from 'multer';
import { isReadable, READ_EXTENSIONS } from '../contract/file-names.ts';
import { UPLOAD_LIMITS } from '../contract/jobs.ts';
import { EntenteError } from '../errors.ts';
import { faultOfName, normalisedName } from './file-name.ts';

/** The field of the form that files come in. */
export const FILES_FIELD = 'files';

export interface Received {
  name: string;
  bytes: number;
  /** Why nothing was written of it, where that is so. */
  unsupported: string | null;
}

const { files: MOST_FILES, fileBytes: MOST_FILE_BYTES, bytes: MOST_BYTES } = UPLOAD_LIMITS;
/** Boundaries and headers of the parts, at most. */
const ENVELOPE = MOST_FILES * 4_096;

const inMegabytes = (bytes: number): string => `${bytes / 1_000_000} MB`;
const tooLarge = (message: string): EntenteError => new EntenteError('payload-too-large', message);
const allTooLarge = (): EntenteError =>
  tooLarge(`the files together are larger than ${inMegabytes(MOST_BYTES)}: load them in several jobs`);
const tooMany = (): EntenteError => tooLarge(`more than ${MOST_FILES} files: load them in several jobs`);

function misnamed(name: string, message: string): EntenteError {
  const path = `${FILES_FIELD}: ${name.slice(0, 200)}`;
  return new EntenteError('invalid-parameters', `the file name "${name.slice(0, 200)}" ${message}`, {
    faults: [{ path, message }],
  });
}

/** One upload under way. */
class Reception implements multer.StorageEngine {
  readonly files: Received[] = [];
  readonly #folder: string;
  readonly #names = new Set<string>();
  /** Writes under way: the folder may not go before they have ended. */
  readonly #writes: Promise<unknown>[] = [];
  #bytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Notes a file; false when its bytes are not wanted. @throws EntenteError for its name. */
  admit(told: string): boolean {
    const name = normalisedName(told);
    const fault = this.#names.has(name)
      ? 'is there twice: give the files different paths (curl: -F "files=@a.md;filename=x/a.md")'
      : faultOfName(name);
    if (fault) throw misnamed(name, fault);
    this.#names.add(name);
    const unsupported = isReadable(name) ? null : `only ${READ_EXTENSIONS.join(' and ')} files are read so far`;
    this.files.push({ name, bytes: 0, unsupported });
    return unsupported === null;
  }

  _handleFile(_request: Request, { stream }: Express.Multer.File, done: (error?: unknown) => void): void {
    const file = this.files.at(-1) as Received;
    const counted = new Transform({
      transform: (chunk: Buffer, _encoding, pass) => {
        file.bytes += chunk.length;
        this.#bytes += chunk.length;
        if (file.bytes > MOST_FILE_BYTES)
          pass(tooLarge(`${file.name}: larger than ${inMegabytes(MOST_FILE_BYTES)}; divide it into several documents`));
        else pass(this.#bytes > MOST_BYTES ? allTooLarge() : null, chunk);
      },
    });
    // What is acknowledged later must be on the disk by then.
    const written = createWriteStream(join(this.#folder, String(this.files.length - 1)), { flags: 'wx', flush: true });
    const write = pipeline(stream, counted, written);
    this.#writes.push(write);
    write.then(() => done(), done);
  }

  /** Whoever made the folder takes it away. */
  _removeFile(_request: Request, _file: Express.Multer.File, done: (error: null) => void): void {
    done(null);
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.#writes);
  }
}

/** Faults of the body; those of the disk are for whoever keeps the folder. */
function understood(error: unknown): unknown {
  if (error instanceof EntenteError || (error as NodeJS.ErrnoException).syscall) return error;
  if (!(error instanceof multer.MulterError))
    return new EntenteError('invalid-parameters', `the multipart body is broken: ${(error as Error).message}`, {
      cause: error,
      faults: [{ path: 'body', message: 'is not a whole multipart body' }],
    });
  if (error.code === 'LIMIT_FILE_COUNT' || error.code === 'LIMIT_PART_COUNT') return tooMany();
  const path = error.field ?? 'body';
  const message = `is not taken here: files are sent in the field "${FILES_FIELD}", and nothing else`;
  return new EntenteError('invalid-parameters', `${path}: ${message}`, { faults: [{ path, message }] });
}

/**
 * Files come back in the order of the body. Those of a type that is not read are named, and nothing is written of them.
 * @throws EntenteError `payload-too-large` naming the file, `invalid-parameters` for a name or a broken body; faults of
 * the disk as they are. Nothing is being written any more then.
 */
export async function receiveFiles(request: Request, response: Response, folder: string): Promise<Received[]> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES + ENVELOPE) throw allTooLarge();
  const reception = new Reception(folder);
  const form = multer({
    storage: reception,
    preservePath: true,
    defParamCharset: 'utf8',
    limits: { files: MOST_FILES, fields: 0, headerPairs: 50 },
    fileFilter: (_request, { originalname }, pass) => {
      try {
        pass(null, reception.admit(originalname));
      } catch (error) {
        pass(error as Error);
      }
    },
  }).array(FILES_FIELD);
  try {
    await new Promise<void>((resolve, reject) =>
      form(request, response, (error: unknown) => (error ? reject(error as Error) : resolve())),
    );
  } catch (error) {
    await reception.settled();
    throw understood(error);
  }
  return reception.files;
}
