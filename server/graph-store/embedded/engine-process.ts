/** Starts the engine's process and matches its answers to our requests. */
import type { ChildProcess } from 'node:child_process';
import { EntenteError } from '../../errors.ts';
import { forkModule } from '../fork.ts';
import { EngineLost } from './lost.ts';
import type { Answers, Notice, RequestBody, ToChild, ToParent } from './protocol.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const MAIN = new URL('./engine/main.ts', import.meta.url);
const STDERR_KEPT = 2000;

/** One process with one open store. After `exited` it answers nothing more. */
export class EngineProcess {
  readonly exited: Promise<string>;
  readonly pid: number | undefined;
  private readonly child: ChildProcess;
  private readonly onEnd: (how: string) => void;
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 1;
  private ended: string | null = null;
  private wasKilled = false;
  private stderr = '';

  /** `onEnd` hears of the end before those who wait for answers do. */
  constructor(onEnd: (how: string) => void) {
    this.onEnd = onEnd;
    this.child = forkModule(MAIN);
    this.pid = this.child.pid;
    this.child.stderr?.on('data', (data: Buffer) => {
      this.stderr = (this.stderr + data.toString()).slice(-STDERR_KEPT);
    });
    this.child.on('message', (message: ToParent) => this.receive(message));
    this.exited = new Promise((resolve) => {
      this.child.once('error', (error) => resolve(this.end(`it could not be started or reached (${error.message}).`)));
      this.child.once('exit', (code, signal) =>
        resolve(this.end(signal === null ? `it ended with code ${code}.` : `it was ended by ${signal}.`)),
      );
    });
  }

  /** Sends a request; the id serves `drop` and `cancel`. */
  request<T extends RequestBody>(body: T): { id: number; answer: Promise<Answers[T['type']]> } {
    const id = this.nextId++;
    const answer = new Promise<Answers[T['type']]>((resolve, reject) => {
      if (this.ended !== null) return reject(new EngineLost(this.ended));
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.post({ id, body });
    });
    return { id, answer };
  }

  notify(notice: Notice): void {
    if (this.ended === null) this.post({ notice });
  }

  kill(): void {
    this.wasKilled = true;
    this.child.kill('SIGKILL');
  }

  private post(message: ToChild): void {
    // A failed send needs no handling of its own: the process is ending, and `exit` settles all requests.
    this.child.send(message, () => undefined);
  }

  private receive(message: ToParent): void {
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (waiting === undefined) return;
    if ('error' in message) {
      const { code, message: text, faults, retriable } = message.error;
      waiting.reject(new EntenteError(code, text, { faults, retriable }));
    } else {
      waiting.resolve(message.value);
    }
  }

  private end(how: string): string {
    if (this.ended !== null) return this.ended;
    const lastWords = this.stderr.trim().split('\n').slice(-3).join(' ');
    this.ended = `the engine's process ended: ${how}${lastWords === '' ? '' : ` It said: ${lastWords}`}`;
    this.onEnd(this.ended);
    for (const { reject } of this.waiting.values()) reject(new EngineLost(this.ended, { wasEnded: this.wasKilled }));
    this.waiting.clear();
    return this.ended;
  }
}
