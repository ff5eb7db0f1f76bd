/** Jobs: admitted to disk first, then run one at a time, through the end of the process and on. */
import { randomUUID } from 'node:crypto';
import type { Job, JobChange, JobSummary } from '../contract/jobs.ts';
import { EntenteError, toEntenteError } from '../errors.ts';
import { Followers } from './followers.ts';
import {
  again,
  begin,
  end,
  hasEnded,
  interrupted,
  isPending,
  type KeptJob,
  newJob,
  type ReceivedFile,
  shownFile,
  shownJob,
  summaryOf,
} from './job.ts';
import { PATIENCE, runJob, type Tools } from './run.ts';
import { Spool } from './spool.ts';

/** Ended jobs that are kept, and jobs that may wait. */
const MOST_ENDED = 50;
const MOST_QUEUED = 100;
/** Longest wait at the end of the process for a transaction under way, in ms; whatever it became, the job goes on later. */
const CLOSING_MS = 5_000;

export interface JobsOptions extends Omit<Tools, 'spool' | 'patience'>, Partial<Pick<Tools, 'patience'>> {
  /** Where jobs are kept; made when it is missing. */
  folder: string;
  log: (message: string) => void;
}

/** What a follower is told: the job whole, what changed, or that nothing did for a while. */
export type JobEvent = { type: 'snapshot'; job: Job } | { type: 'change'; change: JobChange } | { type: 'beat' };

const now = (): string => new Date().toISOString();
const reasonOf = (error: unknown): string => toEntenteError(error).message;

export class JobService {
  readonly #tools: Tools;
  readonly #log: (message: string) => void;
  readonly #jobs = new Map<string, KeptJob>();
  readonly #followers = new Followers();
  /** Number of the latest job. */
  #last = 0;
  /** Stops the job that runs. */
  #stop = new AbortController();
  #running: Promise<void> | null = null;
  #isStarted = false;
  #isClosing = false;

  /** Touches no disk before `open`. */
  constructor({ folder, log, patience = PATIENCE, ...tools }: JobsOptions) {
    this.#tools = { ...tools, patience, spool: new Spool(folder) };
    this.#log = log;
  }

  /** Reads the jobs that are kept; none runs before `start`. @throws EntenteError `insufficient-storage`. */
  async open(): Promise<void> {
    for (const job of await this.#tools.spool.open(this.#log)) {
      interrupted(job);
      this.#jobs.set(job.id, job);
      this.#last = Math.max(this.#last, job.number);
    }
  }

  /** Runs what waits, first what was begun before the process ended. */
  start(): void {
    this.#isStarted = true;
    this.#wake();
  }

  /** Stops between documents; what is not done goes on with the next process. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#stop.abort();
    this.#followers.endAll();
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, CLOSING_MS);
    });
    await Promise.race([this.#running, patience]);
    clearTimeout(timer);
  }

  /** All jobs, the latest first. */
  list(): JobSummary[] {
    return [...this.#jobs.values()].sort((a, b) => b.number - a.number).map(summaryOf);
  }

  /** @throws EntenteError `not-found`. */
  get(id: string): Job {
    return shownJob(this.#job(id));
  }

  /**
   * Admits a job: once this returns it will be run, whatever happens to the process.
   * @param receive fills the folder that it is given, each file under its place.
   * @throws EntenteError `invalid-parameters` without a file, `too-many-requests` when too many wait,
   * `insufficient-storage`, and what `receive` throws; then nothing is kept.
   */
  async create(by: string, receive: (folder: string) => Promise<readonly ReceivedFile[]>): Promise<Job> {
    if ([...this.#jobs.values()].filter((job) => !hasEnded(job)).length >= MOST_QUEUED)
      throw new EntenteError('too-many-requests', `${MOST_QUEUED} jobs wait already: come back when some are done`);
    const job = await this.#tools.spool.admit(async (folder) => {
      const received = await receive(folder);
      if (received.length === 0) throw new EntenteError('invalid-parameters', 'the upload holds no file');
      this.#last += 1;
      return newJob({ id: randomUUID(), number: this.#last, by, created: now() }, received);
    });
    this.#jobs.set(job.id, job);
    this.#wake();
    return shownJob(job);
  }

  /** Cancels a job and returns when it has stopped. @throws EntenteError `not-found`, `conflict` when it has ended. */
  async cancel(id: string): Promise<Job> {
    const job = this.#job(id);
    if (hasEnded(job)) throw new EntenteError('conflict', `the job has ended already (${job.state})`);
    await this.#kept(job, () => {
      job.cancelling = true;
    });
    if (job.state === 'running') {
      this.#stop.abort();
      this.#followers.note(id, []);
      await this.#running;
    }
    if (!hasEnded(job)) await this.#end(job, 'cancelled', null);
    return shownJob(job);
  }

  /** Queues what failed or was not reached once more. @throws EntenteError `not-found`, `conflict` when there is nothing to try. */
  async retry(id: string): Promise<Job> {
    const job = this.#job(id);
    if (!summaryOf(job).retriable)
      throw new EntenteError(
        'conflict',
        hasEnded(job) ? 'no file of the job failed or was cancelled' : 'the job has not ended yet',
      );
    this.#last += 1;
    await this.#kept(job, () => again(job, this.#last));
    this.#wake();
    return shownJob(job);
  }

  /** Forgets a job that has ended, with its files. @throws EntenteError `not-found`, `conflict` when it has not ended. */
  async remove(id: string): Promise<void> {
    const job = this.#job(id);
    if (!hasEnded(job)) throw new EntenteError('conflict', 'the job has not ended yet: cancel it first');
    this.#jobs.delete(id);
    await this.#tools.spool.remove(job).catch((error: unknown) => {
      this.#jobs.set(id, job);
      throw error;
    });
    this.#followers.end(id);
  }

