/** The built product as a process of its own: started, asked, stopped, started again on the same port. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { z } from 'zod';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const READY = /ready at http:\/\/127\.0\.0\.1:(\d+)/;
const START_MS = 120_000;
const STOP_MS = 15_000;

export interface ServerOptions {
  /** Folder of the embedded store; unused, but never the user's own, with Neo4j. */
  data: string;
  /** null: the embedded store. */
  neo4jUri: string | null;
}

const environmentOf = ({ data, neo4jUri }: ServerOptions, port: number): NodeJS.ProcessEnv => ({
  ...process.env,
  PORT: String(port),
  ENTENTE_DATA: data,
  NEO4J_URI: neo4jUri ?? '',
  NEO4J_USER: '',
  NEO4J_PASSWORD: '',
  NEO4J_DATABASE: '',
  LOG_LEVEL: 'warn',
  NODE_ENV: 'production',
});

/** A command of `entente` upon the same store; the server must be down, the embedded store has one opener. */
export async function command(options: ServerOptions, ...words: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['server/entente.mjs', ...words], {
    cwd: ROOT,
    env: environmentOf(options, 0),
  });
  return stdout;
}

export class Server {
  readonly #options: ServerOptions;
  #child: ChildProcess | null = null;
  #port = 0;
  #output = '';

  constructor(options: ServerOptions) {
    this.#options = options;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** What it has said, on both streams. */
  get output(): string {
    return this.#output;
  }

  /** Starts it, the second time on the port of the first, so that a page finds it again. */
  async start(): Promise<void> {
    this.#output = '';
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      cwd: ROOT,
      env: environmentOf(this.#options, this.#port),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const abandon = (): void => void child.kill('SIGKILL');
    process.once('exit', abandon);
    child.once('exit', () => process.off('exit', abandon));
    this.#port = await new Promise<number>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`the server was not ready after ${START_MS} ms:\n${this.#output}`)),
        START_MS,
      );
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${this.#output}`)));
      const hear = (data: Buffer): void => {
        this.#output += data.toString();
        const port = READY.exec(this.#output)?.[1];
        if (!port) return;
        clearTimeout(timer);
        resolve(Number(port));
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
    });
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    const [code] = await ended;
    clearTimeout(timer);
    if (code !== 0) throw new Error(`the server ended with ${code}:\n${this.#output}`);
  }

  /** Ends it as a crash or a power cut does; its engine ends by itself. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Asks the API, and holds the answer against its contract. */
  async ask<S extends z.ZodType>(schema: S, path: string, query: Record<string, string> = {}): Promise<z.output<S>> {
    const told = new URLSearchParams(query).toString();
    const response = await fetch(`${this.address}/api/v1${path}${told ? `?${told}` : ''}`);
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(body)}`);
    return schema.parse(body);
  }
}
