/**
 * The write stage: takes documents and decisions in, and re-projects the keys
 * they touch, all in one transaction. Work grows with what changes, not with the graph.
 */
import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import { EntenteError } from '../errors.ts';
import type { GraphStore, ReadOptions, Statement } from '../graph-store/port.ts';
import { statement } from '../graph-store/port.ts';
import type { Claim, Decision, DocumentClaims } from '../model/claims.ts';
import { contributionsOf } from '../projection/contribution.ts';
import { applyDelta, Delta, type KeyDelta, withPeriod } from '../projection/delta.ts';
import { standingClaims } from '../projection/standing.ts';
import { hasLostPeriod, type Tally } from '../projection/tally.ts';
import { touchedToText } from '../projection/touched.ts';
import * as reading from '../queries/reading.ts';
import * as writing from '../queries/writing.ts';
import { type KeptDocument, readKept, readTallies } from './kept.ts';
import { type DocumentChange, documentStatements, type ElementChanges, elementStatements } from './statements.ts';

export interface Change {
  documentId: string;
  /** The document as it is to be; null takes it away. */
  next: DocumentClaims | null;
}

export interface Changed {
  added: string[];
  updated: string[];
  removed: string[];
}

const CONFLICT_RETRIES = 8;

export class Projector {
  readonly #store: GraphStore;
  /** Writes of one process wait for one another; those of other processes are found out by the commit number. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** Loads, changes and removes documents; each id at most once. Throws the store's errors, with nothing written. */
  apply(changes: readonly Change[], options: ReadOptions = {}): Promise<Changed> {
    return this.#serialised(async () => {
      const sequence = await this.#sequence(options);
      const kept = await readKept(
        this.#store,
        changes.map((c) => c.documentId),
        options,
      );
      const delta = new Delta();
      const documents: DocumentChange[] = [];
      const published: Published = { documents: new Set(changes.map((c) => c.documentId)), days: new Map() };
      for (const { documentId, next } of changes) {
        const before = kept.get(documentId) as KeptDocument;
        const after = standingClaims(next?.claims ?? [], before.decisions).standing;
        addDocumentDelta(delta, published, before, after);
        documents.push({ id: documentId, existed: before.exists, next, live: new Set(after.map((c) => c.id)) });
      }
      return this.#commit(sequence, delta, documentStatements(documents), published, options);
    });
  }

  /** Keeps a decision and re-projects what it touches. `decide` sees the document's claims and its decisions so far. */
  decide(
    documentId: string,
    decide: (kept: KeptDocument) => Decision,
    options: ReadOptions = {},
  ): Promise<{ decision: Decision; changed: Changed }> {
    return this.#serialised(async () => {
      const sequence = await this.#sequence(options);
      const before = (await readKept(this.#store, [documentId], options)).get(documentId) as KeptDocument;
      const decision = decide(before);
      const after = standingClaims(before.claims, [...before.decisions, decision]).standing;
      const live = new Set(after.map((c) => c.id));
      const flips = before.claims
        .filter((c) => before.live.has(c.id) !== live.has(c.id))
        .map((c) => ({ id: c.id, live: live.has(c.id) }));
      const delta = new Delta();
      const published: Published = { documents: new Set([documentId]), days: new Map() };
      addDocumentDelta(delta, published, before, after);
      const row = {
        id: decision.id,
        documentId,
        key: decision.target.key,
        sequence: sequence + 1,
        data: JSON.stringify(decision),
      };
      const statements = [statement(writing.createDecision, row), statement(writing.setClaimsLive, { rows: flips })];
      const changed = await this.#commit(sequence, delta, statements, published, options);
      return { decision, changed };
    });
  }

  async #sequence(options: ReadOptions): Promise<number> {
    const [row] = await this.#store.read(reading.commit, {}, options);
    if (!row)
      throw new EntenteError(
        'store-damaged',
        'the store has no commit record: rebuild it by loading the documents into a new store',
      );
    return row.sequence;
  }

  async #commit(
    sequence: number,
    delta: Delta,
    first: Statement[],
    published: Published,
    options: ReadOptions,
  ): Promise<Changed> {
    const tallies = await readTallies(this.#store, delta.byKey.values(), options);
    const after = new Map<string, Tally>();
    for (const [key, keyDelta] of delta.byKey) after.set(key, applyDelta(tallies.get(key), keyDelta));
    await this.#mendPeriods(after, published, options);
    const changes = changesOf(delta, tallies, after);
    await this.#store
      .write([...commitStatements(sequence, changes, delta), ...first, ...elementStatements(changes)], options)
      .catch((error: unknown) => {
        if (!(error instanceof EntenteError) || error.code !== 'conflict') throw error;
        // Another process took the commit number: the same write can never succeed, but the work on what it left can.
        throw new EntenteError('conflict', error.message, { cause: error, retriable: true });
      });
    return { added: changes.added, updated: changes.updated, removed: changes.removed };
  }

  /** Reads the period anew for keys whose first or last document left. */
  async #mendPeriods(after: Map<string, Tally>, published: Published, options: ReadOptions): Promise<void> {
    const lost = [...after].filter(([, tally]) => hasLostPeriod(tally)).map(([key]) => key);
    if (lost.length === 0) return;
    const rows = await this.#store.read(reading.publishedPeriod, { keys: lost }, options);
    const days = new Map<string, Map<string, string>>(lost.map((key) => [key, new Map()]));
    for (const row of rows)
      if (!published.documents.has(row.documentId)) days.get(row.key)?.set(row.documentId, row.published);
    for (const key of lost) {
      const all = [...(days.get(key)?.values() ?? []), ...(published.days.get(key) ?? [])];
      after.set(key, withPeriod(after.get(key) as Tally, all));
    }
  }

  #serialised<T>(work: () => Promise<T>): Promise<T> {
    const retried = () =>
      pRetry(work, {
        retries: CONFLICT_RETRIES,
        minTimeout: 20,
        maxTimeout: 500,
        randomize: true,
        shouldRetry: ({ error }) => error instanceof EntenteError && error.code === 'conflict' && error.retriable,
      });
    const result = this.#queue.then(retried);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** Commits whose changes are kept for those who follow: who is further behind reads the graph anew. */