  /** A job whole, then what changes in it, until it ends or nobody listens. @throws EntenteError `not-found`. */
  follow(id: string, signal: AbortSignal): AsyncGenerator<JobEvent> {
    return this.#events(this.#job(id), signal);
  }

  async *#events(job: KeptJob, signal: AbortSignal): AsyncGenerator<JobEvent> {
    let isFirst = true;
    for await (const places of this.#followers.follow(job.id, signal)) {
      // What is told below tells of the end too, if that is now.
      const isLast = hasEnded(job) || this.#isClosing;
      if (isFirst) yield { type: 'snapshot', job: shownJob(job) };
      else if (places === null) yield { type: 'beat' };
      else yield { type: 'change', change: changeOf(job, places) };
      if (isLast) return;
      isFirst = false;
    }
  }

  #job(id: string): KeptJob {
    const job = this.#jobs.get(id);
    if (!job) throw new EntenteError('not-found', `there is no job ${id}`);
    return job;
  }

  /** Changes a job and keeps that, or leaves it as it was. */
  async #kept(job: KeptJob, change: () => void): Promise<void> {
    const before = structuredClone(job);
    change();
    await this.#tools.spool.save(job).catch((error: unknown) => {
      Object.assign(job, before);
      throw error;
    });
  }

  /** Runs what waits, one after another, unless that is under way. */
  #wake(): void {
    if (this.#running || !this.#isStarted || this.#isClosing) return;
    const next = [...this.#jobs.values()].filter((job) => !hasEnded(job)).sort((a, b) => a.number - b.number)[0];
    if (!next) return;
    this.#stop = new AbortController();
    this.#running = this.#run(next)
      .catch((error: unknown) => this.#log(`job ${next.id}: ${reasonOf(error)}`))
      .finally(() => {
        this.#running = null;
        this.#wake();
      });
  }

  async #run(job: KeptJob): Promise<void> {
    const { signal } = this.#stop;
    begin(job, now());
    this.#followers.note(job.id, []);
    try {
      if (job.cancelling) throw new EntenteError('cancelled', 'cancelled before the process ended');
      await this.#tools.spool.save(job);
      await runJob(job, this.#tools, signal, (places) => this.#followers.note(job.id, places));
    } catch (error) {
      if (job.cancelling) return this.#end(job, 'cancelled', null);
      if (this.#isClosing) return this.#tools.spool.save(job);
      return this.#end(job, 'failed', reasonOf(error));
    }
    return this.#end(job, 'done', null);
  }

  async #end(job: KeptJob, state: 'done' | 'cancelled' | 'failed', message: string | null): Promise<void> {
    const pending = job.files.flatMap((file, place) => (isPending(file) ? [place] : []));
    end(job, state, message, now());
    this.#followers.note(job.id, pending);
    await this.#tools.spool.save(job);
    await this.#tools.spool.tidy(job);
    const ended = [...this.#jobs.values()].filter(hasEnded).sort((a, b) => b.number - a.number);
    for (const old of ended.slice(MOST_ENDED)) await this.remove(old.id);
  }
}

const changeOf = (job: KeptJob, places: readonly number[]): JobChange => ({
  summary: summaryOf(job),
  files: places.flatMap((index) => {
    const file = job.files[index];
    return file ? [{ index, file: shownFile(file) }] : [];
  }),
});
