/** The first start after the install: the client is built, the store made, the seeds loaded. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/free-port.ts';
import { type Measure, measure, type SuiteOptions } from '../measure.ts';
import type { StoreSource } from '../stores.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BAR_SECONDS = 15;
const GIVE_UP_MS = 120_000;
const LEFT_OUT = new Set(['node_modules', 'dist', 'data', '.git', '.cache', 'tests']);

/** The tree as it is after `npm ci`: nothing built, nothing loaded. */
async function copyTree(folder: string): Promise<void> {
  await cp(ROOT, folder, {
    recursive: true,
    filter: (path) => !LEFT_OUT.has(relative(ROOT, path).split(sep)[0] ?? ''),
  });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/api/v1/health/ready`).then(
    (response) => response.status === 200,
    () => false,
  );

/** Milliseconds from `npm start` until the server is ready and says so. */
async function timeStart(folder: string): Promise<number> {
  const port = await freePort();
  const environment = { ...process.env, PORT: String(port), ENTENTE_DATA: join(folder, 'data'), NEO4J_URI: '' };
  const began = performance.now();
  // A group of its own: npm's children are ended with it.
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    for (;;) {
      if (/Entente is ready/.test(output) && (await isReady(port))) return performance.now() - began;
      if (child.exitCode !== null || performance.now() - began > GIVE_UP_MS)
        throw new Error(`npm start did not get ready. It said:\n${output.slice(-2000)}`);
      await new Promise((done) => setTimeout(done, 25));
    }
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
}

export async function start(_source: StoreSource, { say }: SuiteOptions): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-start-'));
  try {
    say('start: copying the tree');
    await copyTree(folder);
    const seconds = (await timeStart(folder)) / 1000;
    return [
      measure({
        suite: 'start',
        name: 'first start with the seeds, beyond the install',
        ours: seconds,
        reference: BAR_SECONDS,
        unit: 's',
        bar: { of: 'most', value: 1 },
        note: 'npm start in a copy of the tree without dist/ and data/, until health/ready is 200 and "ready" is printed; the bar is 15 s',
      }),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
