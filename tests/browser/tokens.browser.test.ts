/** A server that asks for access tokens, as a person meets it: refused, signed in, a reader, signed out; and the page of the API. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringAxe, violationsIn } from './support/axe.ts';
import { openChromium } from './support/chromium.ts';
import { command, Server } from './support/server.ts';
import { visit } from './support/visit.ts';

/** What the browser says of each answer that is no success. */
const REFUSED = /Failed to load resource.*(401|403)/;

let folder = '';
let browser: Browser;
let server: Server;
let token = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-tokens-'));
  const options = { data: join(folder, 'data'), neo4jUri: null };
  token = (await command(options, 'token', 'add', 'Anna Example', '--role', 'reader')).trim();
  server = new Server(options);
  await server.start();
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('91. a person without a token is asked for it, a wrong one is told, a reader may look and change nothing', () =>
  visit(browser, { address: server.address, name: 'tokens', excused: REFUSED, bypassCSP: true }, async (w) => {
    const { page } = w;
    await page.goto(server.address);
    const dialog = page.getByRole('dialog', { name: 'Access token' });
    await dialog.waitFor();
    await bringAxe(w);
    expect(await violationsIn(w)).toEqual([]);
    const box = dialog.getByRole('textbox', { name: 'Access token' });
    const enter = async (text: string): Promise<void> => {
      await box.fill(text);
      await page.keyboard.press('Enter');
    };
    await enter('entente_wrong');
    await dialog.getByText('The server does not know this token').waitFor();
    await enter(` ${token} `);
    await page.getByRole('button', { name: 'Anna Example: may read' }).waitFor();
    await page.getByRole('application').waitFor();
    // No script can read what opens the server.
    expect(await page.evaluate(() => document.cookie)).toBe('');

    const refused = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/decisions', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ action: 'reject', claimId: 'x' }),
      });
      return { status: answer.status, code: (await answer.json()).code };
    });
    expect(refused).toEqual({ status: 403, code: 'forbidden' });

    await page.getByRole('button', { name: 'Anna Example: may read' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await dialog.waitFor();
  }));

test('92. the page of the API shows its operations, and asks nobody else', () =>
  visit(browser, { address: server.address, name: 'api-docs' }, async ({ page }) => {
    await page.goto(`${server.address}/api/docs`);
    await page.getByText('Who met whom, and who promised what').waitFor();
    await page.locator('.opblock').first().waitFor();
    expect(await page.locator('.opblock').count()).toBeGreaterThan(30);
  }));
