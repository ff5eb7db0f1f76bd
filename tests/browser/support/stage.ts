/** What the steps of one run share: a store that is the run's own, a server upon it, a browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { readyResponseSchema } from '../../../server/contract/service.ts';
import { openChromium } from './chromium.ts';
import { Server } from './server.ts';
import { type VisitOptions, visit } from './visit.ts';
import type { Workspace } from './workspace.ts';

export interface Stage {
  readonly server: Server;
  readonly browser: Browser;
  /** One visit of the product, by a person with an empty tab. */
  visit(
    name: string,
    steps: (workspace: Workspace) => Promise<void>,
    options?: Partial<Omit<VisitOptions, 'name'>>,
  ): Promise<void>;
}

export interface StoreOfRun {
  neo4jUri: string | null;
  stop?: () => Promise<void>;
}

/** Sets the stage before the tests of this file, and clears it after them. */
export function setStage(run: string, openStore: (folder: string) => Promise<StoreOfRun>): Stage {
  let server: Server | null = null;
  let browser: Browser | null = null;
  const undo: (() => Promise<unknown>)[] = [];
  const need = <T>(what: T | null): T => {
    if (what === null) throw new Error('the stage is not set');
    return what;
  };

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), `entente-browser-${run}-`));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    const { neo4jUri, stop } = await openStore(folder);
    if (stop) undo.push(stop);
    const started = new Server({ data: join(folder, 'data'), neo4jUri });
    undo.push(() => started.stop());
    await started.start();
    const { engine } = await started.ask(readyResponseSchema, '/health/ready');
    expect(engine).toBe(neo4jUri ? 'neo4j' : 'embedded');
    server = started;
    const opened = await openChromium();
    undo.push(() => opened.close());
    browser = opened;
  });
  afterAll(async () => {
    const failed: unknown[] = [];
    for (const step of undo.reverse()) await step().catch((error: unknown) => failed.push(error));
    if (failed.length > 0) throw new AggregateError(failed, 'what was started could not all be stopped');
  });

  return {
    get server() {
      return need(server);
    },
    get browser() {
      return need(browser);
    },
    visit: (name, steps, options) =>
      visit(need(browser), { address: need(server).address, name: `${run}-${name}`, ...options }, steps),
  };
}
