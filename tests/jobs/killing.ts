/**
 * Kills the real server while documents are uploaded and loaded, starts it again, and looks whether what was
 * acknowledged is there, goes on, and is in the end in the graph once and whole.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { documentsResponseSchema } from '../../server/contract/documents.ts';
import { type JobSummary, jobSchema, jobsResponseSchema } from '../../server/contract/jobs.ts';
import type { Extractor } from '../../server/extraction/extractor.ts';
import { createExtractor, createRuleExtractor } from '../../server/extraction/index.ts';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import type { GraphStore } from '../../server/graph-store/port.ts';
import { loadPaths } from '../../server/loader/load.ts';
import { Projector } from '../../server/loader/projector.ts';
import { documentById, listDocuments } from '../../server/questions/documents.ts';
import { verify } from '../../server/questions/verify.ts';
import { seeded } from '../bench/generate/random.ts';
import { Server } from '../browser/support/server.ts';
import { type Files, formOf, numberedFiles } from './files.ts';

export interface KillingOptions {
  kills: number;
  seed: number;
  /** Data folder of the server; nothing is in it yet. */
  data: string;
  /** null: the embedded store. */
  neo4jUri: string | null;
  /** Opens the server's own store while it is down. */
  open: () => Promise<GraphStore>;
  /** A folder for the load without kills. */
  spare: string;
  /** Makes a folder with these files. */
  folderWith: (files: Readonly<Record<string, string>>) => string;
  /** Between two processes, for a test that what is lost is found out. */
  meanwhile?: (kill: number) => Promise<void>;
}

export interface Kill {
  kill: number;
  /** After the server was ready. */
  ms: number;
  /** Whether an upload was under way. */
  uploading: boolean;
  /** Of all jobs, as last heard. */
  loaded: number;
  waiting: number;
  acknowledged: number;
}

export interface Killed {
  kills: Kill[];
  documents: number;
  jobs: number;
  hash: string;
}

const FILES_A_KILL = 6;
/** Longest time after the start of an upload, of the process, and of its first transaction. */
const SOON_MS = 120;
const READING_MS = 6_000;
const WRITING_MS = 1_500;
/** The first text waits for the weights. */
const FIRST_TEXT_MS = 90_000;
const FINISH_MS = 600_000;
const START_TRIES = 20;

/** A store that was written to is not filled with the seeds. */
async function begin(store: GraphStore, paths: string[], extractor: Extractor): Promise<void> {
  const { failed } = await loadPaths(paths, { store, projector: new Projector(store), extractor });
  if (failed.length > 0) throw new Error(`a document of the test was refused: ${JSON.stringify(failed)}`);
}

class Trial {
  readonly #server: Server;
  readonly #random: ReturnType<typeof seeded>;
  /** Acknowledged, with whether it was told to be done. */
  readonly #acknowledged = new Map<string, boolean>();
  /** Sent without an answer: they may be in or not. */
  #inDoubt: Files = {};
  readonly #sent: Record<string, string> = {};
  #heard: JobSummary[] = [];
  /** Of each job that was ever heard of: of those that ended only the last are told. */
  readonly #loaded = new Map<string, number>();

  constructor(options: KillingOptions) {
    this.#server = new Server({ data: options.data, neo4jUri: options.neo4jUri });
    this.#random = seeded(options.seed);
  }

  get sent(): Readonly<Record<string, string>> {
    return this.#sent;
  }

  /** The engine of the process before may need a moment to see that it is alone. */
  async start(): Promise<void> {
    for (let tried = 1; ; tried++) {
      try {
        return await this.#server.start();
      } catch (error) {
        if (tried === START_TRIES || !/open in another process/i.test(String(error))) throw error;
        await pause(250);
      }
    }
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  async #upload(files: Files): Promise<void> {
    Object.assign(this.#sent, files);
    try {
      const answer = await fetch(`${this.#server.address}/api/v1/jobs`, { method: 'POST', body: formOf(files) });
      if (answer.status !== 202) throw new TypeError(`refused: ${answer.status} ${await answer.text()}`);
      this.#acknowledged.set(jobSchema.parse(await answer.json()).summary.id, false);
    } catch (error) {
      if (error instanceof TypeError && error.message.startsWith('refused')) throw error;
      this.#inDoubt = { ...this.#inDoubt, ...files };
    }
  }

  /** All that was acknowledged is there, and what was told to be done still is. */
  async #look(): Promise<void> {
    // What is acknowledged while the list is on its way need not be in it.
    const acknowledged = [...this.#acknowledged];
    const { items } = await this.#server.ask(jobsResponseSchema, '/jobs');
    for (const [id, wasDone] of acknowledged) {
      const job = items.find((j) => j.id === id);
      // Of the ended jobs the last fifty are kept.
      if (!job && !(wasDone && items.length >= 50)) throw new Error(`job ${id} was acknowledged and is lost`);
      if (job && wasDone && job.state !== 'done') throw new Error(`job ${id} was done and is ${job.state}`);
      if (job && (job.state === 'failed' || job.state === 'cancelled')) throw new Error(`job ${id} is ${job.state}`);
      if (job?.state === 'done') this.#acknowledged.set(id, true);
    }
    for (const { id, counts } of items) this.#loaded.set(id, counts.loaded);
    this.#heard = items;
  }

  /** Looks every now and then, for so long or until it is so. */
  async #watch(ms: number, isSo: () => boolean = () => false): Promise<void> {
    const until = performance.now() + ms;
    while (performance.now() < until && !isSo()) {
      await pause(Math.min(100, Math.max(1, until - performance.now())));
      await this.#look();
    }
  }

