/** The end of the server: nothing new, what is under way finishes, the store is closed, and all of it in time. */
import type { Server } from 'node:http';

/** What is under way has this long; then its connections are cut. */
const FINISH_MS = 5_000;
/** A service manager kills after 10 s: by then all is over, whatever hangs. */
const END_MS = 9_000;
const SWEEP_MS = 100;

/** Ends the server: resolves when it answers nothing more. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection that is kept alive is idle between two answers only: it is looked for again and again.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const cut = setTimeout(() => server.closeAllConnections(), FINISH_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/**
 * On SIGINT and SIGTERM: `first` is told at once (work that would never end by itself), then the
 * server finishes, then `last` closes what it stood on. Exit 0, or 1 when something failed or hung.
 */
export function stopOnSignal(
  server: Server,
  first: () => Promise<unknown>,
  last: () => Promise<unknown>,
  fail: (error: unknown) => never,
): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => fail(new Error(`the end took longer than ${END_MS / 1000} s`)), END_MS).unref();
    Promise.all([first(), closeServer(server)])
      .then(last)
      .then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}
