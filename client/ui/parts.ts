/** Parts of the screen whose code comes after the first picture: once there is time, or when they are asked for. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** The code of a part did not come: the server is down, or has another version by now. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

const all: Part<never>[] = [];

/** One such part. */
export class Part<P extends object> {
  readonly #load: () => Promise<ComponentType<P>>;
  #there: ComponentType<P> | null = null;
  #failed = false;
  readonly #listeners = new Set<() => void>();
  #awaited: LazyExoticComponent<ComponentType<P>>;

  constructor(load: () => Promise<ComponentType<P>>) {
    this.#load = load;
    this.#awaited = this.#lazily();
    all.push(this as unknown as Part<never>);
  }

  /** What draws it: at once where its code is there, else through Suspense. Throws `NotLoaded` into the nearest boundary. */
  get component(): ComponentType<P> {
    return this.#there ?? this.#awaited;
  }

  /** Whether its code is there; `listener` is told when it comes. */
  readonly isThere = (): boolean => this.#there !== null;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Fetches its code, if it is not there yet. */
  async fetch(): Promise<ComponentType<P>> {
    if (this.#there) return this.#there;
    try {
      this.#there = await this.#load();
      for (const listener of this.#listeners) listener();
      return this.#there;
    } catch (cause) {
      this.#failed = true;
      throw new NotLoaded(cause instanceof Error ? cause.message : String(cause), { cause });
    }
  }

  /** React remembers that a load failed: another attempt needs another component. */
  renew(): void {
    if (this.#failed) this.#awaited = this.#lazily();
    this.#failed = false;
  }

  #lazily(): LazyExoticComponent<ComponentType<P>> {
    return lazy(async () => ({ default: await this.fetch() }));
  }
}

/** Lets the parts that did not come be asked for again. */
export function renewParts(): void {
  for (const part of all) part.renew();
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });

/** Fetches all parts one after another while nothing else is to be done, so that each opens at once. */
export async function fetchParts(): Promise<void> {
  for (const part of all) {
    await idle();
    // One that does not come now is asked for again, and told of, when a person opens it.
    await part.fetch().catch(() => undefined);
  }
  renewParts();
}
