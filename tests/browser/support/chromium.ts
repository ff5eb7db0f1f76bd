/** Headless Chromium, as the machine has it. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function findChromium(path = process.env.PATH ?? ''): string {
  const folders = path.split(delimiter).filter(Boolean);
  const found = [...folders.map((folder) => join(folder, 'chromium')), '/usr/bin/chromium'].find(isExecutable);
  if (!found)
    throw new Error(
      'These tests drive Chromium, and there is none: install it (apt-get install chromium) so that "chromium" is on the PATH.',
    );
  return found;
}

export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: FLAGS, headless: true });
