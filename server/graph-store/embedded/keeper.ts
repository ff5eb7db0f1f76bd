/**
 * Keeps one engine process open: starts it, opens the store in it, and after its death
 * starts the next one. A death that we caused costs nothing; others are followed by a
 * pause that grows, and after several in a short time by a rest in which callers are
 * told the reason at once.
 */
import { EntenteError } from '../../errors.ts';
import { EngineProcess } from './engine-process.ts';
import { closedError, closeTimedOut, EngineLost, withLimit } from './lost.ts';
import type { Opened } from './protocol.ts';

export interface Engine {
  process: EngineProcess;
  opened: Opened;
}
export interface KeeperTimes {
  /** Pauses before the openings that follow one, two, … unexpected deaths. */
  pausesMs: number[];
  /** How far back deaths are counted. */
  windowMs: number;
  /** How long no opening is tried after too many deaths. */
  restMs: number;
}
export const KEEPER_TIMES: KeeperTimes = { pausesMs: [100, 500, 1500, 3000], windowMs: 60_000, restMs: 30_000 };

type State =
  | { is: 'opening'; why: string }
  | { is: 'open'; engine: Engine }
  | { is: 'resting'; error: EntenteError; until: number }
  | { is: 'closed' };

/** A last write and the main file of a large graph take their time; after this the process is ended (its log is safe). */
const CLOSE_LIMIT_MS = 60_000;

// A lock may outlive its process by a moment; the rest is not healed by waiting.
const isTransient = (error: unknown): boolean =>
  error instanceof EngineLost || (error instanceof EntenteError && error.code === 'store-locked');

export class Keeper {
  state: State = { is: 'opening', why: 'The store is being opened.' };
  private waiters: (() => void)[] = [];
  private deaths: number[] = [];
  private recovering: Promise<void> = Promise.resolve();
  private endPause: () => void = () => undefined;
  private process: EngineProcess | null = null;
  private readonly folder: string;
  private readonly times: KeeperTimes;
  private readonly log: (message: string) => void;
  private readonly changed: () => void;
  /** Deaths that we cause are no reason for a pause. */
  private readonly killed = new WeakSet<EngineProcess>();

  /** `changed` is called whenever the engine has opened, has died, or is given up for a while. */
  constructor(folder: string, times: KeeperTimes, log: (message: string) => void, changed: () => void) {
    this.folder = folder;
    this.times = times;
    this.log = log;
    this.changed = changed;
  }

  /** The first opening: its error is the caller's, nothing is tried again. */
  async start(): Promise<void> {
    await this.open();
  }

  kill(process: EngineProcess): void {
    this.killed.add(process);
    process.kill();
  }

  /** Ends a rest that is over; called before a request is queued. */
  wake(): void {
    if (this.state.is === 'resting' && Date.now() >= this.state.until) this.recover(0, this.state.error.message);
  }

  async close(): Promise<void> {
    if (this.state.is === 'closed') return;
    const before = this.state;
    this.state = { is: 'closed' };
    this.change();
    if (before.is === 'opening') this.process?.kill();
    this.endPause();
    await this.recovering;
    if (before.is !== 'open') return;
    const { process } = before.engine;
    try {
      await withLimit(process.request({ type: 'close' }).answer, CLOSE_LIMIT_MS, () => closeTimedOut(CLOSE_LIMIT_MS));
    } finally {
      process.kill();
      await process.exited;
    }
  }

  /** The engine that is open or is opened next; rejects when none is expected soon. */
  async whenOpen(): Promise<Engine> {
    while (this.state.is === 'opening') await new Promise<void>((resolve) => this.waiters.push(resolve));
    if (this.state.is === 'open') return this.state.engine;
    throw this.state.is === 'resting' ? this.state.error : closedError();
  }

  private change(): void {
    for (const resolve of this.waiters.splice(0)) resolve();
    this.changed();
  }

  private async open(): Promise<void> {
    const process: EngineProcess = new EngineProcess((how) => this.died(process, how));
    this.process = process;
    try {
      const opened = await process.request({ type: 'open', folder: this.folder }).answer;
      if (this.state.is === 'closed') throw closedError();
      this.state = { is: 'open', engine: { process, opened } };
    } catch (error) {
      process.kill();
      await process.exited;
      throw error;
    }
    this.change();
  }

  private died(process: EngineProcess, how: string): void {
    // Before it was open, `open` itself reports the end; after `close` nobody needs to know.
    if (this.state.is !== 'open' || this.state.engine.process !== process) return;
    if (this.killed.has(process)) {
      this.recover(0, 'A query that took too long was ended; the store is being opened again.');
      return;
    }
    this.log(`embedded store: ${how}`);
    this.recover(this.countDeath(), `${how} The store is being opened again.`);
  }

  /** The pause that is due after this death. */
  private countDeath(): number {
    const now = Date.now();
    this.deaths = [...this.deaths.filter((at) => now - at < this.times.windowMs), now];
    return this.times.pausesMs[this.deaths.length - 1] ?? Number.POSITIVE_INFINITY;
  }

  private recover(pauseMs: number, why: string): void {
    this.state = { is: 'opening', why };
    this.change();
    this.recovering = this.reopen(pauseMs, why);
  }

  private async reopen(pauseMs: number, why: string): Promise<void> {
    for (let pause = pauseMs; ; ) {
      if (pause === Number.POSITIVE_INFINITY)
        return this.rest(`The engine ended ${this.deaths.length} times in a short time; last: ${why}`);
      await this.pause(pause);
      if (this.state.is === 'closed') return;
      try {
        return await this.open();
      } catch (error) {
        if ((this.state as State).is === 'closed') return;
        if (!isTransient(error)) return this.rest(error as Error);
        pause = this.countDeath();
        this.log(`embedded store: opening failed: ${(error as Error).message}`);
      }
    }
  }

  /** A pause that ends early when the store is closed. */
  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private rest(reason: string | Error): void {
    const error =
      reason instanceof EntenteError
        ? reason
        : new EntenteError(
            'store-unavailable',
            `${reason instanceof Error ? reason.message : reason} It is tried again after ${Math.round(this.times.restMs / 1000)} s.`,
            { retriable: true },
          );
    this.deaths = [];
    this.state = { is: 'resting', error, until: Date.now() + this.times.restMs };
    this.log(`embedded store: ${error.message}`);
    this.change();
  }
}
