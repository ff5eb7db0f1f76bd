/** "From a folder of articles to a figure in five minutes": the script of the README, step by step, each timed. */
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './support/chromium.ts';
import { Figure } from './support/figure.ts';
import { command, Server } from './support/server.ts';
import { visit } from './support/visit.ts';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));
const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const FIVE_MINUTES = 300_000;

/** The README's numbered steps, by their bold beginnings. */
async function stepsOfReadme(): Promise<string[]> {
  const [, section = ''] = (await readFile(README, 'utf8')).split(
    '## From a folder of articles to a figure in five minutes',
  );
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^\d+\. \*\*(.+?)\.\*\*/gm)].map(([, name]) => String(name));
}

let folder = '';
let browser: Browser | null = null;
let server: Server | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-five-minutes-'));
  await cp(SEEDS, join(folder, 'articles'), { recursive: true });
  await mkdir(join(folder, 'data'));
  browser = await openChromium();
});
afterAll(async () => {
  await server?.stop();
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test('an analyst goes from a folder of articles to a figure in five minutes', async () => {
  const options = { data: join(folder, 'data'), neo4jUri: null };
  const took: [string, number][] = [];
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const done = await work();
    took.push([name, performance.now() - began]);
    return done;
  };

  await step('Load the folder', async () => {
    expect(await command(options, 'load', join(folder, 'articles'))).toMatch(/\d+ loaded/);
  });
  await step('Start', async () => {
    server = new Server(options);
    await server.start();
  });
  if (!browser || !server) throw new Error('nothing was started');
  await visit(browser, { address: server.address, name: 'five-minutes' }, async (w) => {
    await w.open();
    await step('Find a person', () => w.bring('Wang Xiaohong', 'Wang Xiaohong'));
    await step('Read why', async () => {
      await w.evidence.first().getByRole('button', { name: 'In its document' }).click();
      await w.dialog('Document').getByTestId('document-text').locator('mark').first().waitFor();
      await w.dialog('Document').getByRole('button', { name: 'Close document' }).click();
      await w.dialog('Document').waitFor({ state: 'detached' });
    });
    await step('Find a path', async () => {
      await w.panel('Paths');
      const form = w.page.getByRole('form', { name: 'Find path' });
      await w.choose(form.getByRole('combobox', { name: 'From' }), 'Mongolia', 'Mongolia');
      await w.choose(form.getByRole('combobox', { name: 'To' }), 'Ghana', 'Ghana');
      await form.getByRole('button', { name: 'Find path' }).click();
      await w.page.getByRole('list', { name: 'Steps' }).waitFor();
      await w.settled();
    });
    await step('Make it yours', async () => {
      await w.canvas.focus();
      await w.page.keyboard.press('w');
      const frame = await w.canvas.boundingBox();
      if (!frame) throw new Error('the graph is not on the page');
      await w.page.mouse.click(frame.x + frame.width * 0.2, frame.y + frame.height * 0.2);
      await w.page.getByRole('textbox', { name: 'Text of the note' }).fill('All by way of one minister');
      await w.page.keyboard.press('Enter');
      await w.button('Note: All by way of one minister').waitFor();
    });
    const file = await step('Export the figure', async () => {
      await w.button('Export figure').click();
      const dialog = w.dialog('Export figure');
      await dialog.getByRole('img', { name: 'Preview of the figure' }).waitFor();
      await dialog.getByRole('textbox', { name: 'Title' }).fill('How Mongolia and Ghana are joined');
      const coming = w.page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Download PNG' }).click();
      return await readFile(await (await coming).path());
    });
    const figure = new Figure(file);
    expect(figure.width).toBeGreaterThan(1000);
    expect(figure.coloured).toBeGreaterThan(1000);
  });

  console.log(took.map(([name, ms]) => `${name.padEnd(20)} ${(ms / 1000).toFixed(1).padStart(6)} s`).join('\n'));
  expect(took.map(([name]) => name)).toEqual(await stepsOfReadme());
  // A promise of the README, with a reader's time to spare: no bar for speed.
  expect(took.reduce((sum, [, ms]) => sum + ms, 0)).toBeLessThan(FIVE_MINUTES);
}, 360_000);
