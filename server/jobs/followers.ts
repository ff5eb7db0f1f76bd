/** Who follows the changes of which job, in bounded memory however slowly they read. */

/** Least time between two changes that a follower hears of, and longest silence, in ms. */
const PACE_MS = 100;
const SILENCE_MS = 15_000;

class Follower {
  readonly #changed = new Set<number>();
  #isNews = false;
  #isOver = false;
  #wake: () => void = () => undefined;

  note(places: Iterable<number>): void {
    for (const place of places) this.#changed.add(place);
    this.#isNews = true;
    this.#wake();
  }

  end(): void {
    this.#isOver = true;
    this.#wake();
  }

  /** What changed since the last call; null after a silence, undefined when it is over. */
  async next(): Promise<number[] | null | undefined> {
    if (!this.#isNews && !this.#isOver) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        timer = setTimeout(resolve, SILENCE_MS);
      });
      clearTimeout(timer);
    }
    if (this.#isOver) return undefined;
    if (!this.#isNews) return null;
    this.#isNews = false;
    const places = [...this.#changed].sort((a, b) => a - b);
    this.#changed.clear();
    return places;
  }
}

export class Followers {
  readonly #of = new Map<string, Set<Follower>>();

  /** The files of these places changed, or, without any, the job alone. */
  note(id: string, places: readonly number[]): void {
    for (const follower of this.#of.get(id) ?? []) follower.note(places);
  }

  /** Nothing more is to be heard of a job. */
  end(id: string): void {
    for (const follower of this.#of.get(id) ?? []) follower.end();
  }

  endAll(): void {
    for (const id of this.#of.keys()) this.end(id);
  }

  /** Gives nothing at once, from when on no change is missed; then the places that changed, or null after a silence. */
  async *follow(id: string, signal: AbortSignal): AsyncGenerator<readonly number[] | null> {
    const follower = new Follower();
    const all = this.#of.get(id) ?? new Set();
    this.#of.set(id, all.add(follower));
    const leave = (): void => follower.end();
    signal.addEventListener('abort', leave);
    try {
      yield [];
      while (!signal.aborted) {
        const places = await follower.next();
        if (places === undefined) return;
        yield places;
        await new Promise((resolve) => setTimeout(resolve, PACE_MS));
      }
    } finally {
      signal.removeEventListener('abort', leave);
      all.delete(follower);
      if (all.size === 0) this.#of.delete(id);
    }
  }
}
