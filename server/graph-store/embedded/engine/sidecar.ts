/**
 * The small files beside the database. The engine opens a database whose log was cut or
 * deleted without a word, so the number of acknowledged commits is also kept out of it:
 * `commits` is rewritten in place after each commit and before the caller hears of it.
 * It is not synced: it must survive a killed process, and after a power cut a smaller
 * number only makes the check milder.
 */
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface StoreFile {
  format: number;
  engineVersion: string;
}
export interface Loss {
  /** When the loss was noticed (ISO). */
  noticed: string;
  commits: number;
}

const WIDTH = 16;

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

/** A whole file or the old one, never half of it. */
function replaceFile(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value)}\n`, { flush: true });
  renameSync(`${file}.new`, file);
}

/** Files of one store folder. Nothing may be written through it before the engine holds its lock. */
export class Sidecar {
  readonly database: string;
  private readonly folder: string;
  private commitsFile: number | null = null;

  constructor(folder: string) {
    this.folder = folder;
    this.database = join(folder, 'graph.grafeo');
  }

  private path(name: string): string {
    return join(this.folder, name);
  }

  get hasStoreFile(): boolean {
    return existsSync(this.path('store.json'));
  }

  /** What the folder says it is; null when it says nothing readable. */
  readStoreFile(): StoreFile | null {
    return readJson<StoreFile>(this.path('store.json'));
  }

  writeStoreFile(value: StoreFile): void {
    replaceFile(this.path('store.json'), value);
  }

  /** Commits that were acknowledged; 0 when the file is missing or unreadable. */
  readCommits(): number {
    const file = this.path('commits');
    const count = existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : 0;
    return Number.isSafeInteger(count) ? count : 0;
  }

  writeCommits(count: number): void {
    this.commitsFile ??= openSync(this.path('commits'), existsSync(this.path('commits')) ? 'r+' : 'w');
    writeSync(this.commitsFile, `${String(count).padStart(WIDTH - 1)}\n`, 0);
  }

  readLosses(): Loss[] {
    return readJson<Loss[]>(this.path('losses.json')) ?? [];
  }

  addLoss(loss: Loss): void {
    replaceFile(this.path('losses.json'), [...this.readLosses(), loss]);
  }

  /** Who has the store open, for the message that a second opener gets. The lock itself is the engine's. */
  readOwner(): number | null {
    return readJson<{ pid: number }>(this.path('owner.json'))?.pid ?? null;
  }

  writeOwner(pid: number): void {
    replaceFile(this.path('owner.json'), { pid });
  }

  /** Call while the engine still holds its lock. */
  close(): void {
    if (this.commitsFile !== null) closeSync(this.commitsFile);
    this.commitsFile = null;
    rmSync(this.path('owner.json'), { force: true });
  }
}
