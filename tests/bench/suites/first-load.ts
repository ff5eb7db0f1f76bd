/** From the address to a graph that answers a click: the built client in an empty browser, on a warm server with the seeds. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildClient } from '../../browser/support/build.ts';
import { openChromium } from '../../browser/support/chromium.ts';
import { Server } from '../../browser/support/server.ts';
import { type Measure, measure, ms, p50, type SuiteOptions, spread } from '../measure.ts';
import type { StoreSource } from '../stores.ts';

const VISITS = 9;
const BAR_MS = 2000;

/** Milliseconds until the graph is drawn, and until a click on one of its nodes has selected it. */
async function visit(browser: Browser, address: string): Promise<{ drawn: number; answered: number }> {
  // With nothing kept of earlier visits.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForSelector('[role="application"]:not([class*="laying"])');
    const drawn = performance.now() - began;
    const at = await page.evaluate(() => {
      const cy = window.entente?.cy;
      const frame = cy?.container()?.getBoundingClientRect();
      const node = cy?.nodes().max((n) => n.degree(false)).ele;
      if (!frame || !node) throw new Error('nothing is drawn');
      const { x, y } = node.renderedPosition();
      return { x: frame.x + x, y: frame.y + y };
    });
    await page.mouse.click(at.x, at.y);
    await page.waitForURL(/[?&](node|relationship)=/);
    return { drawn, answered: performance.now() - began };
  } finally {
    await context.close();
  }
}

export async function firstLoad(_source: StoreSource, { say }: SuiteOptions): Promise<Measure[]> {
  await buildClient();
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-first-'));
  const server = new Server({ data: join(folder, 'data'), neo4jUri: null });
  try {
    await server.start();
    const browser = await openChromium();
    try {
      // The first warms the server and its files.
      await visit(browser, server.address);
      const visits: { drawn: number; answered: number }[] = [];
      for (let i = 0; i < VISITS; i++) visits.push(await visit(browser, server.address));
      const answered = visits.map((v) => v.answered);
      say(`  ${answered.map(ms).join(', ')}`);
      return [
        measure({
          suite: 'first-load',
          name: 'interactive, p50 : 2 s',
          ours: p50(answered),
          reference: BAR_MS,
          unit: 'ms',
          bar: { of: 'most', value: 1 },
          note: `a click is answered: ${spread(answered)}; drawn: ${spread(visits.map((v) => v.drawn))}`,
        }),
      ];
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
