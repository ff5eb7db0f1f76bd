/** The client, built where its sources have changed. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export async function buildClient(): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'client/build.ts', '--if-changed'], { cwd: ROOT });
}

/** Once, before any file of the tests in a browser. */
export const setup = buildClient;
