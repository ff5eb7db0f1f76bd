/** Starts a module of ours in a process of its own, which talks over a channel. */
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Resolved from here, so that the working directory of the caller does not matter.
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** `stderr` is a pipe: what the process says last may be worth telling. */
export function forkModule(main: URL, execArgv: readonly string[] = []): ChildProcess {
  // No `execArgv` of ours is passed on: a debugger's port or a memory limit is the parent's.
  return fork(fileURLToPath(main), [], {
    execArgv: [...execArgv, '--import', TSX],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}
