/** How many callers' queries run at once: fewer than the store takes, so that the application is always answered. */
import { EntenteError } from '../../errors.ts';
import type { GraphStore } from '../../graph-store/port.ts';

const AT_ONCE = 2;
/** More that wait are refused: each may take half a minute. */
const MOST_WAITING = 16;

interface Turns {
  running: number;
  waiting: (() => void)[];
}
const turns = new WeakMap<GraphStore, Turns>();

function turnsOf(store: GraphStore): Turns {
  const known = turns.get(store) ?? { running: 0, waiting: [] };
  turns.set(store, known);
  return known;
}

/** Waits for a turn. @throws EntenteError `overloaded`, `cancelled`. */
async function turn(of: Turns, signal: AbortSignal | undefined): Promise<void> {
  const cancelled = (): EntenteError => new EntenteError('cancelled', 'The query was cancelled.');
  if (signal?.aborted) throw cancelled();
  if (of.running < AT_ONCE) {
    of.running += 1;
    return;
  }
  if (of.waiting.length >= MOST_WAITING)
    throw new EntenteError('overloaded', `${MOST_WAITING} queries wait already: try again in a moment`, {
      retriable: true,
    });
  await new Promise<void>((resolve, reject) => {
    const begin = (): void => {
      signal?.removeEventListener('abort', leave);
      resolve();
    };
    const leave = (): void => {
      of.waiting.splice(of.waiting.indexOf(begin), 1);
      reject(cancelled());
    };
    signal?.addEventListener('abort', leave, { once: true });
    of.waiting.push(begin);
  });
}

/** Runs `work` when its turn has come. */
export async function inTurn<T>(
  store: GraphStore,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const own = turnsOf(store);
  await turn(own, signal);
  try {
    return await work();
  } finally {
    const next = own.waiting.shift();
    // The next takes this one's place.
    if (next) next();
    else own.running -= 1;
  }
}
