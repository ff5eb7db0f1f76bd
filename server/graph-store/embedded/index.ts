/** The embedded adapter's door. */
import { resolve } from 'node:path';
import { unavailable } from './lost.ts';
import { SCHEDULER_TIMES, Scheduler, type SchedulerTimes } from './scheduler.ts';
import { EmbeddedStore } from './store.ts';

export interface EmbeddedOptions {
  /** The store's folder; made when it is missing. One process may have it open. */
  folder: string;
  /** Time limit of a query without its own; 30,000 ms unless told. The engine ends any single query at 30 s or later by itself. */
  readTimeoutMs?: number;
  log?: (message: string) => void;
  /** Pauses and periods of grace; tests shorten them. */
  times?: Partial<SchedulerTimes>;
}

/**
 * Opens the store in a process of its own. Errors: `store-locked`, `store-version`,
 * `store-damaged`, `store-unavailable`, each with what to do.
 */
export async function openEmbeddedStore(options: EmbeddedOptions): Promise<EmbeddedStore> {
  const { folder, readTimeoutMs = 30_000, log = () => undefined, times } = options;
  const scheduler = new Scheduler(resolve(folder), { ...SCHEDULER_TIMES, ...times }, log);
  await scheduler.keeper.start().catch((error: unknown) => {
    throw unavailable(error);
  });
  return new EmbeddedStore(scheduler, readTimeoutMs);
}
