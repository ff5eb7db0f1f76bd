/**
 * Puts a backup into an empty store: decisions, documents with their claims, views. The graph is not
 * copied but projected anew from claims and decisions, and must come out with the same canonical hash.
 * One that was interrupted is finished by running it again: what is there already is left as it is.
 */
import { EntenteError } from '../../errors.ts';
import { type Statement, statement } from '../../graph-store/port.ts';
import type { Change, Projector } from '../../loader/projector.ts';
import type { Decision } from '../../model/claims.ts';
import { viewRevisionId } from '../../model/ids.ts';
import * as writing from '../../queries/writing.ts';
import { type Context, optionsOf } from '../../questions/context.ts';
import { storedHash } from '../../questions/verify.ts';
import { readRecords } from '../own/read.ts';
import type { DocumentRecord, ViewRecord } from '../own/records.ts';
import { type Kept, refuseOthers } from './kept.ts';
import { type Manifest, readManifest } from './manifest.ts';

/** Documents of one transaction, as the loader takes them. */
const DOCUMENTS_AT_ONCE = 40;

export interface RestoreOptions extends Context {
  projector: Projector;
  onProgress?: (done: number, total: number) => void;
}

export interface Restored {
  documents: number;
  decisions: number;
  views: number;
  /** Records that an interrupted restore had left. */
  kept: number;
  nodes: number;
  relationships: number;
  /** Canonical hash of the graph in the backup, and of the one made from it. */
  expected: string;
  made: string;
}

const changeOf = ({ document, passages, claims }: DocumentRecord): Change => ({
  documentId: document.id,
  next: { document: { ...document, record: JSON.stringify(document.record) }, passages, claims },
});

function viewStatements({ view, revisions }: ViewRecord): Statement[] {
  return [
    statement(writing.restoreView, view),
    ...revisions.map(({ savedAt: at, state, ...saved }) =>
      statement(writing.createViewRevision, {
        ...saved,
        id: viewRevisionId(view.id, saved.revision),
        view: view.id,
        at,
        state: JSON.stringify(state),
      }),
    ),
  ];
}

class Restore {
  readonly #options: RestoreOptions;
  readonly #kept: Kept;
  readonly #total: number;
  #batch: Change[] = [];
  #writing: Promise<unknown> = Promise.resolve();
  #done = 0;

  constructor(options: RestoreOptions, kept: Kept, total: number) {
    this.#options = options;
    this.#kept = kept;
    this.#total = total;
  }

  async document(record: DocumentRecord): Promise<void> {
    if (this.#kept.documents.has(record.document.id)) return this.#tell(1);
    this.#batch.push(changeOf(record));
    if (this.#batch.length === DOCUMENTS_AT_ONCE) await this.flush();
  }

  /** The next documents are read while these are written. @throws what befell those before. */
  async flush(): Promise<void> {
    await this.#writing;
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length === 0) return;
    this.#writing = this.#options.projector.apply(batch, optionsOf(this.#options)).then(() => this.#tell(batch.length));
    // Whoever flushes next hears of it.
    this.#writing.catch(() => undefined);
  }

  /** All is written. @throws what befell it. */
  async end(): Promise<void> {
    await this.flush();
    await this.#writing;
  }

  async decision(decision: Decision): Promise<void> {
    if (!this.#kept.decisions.has(decision.id))
      await this.#options.projector.decide(decision.target.documentId, () => decision, optionsOf(this.#options));
    this.#tell(1);
  }

  async view(record: ViewRecord): Promise<void> {
    if (!this.#kept.views.has(record.view.id)) await this.#options.store.write(viewStatements(record));
    this.#tell(1);
  }

  #tell(more: number): void {
    if (this.#options.signal?.aborted)
      throw new EntenteError('cancelled', 'stopped; run it again with the same file, and it goes on where it stopped');
    this.#done += more;
    this.#options.onProgress?.(this.#done, this.#total);
  }
}

const countsOf = ({ documents, decisions, views }: Manifest | Kept) => ({
  documents: documents.size,
  decisions: decisions.size,
  views: views.size,
});
const sumOf = (counts: ReturnType<typeof countsOf>): number => counts.documents + counts.decisions + counts.views;

/**
 * Decisions in their order, and before documents: then each document is projected once, under all that apply to it.
 * What lies behind the last of them need not be read again.
 */
async function write(file: string, restore: Restore, counts: ReturnType<typeof countsOf>): Promise<void> {
  let decisions = counts.decisions;
  if (decisions > 0)
    for await (const record of readRecords(file)) {
      if (record.record !== 'decision') continue;
      await restore.decision(record.decision);
      decisions -= 1;
      if (decisions === 0) break;
    }
  let others = counts.documents + counts.views;
  if (others > 0)
    for await (const record of readRecords(file)) {
      if (record.record === 'document') await restore.document(record);
      else if (record.record === 'view') await restore.view(record);
      else continue;
      others -= 1;
      if (others === 0) break;
    }
  await restore.end();
}

/**
 * @throws EntenteError `invalid-document` before anything is written when the file is not whole; `conflict` when
 * the store holds anything else.
 */
export async function restoreBackup(file: string, options: RestoreOptions): Promise<Restored> {
  const manifest = await readManifest(file);
  const kept = await refuseOthers(options, manifest);
  const counts = countsOf(manifest);
  await write(file, new Restore(options, kept, sumOf(counts)), counts);
  const { hash: made, nodes, relationships } = await storedHash(options);
  return { ...counts, kept: sumOf(countsOf(kept)), nodes, relationships, expected: manifest.end.hash, made };
}
