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

/** What became of a file, or is about to. */
export interface Outcome {
  file: string;
  outcome: LoadOutcome;
  /** Why it failed, or what the reader doubts. */
  message?: string;
  /** Unless it failed. */
  documentId?: string;
}

export interface LoadEvent extends Outcome {
  done: number;
  total: number;
}

type Tell = (outcome: Outcome) => void;

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
  /** A document is about to be read. */
  onReading?: (file: string) => void;
  /** What the next transaction will do; it begins when this is done. */
  onWriting?: (outcomes: readonly Outcome[]) => Promise<void>;
  /** Documents read before, by id, with their file: no other file of this load may be the same document. */
  read?: ReadonlyMap<string, string>;
  /** Documents of one transaction. */
  batch?: number;
  signal?: AbortSignal | undefined;
}

/** Documents of one transaction: large enough to spread its cost, small enough to lose little by a cancel. */
const BATCH = 40;

/** The sentences of a text, as passages. */
export const passagesOf = (text: string): Passage[] =>
  splitSentences(text).map(({ start, end }, index) => ({ index, start, end, text: text.slice(start, end) }));

/** Reads one document and makes its claims. @throws EntenteError `invalid-document` for another language, or the signal's reason. */
export async function claimsOfDocument(
  source: SourceDocument,
  extractor: Extractor,
  signal?: AbortSignal,
): Promise<DocumentClaims> {
  const { id, identity, title, publisher, url, language, text, sha256, sources } = source;
  const record = await extractor.extract(
    { id: nameOf(source.file), title, date: source.date, publisher, language, text },
    signal,
  );
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
export const loadPaths = async (paths: readonly string[], options: LoadOptions): Promise<LoadReport> =>
  loadFiles(await findFiles(paths), options);

/**
 * Loads files, a batch in each transaction. Aborting stops between documents: what is loaded stays, what is only
 * read is given up.
 * @throws EntenteError `cancelled`, or the store's.
 */
export async function loadFiles(files: readonly FoundFile[], options: LoadOptions): Promise<LoadReport> {
  const report: LoadReport = { loaded: 0, changed: 0, unchanged: 0, failed: [] };
  const read = new Map(options.read);
  const size = options.batch ?? BATCH;
  let done = 0;
  const tell: Tell = ({ file, outcome, message, documentId }) => {
    done += 1;
    if (outcome === 'failed') report.failed.push({ file, message: message ?? '' });
    else report[outcome] += 1;
    options.onEvent?.({
      file,
      outcome,
      ...(message === undefined ? {} : { message }),
      ...(documentId === undefined ? {} : { documentId }),
      done,
      total: files.length,
    });
  };
  try {
    for (let at = 0; at < files.length; at += size) {
      options.signal?.throwIfAborted();
      await loadBatch(files.slice(at, at + size), read, options, tell);
    }
  } catch (error) {
    if (!options.signal?.aborted) throw error;
    throw new EntenteError('cancelled', `stopped after ${done} of ${files.length} documents; what was loaded is kept`, {
      cause: error,
    });
  }
  return report;
}

/** Reads the sources of a batch; none may be a document that another file of the load is. */
async function readSources(files: readonly FoundFile[], read: Map<string, string>, tell: Tell) {
  const sources = new Map<string, SourceDocument>();
  for (const file of files) {
    try {
      const source = await readSource(file);
      const twin = read.get(source.id);
      if (twin !== undefined) {
        const message = `${file.name}: has the same identity as ${twin} (${source.identity}); give one of them another id or url`;
        tell({ file: file.name, outcome: 'failed', message });
        continue;
      }
      read.set(source.id, source.file);
      sources.set(source.id, source);
    } catch (error) {
      tell({ file: file.name, outcome: 'failed', message: toEntenteError(error).message });
    }
  }
  return sources;
}

async function loadBatch(
  files: readonly FoundFile[],
  read: Map<string, string>,
  options: LoadOptions,
  tell: Tell,
): Promise<void> {
  const { store, projector, extractor, signal } = options;
  const sources = await readSources(files, read, tell);
  const kept = new Map(
    (await store.read(reading.documentsKept, { ids: [...sources.keys()] }, { signal })).map((d) => [d.id, d]),
  );
  const version = `${extractor.name} ${extractor.version}`;
  const changes: Change[] = [];
  const outcomes: Outcome[] = [];
  for (const source of sources.values()) {
    const { file, id: documentId } = source;
    const known = kept.get(documentId);
    if (known?.sha256 === source.sha256 && known.extractor === version) {
      tell({ file, outcome: 'unchanged', documentId });
      continue;
    }
    options.onReading?.(file);
    try {
      changes.push({ documentId, next: await claimsOfDocument(source, extractor, signal) });
      const doubt = source.date ? {} : { message: 'no date of publication: relative dates stay open' };
      outcomes.push({ file, outcome: known ? 'changed' : 'loaded', documentId, ...doubt });
    } catch (error) {
      signal?.throwIfAborted();
      tell({ file, outcome: 'failed', message: toEntenteError(error).message });
    }
  }
  if (changes.length === 0) return;
  await options.onWriting?.(outcomes);
  // From here on it is written or not: a batch given up in its transaction would leave nobody knowing.
  await projector.apply(changes);
  for (const outcome of outcomes) tell(outcome);
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
