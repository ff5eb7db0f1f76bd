/** Reads a dossier back: from its page, its PDF, or its data alone. */
import { inflateSync } from 'node:zlib';
import { EntenteError } from '../../errors.ts';
import { DATA_BLOCK } from './html.ts';
import { DOSSIER_FORMAT, type Dossier, dossierSchema } from './schema.ts';

export type Container = 'html' | 'pdf' | 'json';

export interface ReadDossier {
  container: Container;
  /** Exactly as it stands in the file, so that its page can be made again. */
  dossier: Dossier;
}

/** More than any dossier needs: a small file must not unfold without end. */
const MOST_BYTES = 256 * 1024 * 1024;

const refuse = (why: string): EntenteError => new EntenteError('invalid-document', `this is no dossier: ${why}`);

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('it is neither a PDF nor a text in UTF-8');
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw refuse('its data are no JSON');
  }
}

const isOurs = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === DOSSIER_FORMAT;

/** The schema changes nothing, so the value itself is the dossier. */
function checked(value: unknown): Dossier {
  if (!isOurs(value)) throw refuse('its data are of another kind');
  const parsed = dossierSchema.safeParse(value);
  if (parsed.success) return value as Dossier;
  const faults = parsed.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message }));
  const [first] = faults;
  const where = first?.path ? `${first.path}: ` : '';
  throw new EntenteError('invalid-document', `the dossier is damaged: ${where}${first?.message ?? 'not readable'}`, {
    faults,
  });
}

function fromHtml(text: string): unknown {
  const start = text.indexOf(DATA_BLOCK.start);
  if (start < 0) throw refuse('the page holds no data of one');
  const from = start + DATA_BLOCK.start.length;
  const end = text.indexOf(DATA_BLOCK.end, from);
  return parse(text.slice(from, end < 0 ? undefined : end));
}

/** What a stream of a PDF holds; null when it cannot be told. */
function unfolded(head: string, bytes: Uint8Array): string | null {
  try {
    return decode(/\/FlateDecode/.test(head) ? inflateSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes);
  } catch {
    return null;
  }
}

/** The attachments of a PDF as it was made; one that was saved anew may hide them. */
function* attachmentsOf(bytes: Uint8Array): Generator<string> {
  // One character for each byte, so that places in the text are places in the file.
  const text = Buffer.from(bytes).toString('latin1');
  for (const { index } of text.matchAll(/\/Type\s*\/EmbeddedFile\b/g)) {
    const stream = /stream\r?\n/g;
    stream.lastIndex = index;
    const begin = stream.exec(text);
    if (!begin) continue;
    const head = text.slice(text.lastIndexOf(' obj', index), begin.index);
    const from = begin.index + begin[0].length;
    const length = /\/Length\s+(\d+)/.exec(head)?.[1];
    const content = length ? unfolded(head, bytes.subarray(from, from + Number(length))) : null;
    if (content !== null) yield content;
  }
}

function fromPdf(bytes: Uint8Array): unknown {
  for (const content of attachmentsOf(bytes)) {
    const value = parse(content);
    if (isOurs(value)) return value;
  }
  throw refuse('the PDF has no data attached, or was saved anew by another program; use the file as it was made');
}

/** @throws EntenteError `invalid-document` for what is no dossier, or a damaged one. */
export function readDossier(file: Uint8Array): ReadDossier {
  if (Buffer.from(file.subarray(0, 5)).toString('latin1') === '%PDF-')
    return { container: 'pdf', dossier: checked(fromPdf(file)) };
  const text = decode(file);
  if (text.trimStart().startsWith('{')) return { container: 'json', dossier: checked(parse(text)) };
  return { container: 'html', dossier: checked(fromHtml(text)) };
}
