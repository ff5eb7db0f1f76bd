/** Opens a store folder with every guard, or says what is wrong with it and what to do. */
import { existsSync, mkdirSync } from 'node:fs';
import pRetry from 'p-retry';
import { EntenteError } from '../../../errors.ts';
import { Durability } from './durability.ts';
import { type Database, type Grafeo, loadEngine } from './load.ts';
import { ensureOwnNodes, readMeta } from './meta.ts';
import { applySchema } from './schema.ts';
import { Sidecar, type StoreFile } from './sidecar.ts';

/** The layout of folder and graph. A change that older code cannot read takes the next number. */
export const FORMAT = 1;
const REBUILD = 'Rebuild: move the folder away, start again, and load the kept documents and the exported decisions.';

export interface OpenStore {
  db: Database;
  sidecar: Sidecar;
  durability: Durability;
  /** Commits in the store; each write adds one. */
  commits: number;
  lastToken: string | null;
  warnings: string[];
}

// The engine keeps its files stable within a minor version (0.6.x).
const minor = (version: string): string => version.split('.').slice(0, 2).join('.');

function checkStoreFile(folder: string, sidecar: Sidecar, engineVersion: string): void {
  const file: StoreFile | null = sidecar.readStoreFile();
  if (file !== null && (file.format !== FORMAT || minor(file.engineVersion) !== minor(engineVersion))) {
    throw new EntenteError(
      'store-version',
      `The store in ${folder} has format ${file.format} of engine ${file.engineVersion}; this program reads format ${FORMAT} of engine ${engineVersion}. ` +
        `Open it with the program that wrote it and export it from there, or rebuild it. ${REBUILD}`,
    );
  }
  if (sidecar.hasStoreFile && !existsSync(sidecar.database)) {
    throw new EntenteError('store-damaged', `The database file ${sidecar.database} is missing. ${REBUILD}`);
  }
}

function openError(folder: string, sidecar: Sidecar, error: unknown): EntenteError {
  const message = error instanceof Error ? error.message : String(error);
  if (/cannot be locked/.test(message)) {
    const owner = sidecar.readOwner();
    return new EntenteError(
      'store-locked',
      `The store in ${folder} is open in another process${owner === null ? '' : ` (last opened by process ${owner})`}. ` +
        'Stop that process, or give this one another folder (ENTENTE_DATA); for several processes use Neo4j (NEO4J_URI).',
      { cause: error, retriable: true },
    );
  }
  if (/Permission denied|Read-only file system|No space left/i.test(message)) {
    return new EntenteError('store-unavailable', `The store in ${folder} cannot be opened: ${message}`, {
      cause: error,
    });
  }
  return new EntenteError('store-damaged', `The store in ${folder} is damaged: ${message}. ${REBUILD}`, {
    cause: error,
  });
}

/** A predecessor whose parent died may still be closing: wait for its lock a moment. */
async function openDatabase({ GrafeoDB }: Grafeo, folder: string, sidecar: Sidecar): Promise<Database> {
  const attempt = (): Database => {
    try {
      return GrafeoDB.create(sidecar.database);
    } catch (error) {
      throw openError(folder, sidecar, error);
    }
  };
  return pRetry(async () => attempt(), {
    retries: 4,
    minTimeout: 100,
    factor: 1.5,
    shouldRetry: ({ error }) => error instanceof EntenteError && error.code === 'store-locked',
  });
}

/** More acknowledged commits than the store holds: its log was cut, deleted, or not yet on the disk at a power cut. */
function noteLoss(sidecar: Sidecar, commits: number): void {
  const missing = sidecar.readCommits() - commits;
  if (missing > 0) sidecar.addLoss({ noticed: new Date().toISOString(), commits: missing });
  sidecar.writeCommits(commits);
}

function lossWarnings(folder: string, sidecar: Sidecar): string[] {
  return sidecar
    .readLosses()
    .map(
      (loss) =>
        `The store lost its last ${loss.commits} acknowledged ${loss.commits === 1 ? 'commit' : 'commits'} (noticed ${loss.noticed}). ` +
        `Load the documents again and import the decisions; then delete losses.json in ${folder}.`,
    );
}

export async function openStore(folder: string): Promise<OpenStore> {
  const engine = await loadEngine();
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new EntenteError(
      'store-unavailable',
      `The store folder ${folder} cannot be made: ${(error as Error).message}`,
      { cause: error },
    );
  }
  const sidecar = new Sidecar(folder);
  const engineVersion = engine.version();
  checkStoreFile(folder, sidecar, engineVersion);
  const db = await openDatabase(engine, folder, sidecar);
  try {
    const before = await readMeta(db);
    if (before === null ? !sidecar.hasStoreFile && db.nodeCount() > 0 : before.format !== FORMAT) {
      const what =
        before === null
          ? 'holds a graph that is not a store of this program'
          : `has format ${before.format}, and this program reads format ${FORMAT}`;
      throw new EntenteError(
        'store-version',
        `The database in ${folder} ${what}. Use another folder, or the program that wrote it. ${REBUILD}`,
      );
    }
    sidecar.writeOwner(process.ppid);
    await applySchema(db);
    const meta = before ?? (await ensureOwnNodes(db, FORMAT));
    if (!sidecar.hasStoreFile) {
      // From here on the folder is a store: its first state must be in the main file, not only in the log.
      db.walCheckpoint();
      sidecar.writeStoreFile({ format: FORMAT, engineVersion });
    }
    noteLoss(sidecar, meta.commits);
    const durability = new Durability(db, sidecar.database);
    return {
      db,
      sidecar,
      durability,
      commits: meta.commits,
      lastToken: meta.token,
      warnings: lossWarnings(folder, sidecar),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
