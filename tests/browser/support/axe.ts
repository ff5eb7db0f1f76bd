/** axe-core in a page of the product; the visit must bypass the content policy, which would refuse it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, Result, RunOptions } from 'axe-core';
import type { Workspace } from './workspace.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Brings axe into the page; once for each page. */
export const bringAxe = async (w: Workspace): Promise<void> => {
  await w.page.evaluate(await readFile(AXE, 'utf8'));
};

/** What axe finds amiss by these rules; by all of its own without them. */
export async function violationsIn(w: Workspace, options: RunOptions = {}): Promise<Result[]> {
  const { violations } = await w.page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    return await axe.run(rules);
  }, options);
  return violations;
}