const CHANGES_KEPT = 200;

/** Takes the next commit number and notes what it touches. */
function commitStatements(sequence: number, { added, updated, removed }: Changed, delta: Delta): Statement[] {
  const token = randomUUID();
  const next = sequence + 1;
  const shapes = [...added, ...updated, ...removed].flatMap((key) => delta.byKey.get(key) ?? []);
  return [
    statement(writing.advanceCommit, { expected: sequence, token }, 1),
    statement(writing.logChange, { sequence: next, token, data: touchedToText(shapes) }),
    statement(writing.forgetChanges, { before: next - CHANGES_KEPT }),
  ];
}

/** For each key, the days on which the documents of this transaction support it afterwards. */
interface Published {
  documents: Set<string>;
  days: Map<string, string[]>;
}

function addDocumentDelta(delta: Delta, published: Published, before: KeptDocument, standing: readonly Claim[]): void {
  const after = contributionsOf(standing);
  delta.addDocument(contributionsOf(standingClaims(before.claims, before.decisions).standing), after);
  for (const [key, contribution] of after) {
    if (contribution.published === null) continue;
    const days = published.days.get(key);
    if (days) days.push(contribution.published);
    else published.days.set(key, [contribution.published]);
  }
}

function changesOf(
  delta: Delta,
  before: ReadonlyMap<string, Tally>,
  after: ReadonlyMap<string, Tally>,
): ElementChanges & Changed {
  const changes: ElementChanges & Changed = { upserts: [], deletions: [], added: [], updated: [], removed: [] };
  for (const keyDelta of delta.byKey.values() as Iterable<KeyDelta>) {
    const { key, shape } = keyDelta;
    const tally = after.get(key) as Tally;
    const existed = before.has(key);
    if (tally.n > 0) {
      changes.upserts.push({ key, shape, tally, before: before.get(key) });
      (existed ? changes.updated : changes.added).push(key);
    } else if (existed) {
      changes.deletions.push({ key, shape });
      changes.removed.push(key);
    }
  }
  return changes;
}
