import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { EntenteError } from '../../../errors.ts';
import type { Jdk } from './java.ts';

const SOURCE = fileURLToPath(new URL('./Neo4jServer.java', import.meta.url));
const STOP_TIMEOUT_MS = 60_000;
const KEPT_LINES = 12;

/** What the server's process is started with. */
export interface ProcessOptions {
  jdk: Jdk;
  jars: string;
  home: string;
  conf: string;
  /** Java heap in MiB. */
  heap: number;
  password: string | undefined;
  log: (line: string) => void;
}

/** A running Java process that holds the database. */
export interface ServerProcess {
  /** Resolves when the database has started, rejects when the process ends before. */
  ready: Promise<void>;
  /** Resolves with the exit code (null: killed) when the process ends, however it ends. */
  exited: Promise<number | null>;
  /** Shuts the database down and waits for the end; safe to call more than once. */
  stop(): Promise<void>;
}

/** Starts `Neo4jServer.java`. */
export function startProcess({ jdk, jars, home, conf, heap, password, log }: ProcessOptions): ServerProcess {
  const child = spawn(
    join(jdk.home, 'bin', 'java'),
    [...jvmOptions(jdk, heap), '-cp', join(jars, '*'), SOURCE, home, conf],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      // A group of its own: Ctrl+C reaches us alone, and we end the database in order. If we are
      // killed, its standard input ends, which stops it too.
      detached: true,
    },
  );
  // Until it is ready, what it says is the reason of a failure and goes into the error.
  const last: string[] = [];
  let started = false;
  const keep = (line: string) => {
    if (started) log(line);
    else if (last.push(line) > KEPT_LINES) last.shift();
  };
  createInterface({ input: child.stderr }).on('line', keep);
  const output = createInterface({ input: child.stdout });

  // 'close' comes after the last line of output, 'exit' may come before it.
  const exited = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
    child.once('error', (error) => {
      keep(error.message);
      resolve(null);
    });
  });
  const ready = new Promise<void>((resolve, reject) => {
    output.on('line', (line) => {
      if (line !== 'ready') return keep(line);
      started = true;
      resolve();
    });
    void exited.then((code) => reject(startFailure(last, code, home)));
  });
  // The caller may stop waiting before it fails.
  ready.catch(() => {});

  // A process that has just died takes no more input; `exited` tells.
  child.stdin.on('error', () => {});
  child.stdin.write(`${password ?? ''}\n`);

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= endInput();
    return stopping;
  };
  async function endInput(): Promise<void> {
    child.stdin.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    const code = await exited;
    clearTimeout(timer);
    if (code !== 0)
      throw new EntenteError(
        'internal',
        `Neo4j did not stop cleanly (${code === null ? 'killed' : `exit ${code}`}); see ${join(home, 'logs')}.`,
      );
  }
  return { ready, exited, stop };
}

/** Neo4j reaches into these packages; newer Java also wants to be told of its native calls. */
function jvmOptions(jdk: Jdk, heap: number): string[] {
  const opened = ['java.nio', 'sun.nio.ch', 'java.io', 'java.lang'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  );
  const native =
    jdk.version >= 24 ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'] : [];
  return [`-Xmx${heap}m`, '-XX:+ExitOnOutOfMemoryError', '-Djava.awt.headless=true', ...opened, ...native];
}

function startFailure(last: string[], code: number | null, home: string): EntenteError {
  const text = last.join('\n');
  if (/lock file has been locked|FileLockException/i.test(text)) {
    return new EntenteError('store-locked', `Another Neo4j is using ${home}: stop it, or choose another data folder.`);
  }
  if (/support downgrading from/i.test(text)) {
    return new EntenteError(
      'store-version',
      `${home} was written by a newer Neo4j: start it with the --version that wrote it, or choose another data folder.`,
    );
  }
  return new EntenteError(
    'store-unavailable',
    `Neo4j did not start (${code === null ? 'killed' : `exit ${code}`}); see ${join(home, 'logs')}.\n${text}`,
  );
}
