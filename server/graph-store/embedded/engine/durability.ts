/**
 * What a power cut may cost: at most the last two seconds. The engine does not sync its
 * commits, and its checkpoint writes the whole file anew, which at 370 MB and every two
 * seconds took a third of the time of a load. So the log, which only grows by what was
 * written, is synced every two seconds, and checkpoints come the rarer the larger the file.
 */
import { existsSync, statSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './load.ts';

const SYNC_MS = 2_000;
/** At this pace a checkpoint takes a small and constant share of the time (it writes some 100,000 bytes a millisecond). */
const BYTES_PER_MS = 10_000;
/** The interval is set again when it would grow by so much. */
const GROWTH = 1.2;

/** Milliseconds between checkpoints of a file of so many bytes. */
export const checkpointInterval = (bytes: number): number => Math.max(SYNC_MS, Math.ceil(bytes / BYTES_PER_MS));

/** False when a checkpoint took the file away meanwhile: what it held is in the main file then. */
async function sync(path: string, flags: 'r' | 'r+'): Promise<boolean> {
  try {
    const file = await open(path, flags);
    await file.datasync().finally(() => file.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Brings the log of a database to the disk; the names of its files. A database without a log needs nothing. */
export async function syncLog(database: string): Promise<string[]> {
  const folder = `${database}.wal`;
  if (!existsSync(folder)) return [];
  const synced: string[] = [];
  for (const name of await readdir(folder)) if (await sync(join(folder, name), 'r+')) synced.push(name);
  // Windows opens no folder; there the entry of a new file is the file system's own matter.
  if (process.platform !== 'win32') await sync(folder, 'r');
  return synced;
}

/** Keeps one open database on the disk. */
export class Durability {
  readonly #db: Pick<Database, 'setCheckpointTriggers' | 'checkpointStatus'>;
  readonly #database: string;
  #intervalMs = 0;
  #timer: NodeJS.Timeout | null = null;
  #syncError: string | null = null;

  constructor(db: Pick<Database, 'setCheckpointTriggers' | 'checkpointStatus'>, database: string) {
    this.#db = db;
    this.#database = database;
    this.#pace();
  }

  /** To be called after each commit. The last thing that kept commits from the disk, or null. */
  committed(): string | null {
    this.#pace();
    this.#timer ??= setTimeout(() => this.#sync(), SYNC_MS).unref();
    const { failures, lastError } = this.#db.checkpointStatus();
    return failures > 0 ? (lastError ?? 'unknown reason') : this.#syncError;
  }

  /** The engine's own `close` syncs; no timer may touch its files after that. */
  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #sync(): void {
    this.#timer = null;
    syncLog(this.#database).then(
      () => (this.#syncError = null),
      (error: Error) => (this.#syncError = error.message),
    );
  }

  #pace(): void {
    const intervalMs = checkpointInterval(statSync(this.#database, { throwIfNoEntry: false })?.size ?? 0);
    if (intervalMs < this.#intervalMs * GROWTH) return;
    this.#intervalMs = intervalMs;
    this.#db.setCheckpointTriggers({ intervalMs });
  }
}
