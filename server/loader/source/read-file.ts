/** One file, read and checked: bytes to a document. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { EntenteError } from '../../errors.ts';
import { documentId, sha256 } from '../../model/ids.ts';
import type { FoundFile } from './find-files.ts';
import { splitFrontMatter } from './front-matter.ts';

export interface SourceDocument {
  /** Where it was found, for messages. */
  file: string;
  /** Identity: its URL, else the id of its front matter, else its path below the loaded folder. */
  identity: string;
  id: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  date: string | null;
  language: string | null;
  sources: string[];
  text: string;
  sha256: string;
}

/** Text that is no text: more than one control character in a thousand. */
const MOST_CONTROLS = 0.001;
/** Tab, line feed, vertical tab, form feed, carriage return, and escape (of terminal colours) occur in texts. */
const HARMLESS = new Set([9, 10, 11, 12, 13, 27]);

function isBinary(content: string): boolean {
  let controls = 0;
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i);
    if (code < 32 && !HARMLESS.has(code)) controls += 1;
  }
  return controls > content.length * MOST_CONTROLS;
}

/** By the byte order mark; UTF-8 without one. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new EntenteError(
      'invalid-document',
      `${file}: not a text in UTF-8 or UTF-16; convert it, or load the text alone`,
    );
  }
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'may not be read (permission denied)',
  EISDIR: 'is a folder',
};

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new EntenteError('invalid-document', `${name}: ${problems[code] ?? `cannot be read (${code})`}`, {
      cause: error,
    });
  }
}

/** From the bytes of a file to a document. @throws EntenteError `invalid-document`. */
export function parseSource(bytes: Uint8Array, file: string, relativePath: string): SourceDocument {
  if (bytes.length === 0) throw new EntenteError('invalid-document', `${file}: the file is empty`);
  const content = decode(bytes, file);
  if (isBinary(content)) {
    throw new EntenteError('invalid-document', `${file}: the file is binary, not a text`);
  }
  const { matter, text } = splitFrontMatter(content, file);
  if (text.trim() === '') throw new EntenteError('invalid-document', `${file}: there is no text in it`);
  const identity = matter.url ?? matter.id ?? relativePath;
  return {
    file,
    identity,
    id: documentId(identity),
    title: matter.title ?? null,
    publisher: matter.publisher ?? null,
    url: matter.url ?? null,
    date: matter.date ?? null,
    language: matter.language ?? null,
    sources: matter.sources ?? [],
    text,
    // A change of the metadata is a new version too: publication dates every claim.
    sha256: sha256(content),
  };
}

/** @throws EntenteError `invalid-document`, naming the file. */
export const readSource = async ({ path, name, relativePath }: FoundFile): Promise<SourceDocument> =>
  parseSource(await readBytes(path, name), name, relativePath);

/** A file's name without its extension, which names its record. */
export const nameOf = (file: string): string => basename(file, extname(file));
