/**
 * `npm start` as a stranger runs it: builds, loads the seeds, answers; then once
 * more, when nothing is loaded again. Exits 1 with the reason where that fails.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const READY = /ready at (http:\/\/127\.0\.0\.1:\d+)/;
const PATIENCE_MS = 120_000;

/** Starts the product on a free port; resolves with its address when it says that it is ready. */
function start(folder: string): Promise<{ process: ChildProcess; address: string; output: () => string }> {
  const child = spawn('npm', ['start'], {
    env: { ...process.env, PORT: '0', ENTENTE_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let output = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready after ${PATIENCE_MS} ms:\n${output}`)), PATIENCE_MS);
    child.on('exit', (code) => reject(new Error(`ended with ${code}:\n${output}`)));
    child.stdout?.on('data', (data: Buffer) => {
      output += data.toString();
      const address = READY.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve({ process: child, address, output: () => output });
    });
  });
}

/** Ends the whole group that `npm start` is, and waits for all of it: npm itself ends before the server has closed its store. */
async function stop(child: ChildProcess): Promise<void> {
  child.removeAllListeners('exit');
  const group = -(child.pid ?? Number.NaN);
  process.kill(group, 'SIGTERM');
  for (const patience = Date.now() + 15_000; isAlive(group); await sleep(50)) {
    if (Date.now() > patience) throw new Error('it did not end within 15 seconds of SIGTERM');
  }
}

function isAlive(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}

async function documentsAt(address: string): Promise<number> {
  const response = await fetch(`${address}/api/v1/stats`);
  const stats = (await response.json()) as { documents: number; nodes: { total: number } };
  const page = await (await fetch(address)).text();
  if (!page.includes('<div id="root">')) throw new Error('the address does not serve the client');
  if (stats.nodes.total < 100) throw new Error(`the graph of the seeds has ${stats.nodes.total} nodes only`);
  return stats.documents;
}

const folder = await mkdtemp(join(tmpdir(), 'entente-start-'));
try {
  const first = await start(folder);
  const loaded = await documentsAt(first.address);
  await stop(first.process);
  if (loaded < 12) throw new Error(`only ${loaded} documents were loaded`);
  const began = Date.now();
  const second = await start(folder);
  const kept = await documentsAt(second.address);
  await stop(second.process);
  if (kept !== loaded || /loading/i.test(second.output())) throw new Error('the second start loaded documents again');
  console.log(
    `first start: ${loaded} documents; second start: nothing loaded again, ready after ${Date.now() - began} ms`,
  );
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
