/** Long work in slices: others are answered in between, and it ends when its asker goes away. */
import { setImmediate } from 'node:timers/promises';
import { EntenteError } from '../errors.ts';

/** How long one slice may hold the event loop, in milliseconds. */
const SLICE_MS = 5;

/** Whoever is in the middle of long work goes on after all who rested before: one slice for each turn of the event loop. */
let turns: Promise<void> = Promise.resolve();

function nextTurn(): Promise<void> {
  turns = turns.then(() => setImmediate());
  return turns;
}

export class Pause {
  readonly #signal: AbortSignal | undefined;
  #since = performance.now();

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  /** Whether the slice is over: then `rest` is to be awaited. */
  get isDue(): boolean {
    return performance.now() - this.#since > SLICE_MS;
  }

  /** @throws EntenteError `cancelled` when the asker is gone. */
  async rest(): Promise<void> {
    await nextTurn();
    if (this.#signal?.aborted) throw new EntenteError('cancelled', 'The question was cancelled.');
    this.#since = performance.now();
  }
}
