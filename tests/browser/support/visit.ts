/** One page of the product, watched: what it complains of fails the test, and a failure leaves a picture. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { expect } from 'vitest';
import { Workspace } from './workspace.ts';

export const OUTPUT = fileURLToPath(new URL('../output/', import.meta.url));

export interface VisitOptions extends BrowserContextOptions {
  address: string;
  /** For the picture of a failure. */
  name: string;
  /** Complaints that belong to the story, such as those of a server that was stopped. */
  excused?: RegExp;
}

const LAPTOP = { width: 1440, height: 900 };
const PATIENCE_MS = 20_000;

export async function visit(
  browser: Browser,
  { address, name, excused, ...options }: VisitOptions,
  steps: (workspace: Workspace) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: LAPTOP,
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !/^(data|blob):/.test(url)) complaints.push(`request elsewhere: ${url}`);
  });
  await page.exposeFunction('onViolation', (told: string) => complaints.push(`content policy: ${told}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => {
      const tell = (window as unknown as { onViolation: (told: string) => void }).onViolation;
      tell(`${e.violatedDirective} ${e.blockedURI} in ${e.sourceFile}:${e.lineNumber}:${e.columnNumber}`);
    });
  });
  const workspace = new Workspace(page, address);
  try {
    await steps(workspace);
    expect(complaints.filter((c) => !excused?.test(c))).toEqual([]);
  } catch (error) {
    await mkdir(OUTPUT, { recursive: true });
    await page.screenshot({ path: `${OUTPUT}failed-${name}.png` }).catch(() => undefined);
    throw error;
  } finally {
    await context.close();
  }
}
