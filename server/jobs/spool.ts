/**
 * Jobs on disk: a folder for each, with its files under their numbers and its state in `job.json`.
 * No name that a person gave is ever a path here. What a method has done when it returns survives the end of
 * the process and of the machine.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EntenteError } from '../errors.ts';
import { isWanted, type KeptJob, keptJobSchema } from './job.ts';

const STATE = 'job.json';
/** Uploads under way and jobs being removed; nothing in it outlives the process. */
const INCOMING = 'incoming';

/** A folder's entries reach the disk by themselves only later. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function writeDurably(folder: string, name: string, content: string): Promise<void> {
  const draft = join(folder, `${name}.draft`);
  await writeFile(draft, content, { flush: true });
  await rename(draft, join(folder, name));
  await syncFolder(folder);
}

export class Spool {
  readonly #folder: string;
  #writing: Promise<unknown> = Promise.resolve();

  /** @param folder made when it is missing. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** All jobs. Whatever an earlier process left half done goes; a state that cannot be read is told and left alone. */
  async open(log: (message: string) => void): Promise<KeptJob[]> {
    const jobs: KeptJob[] = [];
    await this.#kept(async () => {
      await mkdir(this.#folder, { recursive: true });
      await rm(join(this.#folder, INCOMING), { recursive: true, force: true });
      for (const id of await readdir(this.#folder)) {
        const text = await readFile(join(this.#folder, id, STATE), 'utf8').catch((error: Error) => error);
        const job = typeof text === 'string' ? parsed(text) : null;
        if (job) jobs.push(job);
        else log(`the job in ${join(this.#folder, id)} cannot be read and is left alone`);
      }
      for (const job of jobs) await this.tidy(job);
    });
    return jobs;
  }

  /** Lets `receive` fill a folder and make the job of it: it is kept whole, or not at all. */
  admit(receive: (folder: string) => Promise<KeptJob>): Promise<KeptJob> {
    return this.#kept(async () => {
      const draft = join(this.#folder, INCOMING, randomUUID());
      try {
        await mkdir(draft, { recursive: true });
        const job = await receive(draft);
        await writeDurably(draft, STATE, JSON.stringify(job));
        await rename(draft, join(this.#folder, job.id));
        await syncFolder(this.#folder);
        return job;
      } catch (error) {
        await rm(draft, { recursive: true, force: true });
        throw error;
      }
    });
  }

  /** Keeps the state of a job; one after another, each as the job then is. */
  save(job: KeptJob): Promise<void> {
    const saved = this.#writing.then(() =>
      this.#kept(() => writeDurably(join(this.#folder, job.id), STATE, JSON.stringify(job))),
    );
    this.#writing = saved.catch(() => undefined);
    return saved;
  }

  pathOf(job: KeptJob, index: number): string {
    return join(this.#folder, job.id, String(index));
  }

  /** Takes away the files that are not wanted any more. */
  async tidy(job: KeptJob): Promise<void> {
    const wanted = new Set(job.files.flatMap((file, i) => (isWanted(file) ? [String(i)] : [])));
    const folder = join(this.#folder, job.id);
    for (const name of await readdir(folder))
      if (/^\d+$/.test(name) && !wanted.has(name)) await rm(join(folder, name), { force: true });
  }

  /** Takes a job away with its files. */
  remove(job: KeptJob): Promise<void> {
    return this.#kept(async () => {
      const trash = join(this.#folder, INCOMING, randomUUID());
      await mkdir(join(this.#folder, INCOMING), { recursive: true });
      await rename(join(this.#folder, job.id), trash);
      await syncFolder(this.#folder);
      await rm(trash, { recursive: true, force: true });
    });
  }

  /** Tells faults of the disk in words that say what to do. */
  async #kept<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof EntenteError) throw error;
      const { code, message } = error as NodeJS.ErrnoException;
      throw new EntenteError(
        'insufficient-storage',
        `the data folder cannot be written (${code ?? message}): free some space, or allow writing to ${this.#folder}`,
        { cause: error },
      );
    }
  }
}

function parsed(text: string): KeptJob | null {
  try {
    return keptJobSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
