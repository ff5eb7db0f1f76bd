/**
 * Decides what the engine runs: a few reads at once, one write at a time, the rest waits here,
 * where giving up costs nothing. A running query can only be ended by ending the engine's
 * process. So a reader that leaves is answered at once, and its query gets a moment to end by
 * itself; only then, and never during somebody's write, is the process ended.
 */
import { EntenteError } from '../../errors.ts';
import type { EngineProcess } from './engine-process.ts';
import { KEEPER_TIMES, Keeper, type KeeperTimes } from './keeper.ts';
import { cancelled, closedError, EngineLost, timedOut } from './lost.ts';
import type { Answers, AskBody, ReadBody, SearchBody, WriteBody } from './protocol.ts';

type Body = ReadBody | AskBody | SearchBody | WriteBody;

export interface Limits {
  /** For messages: the query's name. */
  name: string;
  signal?: AbortSignal | undefined;
  /** Waits until nothing else is asked, or has been for a moment. */
  background?: boolean | undefined;
  timeoutMs: number;
  /** When the time began: a second attempt has only the rest of it. */
  since: number;
  /** Whether the same would take as long again, so that nobody should ask again by himself. */
  isFinal?: boolean;
}
export interface Answered<T> {
  value: T;
  process: EngineProcess;
  id: number;
}
interface Task {
  body: Body;
  limits: Limits;
  running: { process: EngineProcess; id: number } | null;
  /** Why nobody waits for it any more. */
  abandoned: EntenteError | null;
  /** Its process may be ended from now on. */
  due: boolean;
  settle(error: unknown): void;
  answer(answered: Answered<unknown>): void;
}
export interface SchedulerTimes extends KeeperTimes {
  /** How long an abandoned query may go on before the engine's process is ended. */
  graceMs: number;
}
export const SCHEDULER_TIMES: SchedulerTimes = { ...KEEPER_TIMES, graceMs: 1000 };

const READS_AT_ONCE = 4;
/** How long nothing else may have been asked before what is in the background goes on, in ms. */
const QUIET_MS = 10;
/** How long it gives way at most, in ms: it shall end some day. */
const PATIENCE_MS = 500;
const isWrite = (task: Task): boolean => task.body.type === 'write';
const isForeground = (task: Task): boolean => task.limits.background !== true;

export class Scheduler {
  readonly keeper: Keeper;
  private readonly tasks = new Set<Task>();
  private readonly times: SchedulerTimes;
  /** When the last task that is not in the background ended. */
  private busyUntil = 0;
  private waking: NodeJS.Timeout | null = null;

  constructor(folder: string, times: SchedulerTimes, log: (message: string) => void) {
    this.times = times;
    this.keeper = new Keeper(folder, times, log, () => this.pump());
  }

  /** Runs a request when its turn comes; `EngineLost` when the engine's process ended under it. */
  submit<T extends Body>(body: T, limits: Limits): Promise<Answered<Answers[T['type']]>> {
    return new Promise((resolve, reject) => {
      const { signal, name, timeoutMs, since, isFinal } = limits;
      if (signal?.aborted) return reject(cancelled(name));
      const onAbort = (): void => this.abandon(task, cancelled(name), this.times.graceMs);
      const timer = setTimeout(
        () => this.abandon(task, timedOut(name, timeoutMs, !isFinal), 0),
        Math.max(0, since + timeoutMs - Date.now()),
      );
      const leave = (): void => {
        if (isForeground(task)) this.busyUntil = Date.now();
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      };
      const task: Task = {
        body,
        limits,
        running: null,
        abandoned: null,
        due: false,
        settle: (error) => {
          leave();
          reject(error);
        },
        answer: (answered) => {
          leave();
          resolve(answered as Answered<Answers[T['type']]>);
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.tasks.add(task);
      this.keeper.wake();
      this.pump();
    });
  }

  /** Refuses what waits, lets a running write end, and closes the engine. */
  async close(): Promise<void> {
    for (const task of this.tasks) if (task.running === null) this.finish(task, closedError());
    await this.keeper.close();
  }

  private finish(task: Task, error: unknown): void {
    this.tasks.delete(task);
    task.settle(error);
  }

  /** Starts what may start, ends what is due, and refuses everything when there is no engine to wait for. */
  private pump(): void {
    const { state } = this.keeper;
    if (state.is === 'closed' || state.is === 'resting') {
      const error = state.is === 'closed' ? closedError() : state.error;
      for (const task of this.tasks) if (task.running === null) this.finish(task, error);
      return;
    }
    if (state.is !== 'open') return;
    const running = [...this.tasks].filter((task) => task.running !== null);
    const innocentWrite = running.find((task) => isWrite(task) && !task.due);
    if (running.some((task) => task.due)) {
      // Nothing new is started: it would be lost, and a row of writes would put the end off for ever.
      if (innocentWrite === undefined) this.keeper.kill(state.engine.process);
      return;
    }
    let reads = running.filter((task) => !isWrite(task)).length;
    let write = innocentWrite !== undefined;
    for (const task of this.tasks) {
      if (task.running !== null || (isWrite(task) ? write : reads >= READS_AT_ONCE)) continue;
      if (this.givesWay(task)) continue;
      if (isWrite(task)) write = true;
      else reads += 1;
      this.run(task, state.engine.process);
    }
  }

  /** Whether a task in the background has to wait; looks again in a moment. */
  private givesWay(task: Task): boolean {
    if (isForeground(task) || Date.now() - task.limits.since >= PATIENCE_MS) return false;
    const isBusy = [...this.tasks].some(isForeground) || Date.now() - this.busyUntil < QUIET_MS;
    if (isBusy)
      this.waking ??= setTimeout(() => {
        this.waking = null;
        this.pump();
      }, QUIET_MS);
    return isBusy;
  }

  private run(task: Task, process: EngineProcess): void {
    const { id, answer } = process.request(task.body);
    task.running = { process, id };
    answer.then(
      (value) => {
        this.tasks.delete(task);
        if (task.abandoned !== null && !isWrite(task)) process.notify({ type: 'drop', of: id });
        else task.answer({ value, process, id });
        this.pump();
      },
      (error: unknown) => {
        if (error instanceof EntenteError && error.code === 'query-too-large')
          return this.endAtOnce(task, process, error);
        // A lost write keeps quiet about its own end: only the next process can tell whether it was committed.
        const reason =
          error instanceof EngineLost && task.abandoned !== null
            ? new EngineLost(error.message, { cause: task.abandoned })
            : (task.abandoned ?? error);
        this.finish(task, reason);
        this.pump();
      },
    );
  }

  /** It is still running, and takes more and more. A write beside it is made again by the next process. */
  private endAtOnce(task: Task, process: EngineProcess, error: EntenteError): void {
    task.due = true;
    task.settle(error);
    this.keeper.kill(process);
    // Until then it counts as running, so that nothing is started that would be lost.
    void process.exited.then(() => {
      this.tasks.delete(task);
      this.pump();
    });
  }

  private abandon(task: Task, error: EntenteError, graceMs: number): void {
    if (!this.tasks.has(task) || task.abandoned !== null) return;
    if (task.running === null) {
      this.finish(task, error);
      return;
    }
    task.abandoned = error;
    const { process, id } = task.running;
    // A write is answered when its end is known; it rolls back at its next statement.
    if (isWrite(task)) process.notify({ type: 'cancel', of: id });
    else task.settle(error);
    const grace = isWrite(task) ? this.times.graceMs : graceMs;
    setTimeout(() => {
      task.due = this.tasks.has(task);
      this.pump();
    }, grace);
  }
}
