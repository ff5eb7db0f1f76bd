/** Runs the command line and the server as people do: as processes, in an environment of their own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { onTestFinished, vi } from 'vitest';
import { createExtractor } from '../../server/extraction/index.ts';
import { openEmbeddedStore } from '../../server/graph-store/embedded/index.ts';
import type { GraphStore } from '../../server/graph-store/port.ts';
import { loadPaths } from '../../server/loader/load.ts';
import { Projector } from '../../server/loader/projector.ts';
import { ROOT } from '../support/documents.ts';

export type Environment = Readonly<Record<string, string>>;

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
  ms: number;
}

export interface Running {
  child: ChildProcessWithoutNullStreams;
  /** What it has printed so far. */
  stdout(): string;
  stderr(): string;
  ended: Promise<Ended>;
}

/** Without what would tell the child of a store or port of someone else. */
function cleanEnvironment(own: Environment): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'JAVA_HOME'];
  return { ...Object.fromEntries(names.map((name) => [name, process.env[name]])), ...own };
}

export function run(args: readonly string[], environment: Environment): Running {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, env: cleanEnvironment(environment) });
  child.stdin.end();
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr, ms: performance.now() - started }));
  });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  });
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}

/** `entente …` until it ends. */
export const entente = (args: readonly string[], environment: Environment = {}): Promise<Ended> =>
  run(['server/entente.mjs', ...args], environment).ended;

export const server = (environment: Environment): Running =>
  run(['--import', 'tsx', 'server/main.ts'], { PORT: '0', ...environment });

export interface Served extends Running {
  url: string;
  get(path: string): Promise<{ status: number; headers: Headers; body: unknown }>;
  /** Ends it as a service manager does. */
  terminate(): Promise<Ended>;
}

const READY = /Entente is ready at (http:\/\/\S+)/;
const WAITING = /Waiting for the store: .*answering meanwhile at (http:\/\/[^\s)]+)/;

async function getJson(url: string): Promise<{ status: number; headers: Headers; body: unknown }> {
  const answer = await fetch(url);
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

const withAddress = (running: Running, url: string): Served => ({
  ...running,
  url,
  get: (path) =>
    getJson(`${url}/api/v1${path}`).catch((error: unknown) => {
      const end = running.child.exitCode ?? running.child.signalCode ?? 'running';
      throw new Error(`${path}: ${String(error)}; the server (${end}) said: ${running.stdout()}${running.stderr()}`, {
        cause: error,
      });
    }),
  terminate: () => {
    running.child.kill('SIGTERM');
    return running.ended;
  },
});

async function started(environment: Environment, said: RegExp): Promise<Served> {
  const running = server(environment);
  const url = await vi.waitFor(
    () => {
      const address = said.exec(running.stdout())?.[1];
      if (running.child.exitCode === null && !address)
        throw new Error(`not yet: ${running.stdout()}${running.stderr()}`);
      return address;
    },
    { timeout: 60_000, interval: 50 },
  );
  if (!url) throw new Error(`the server ended: ${running.stderr()}`);
  return withAddress(running, url);
}

/** A server that has said that it is ready. */
export const startServer = (environment: Environment): Promise<Served> => started(environment, READY);

/** A server that answers, and has said that it waits for its store. */
export const startWaitingServer = (environment: Environment): Promise<Served> => started(environment, WAITING);

/** Looks into a store that no process has open. */
export async function within<T>(folder: string, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openEmbeddedStore({ folder });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Loads documents without a process of its own. */
export const loadInto = (folder: string, ...paths: string[]) =>
  within(folder, (store) => loadPaths(paths, { store, projector: new Projector(store), extractor: createExtractor() }));