  get #loadedInAll(): number {
    return [...this.#loaded.values()].reduce((sum, n) => sum + n, 0);
  }

  /** A third of the kills come in the upload or just after it, a third while texts are read, a third in transactions. */
  async #untilKilled(moment: 'upload' | 'read' | 'write'): Promise<void> {
    if (moment === 'upload') return this.#watch(this.#random.int(0, SOON_MS));
    if (moment === 'read') return this.#watch(this.#random.int(SOON_MS, READING_MS));
    const before = this.#loadedInAll;
    await this.#watch(FIRST_TEXT_MS, () => this.#loadedInAll > before);
    return this.#watch(this.#random.int(0, WRITING_MS));
  }

  async kill(kill: number): Promise<Kill> {
    await this.start();
    await this.#look();
    const files = { ...this.#inDoubt, ...numberedFiles(FILES_A_KILL, kill * FILES_A_KILL) };
    this.#inDoubt = {};
    let uploading = true;
    const uploads = this.#upload(files).finally(() => {
      uploading = false;
    });
    const began = performance.now();
    await this.#untilKilled(this.#random.pick(['upload', 'read', 'write'] as const));
    const seen = { kill: kill + 1, ms: Math.round(performance.now() - began), uploading };
    await this.#server.kill();
    await uploads;
    const waiting = this.#heard.reduce((sum, job) => sum + job.counts.waiting, 0);
    return { ...seen, loaded: this.#loadedInAll, waiting, acknowledged: this.#acknowledged.size };
  }

  /** Sends what had no answer, and waits until all is done. */
  async finish(): Promise<number> {
    await this.start();
    await this.#look();
    if (Object.keys(this.#inDoubt).length > 0) await this.#upload(this.#inDoubt);
    const until = performance.now() + FINISH_MS;
    while ([...this.#acknowledged.values()].some((done) => !done)) {
      if (performance.now() > until) throw new Error(`not done in ${FINISH_MS} ms: ${JSON.stringify(this.#heard)}`);
      await pause(200);
      await this.#look();
    }
    for (const { id } of this.#heard) {
      const { files } = await this.#server.ask(jobSchema, `/jobs/${id}`);
      const bad = files.find((f) => f.state !== 'loaded' && f.state !== 'unchanged');
      if (bad) throw new Error(`${bad.name} is ${bad.state}: ${bad.message}`);
    }
    const { total } = await this.#server.ask(documentsResponseSchema, '/documents', { limit: '1' });
    const expected = Object.keys(this.#sent).length + 1;
    if (total !== expected) throw new Error(`${total} documents are in the graph, not ${expected}`);
    await this.stop();
    return this.#acknowledged.size;
  }

  /** After a fault: leaves no process behind. */
  abandon(): Promise<void> {
    return this.#server.kill();
  }
}

/** Each document with all that it claims. @throws when one has none, or not what it has in the load without kills. */
async function claimsByDocument(store: GraphStore): Promise<Map<string, number>> {
  const claims = new Map<string, number>();
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor; isFirst = false) {
    const page = await listDocuments({ store }, { limit: 500, cursor });
    for (const { id } of page.items) claims.set(id, (await documentById({ store }, id)).claims.length);
    cursor = page.nextCursor ?? undefined;
  }
  return claims;
}

async function fingerprint(store: GraphStore): Promise<{ hash: string; claims: Map<string, number> }> {
  const { stored, replayed } = await verify({ store });
  if (stored !== replayed) throw new Error(`the graph (${stored}) is not what its claims make (${replayed})`);
  return { hash: stored, claims: await claimsByDocument(store) };
}

/** @throws at the first thing that is lost, doubled or half applied. */
export async function killAndLook(
  options: KillingOptions,
  tell: (kill: Kill) => void = () => undefined,
): Promise<Killed> {
  const first = options.folderWith({ 'first.md': numberedFiles(1, 99_999)['notes/99999.md'] ?? '' });
  const within = async <T>(open: () => Promise<GraphStore>, work: (store: GraphStore) => Promise<T>): Promise<T> => {
    const store = await open();
    return work(store).finally(() => store.close());
  };
  await within(options.open, (store) => begin(store, [first], createRuleExtractor()));
  const trial = new Trial(options);
  const kills: Kill[] = [];
  try {
    for (let n = 0; n < options.kills; n++) {
      const kill = await trial.kill(n);
      kills.push(kill);
      tell(kill);
      await options.meanwhile?.(n);
    }
    const jobs = await trial.finish();
    const killed = await within(options.open, fingerprint);
    const extractor = createExtractor();
    const undisturbed = await within(
      () => openEmbeddedStore({ folder: options.spare }),
      async (store) => {
        await begin(store, [first], createRuleExtractor());
        await begin(store, [options.folderWith(trial.sent)], extractor);
        return fingerprint(store);
      },
    ).finally(() => extractor.close?.());
    if (killed.hash !== undisturbed.hash)
      throw new Error(`the graph (${killed.hash}) is not that of a load without kills (${undisturbed.hash})`);
    for (const [id, count] of undisturbed.claims)
      if (killed.claims.get(id) !== count)
        throw new Error(`document ${id}: ${killed.claims.get(id)} claims, not ${count}`);
    return { kills, documents: killed.claims.size, jobs, hash: killed.hash };
  } finally {
    await trial.abandon();
  }
}
