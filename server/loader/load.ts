/** Loads documents: read, extract, resolve, project, write; a file that fails is told and the rest go on. */
import { EntenteError, toEntenteError } from '../errors.ts';
import type { Extractor } from '../extraction/extractor.ts';
import { splitSentences } from '../extraction/segment/sentences.ts';
import type { GraphStore } from '../graph-store/port.ts';
import type { DocumentClaims, Passage } from '../model/claims.ts';
import { documentId } from '../model/ids.ts';
import * as reading from '../queries/reading.ts';
import { claimsOfRecord } from './claims/claims-of-record.ts';
import type { Change, Changed, Projector } from './projector.ts';
import { type FoundFile, findFiles } from './source/find-files.ts';
import { nameOf, readSource, type SourceDocument } from './source/read-file.ts';

export type LoadOutcome = 'loaded' | 'changed' | 'unchanged' | 'failed';

export interface LoadEvent {
  file: string;
  outcome: LoadOutcome;
  /** Why it failed, or what the reader doubts. */
  message?: string;
  done: number;
  total: number;
}

export interface LoadReport {
  loaded: number;
  changed: number;
  unchanged: number;
  failed: { file: string; message: string }[];
}

export interface LoadOptions {
  store: GraphStore;
  projector: Projector;
  extractor: Extractor;
  onEvent?: (event: LoadEvent) => void;
  signal?: AbortSignal | undefined;
}

/** Documents of one transaction: large enough to spread its cost, small enough to lose little by a cancel. */
const BATCH = 40;

/** The sentences of a text, as passages. */
export const passagesOf = (text: string): Passage[] =>
  splitSentences(text).map(({ start, end }, index) => ({ index, start, end, text: text.slice(start, end) }));

/** Reads one document and makes its claims. @throws EntenteError `invalid-document` for another language. */
export async function claimsOfDocument(source: SourceDocument, extractor: Extractor): Promise<DocumentClaims> {
  const { id, identity, title, publisher, url, language, text, sha256, sources } = source;
  const record = await extractor.extract({
    id: nameOf(source.file),
    title,
    date: source.date,
    publisher,
    language,
    text,
  });
  if (record.document.language !== null && !record.document.language.startsWith('en')) {
    throw new EntenteError(
      'invalid-document',
      `${source.file}: the text is not in English (${record.document.language}); only English is read so far, so nothing was taken from it`,
    );
  }
  const passages = passagesOf(text);
  const claims = claimsOfRecord(record, id, passages);
  const document = {
    id,
    identity,
    title,
    publisher,
    url,
    published: source.date,
    language: record.document.language,
    text,
    sha256,
    sources,
    record: JSON.stringify(record),
  };
  return { document, passages, claims };
}

/** Loads the files that `paths` mean. Aborting stops between documents; what is loaded stays. */
export async function loadPaths(paths: readonly string[], options: LoadOptions): Promise<LoadReport> {
  const files = await findFiles(paths);
  const report: LoadReport = { loaded: 0, changed: 0, unchanged: 0, failed: [] };
  /** Document id → the file that it was read from: in this load no other file may be the same document. */
  const read = new Map<string, string>();
  let done = 0;
  const tell = (file: string, outcome: LoadOutcome, message?: string): void => {
    done += 1;
    if (outcome === 'failed') report.failed.push({ file, message: message ?? '' });
    else report[outcome] += 1;
    options.onEvent?.({ file, outcome, ...(message === undefined ? {} : { message }), done, total: files.length });
  };
  for (let at = 0; at < files.length; at += BATCH) {
    if (options.signal?.aborted)
      throw new EntenteError(
        'cancelled',
        `stopped after ${done} of ${files.length} documents; what was loaded is kept`,
      );
    await loadBatch(files.slice(at, at + BATCH), read, options, tell);
  }
  return report;
}

async function loadBatch(
  files: readonly FoundFile[],
  read: Map<string, string>,
  options: LoadOptions,
  tell: (file: string, outcome: LoadOutcome, message?: string) => void,
): Promise<void> {
  const { store, projector, extractor, signal } = options;
  const sources = new Map<string, SourceDocument>();
  for (const file of files) {
    try {
      const source = await readSource(file.path, file.relativePath);
      const twin = read.get(source.id);
      if (twin !== undefined) {
        const message = `${file.path}: has the same identity as ${twin} (${source.identity}); give one of them another id or url`;
        tell(file.path, 'failed', message);
        continue;
      }
      read.set(source.id, source.file);
      sources.set(source.id, source);
    } catch (error) {
      tell(file.path, 'failed', toEntenteError(error).message);
    }
  }
  const kept = new Map(
    (await store.read(reading.documentsKept, { ids: [...sources.keys()] }, { signal })).map((d) => [d.id, d]),
  );
  const version = `${extractor.name} ${extractor.version}`;
  const changes: Change[] = [];
  const outcomes: [string, LoadOutcome, string?][] = [];
  for (const source of sources.values()) {
    const known = kept.get(source.id);
    if (known?.sha256 === source.sha256 && known.extractor === version) {
      tell(source.file, 'unchanged');
      continue;
    }
    try {
      const next = await claimsOfDocument(source, extractor);
      changes.push({ documentId: source.id, next });
      const doubt = source.date ? undefined : 'no date of publication: relative dates stay open';
      outcomes.push([source.file, known ? 'changed' : 'loaded', doubt]);
    } catch (error) {
      tell(source.file, 'failed', toEntenteError(error).message);
    }
  }
  if (changes.length > 0) await projector.apply(changes, { signal });
  for (const outcome of outcomes) tell(...outcome);
}

/** Removes documents by their identity. @throws EntenteError `not-found` when one is not there: then none is removed. */
export async function removeDocuments(
  identities: readonly string[],
  { store, projector }: Pick<LoadOptions, 'store' | 'projector'>,
): Promise<Changed> {
  const ids = identities.map(documentId);
  const kept = new Set((await store.read(reading.documentsKept, { ids })).map((d) => d.id));
  const missing = identities.filter((_, i) => !kept.has(ids[i] as string));
  if (missing.length > 0) throw new EntenteError('not-found', `there is no document ${missing.join(', ')}`);
  return projector.apply([...new Set(ids)].map((id) => ({ documentId: id, next: null })));
}
