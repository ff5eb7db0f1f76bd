/**
 * Callers' queries in processes of their own, one query in each at a time: a row of ten million values would fill
 * the memory of the process that reads it, and the driver has no limit. Ending the process ends the query.
 */
import type { ChildProcess } from 'node:child_process';
import { EntenteError } from '../../../errors.ts';
import { forkModule } from '../../fork.ts';
import type { Answer, Ask } from '../../port.ts';
import type { Address } from '../driver.ts';
import type { Question, Reply } from './protocol.ts';

const MAIN = new URL('./main.ts', import.meta.url);
const HEAP = '--max-old-space-size=512';
/** Kept for the next query: starting one takes half a second. */
const KEPT = 2;
/** The server ends the transaction by itself at the time-out, and says so. */
const GRACE_MS = 1_000;

const timedOut = (ms: number): EntenteError =>
  new EntenteError('store-timeout', `The query took longer than ${ms} ms and was ended.`);
const ended = (how: string): EntenteError =>
  new EntenteError('query-too-large', `The query took too much memory and was ended (${how}): ask for less.`);

export class Asker {
  readonly #address: Address;
  readonly #running = new Set<ChildProcess>();
  readonly #idle: ChildProcess[] = [];

  constructor(address: Address) {
    this.#address = address;
  }

  /** @throws EntenteError as the port's `ask`. */
  async ask({ signal, ...ask }: Ask): Promise<Answer> {
    if (signal?.aborted) throw new EntenteError('cancelled', 'The query was cancelled.');
    const child = this.#take();
    this.#running.add(child);
    try {
      const reply = await replyOf(child, { address: this.#address, ask }, signal);
      const error = 'error' in reply ? new EntenteError(reply.error.code, reply.error.message, reply.error) : null;
      // Its memory goes on growing.
      if (error?.code === 'query-too-large') child.kill('SIGKILL');
      else this.#keep(child);
      if ('answer' in reply) return reply.answer;
      throw error;
    } catch (error) {
      // Without a reply the query is still under way.
      if (!this.#idle.includes(child)) child.kill('SIGKILL');
      throw error;
    } finally {
      this.#running.delete(child);
    }
  }

  close(): void {
    for (const child of [...this.#running, ...this.#idle.splice(0)]) child.kill('SIGKILL');
  }

  #take(): ChildProcess {
    for (let child = this.#idle.pop(); child; child = this.#idle.pop()) if (child.connected) return child;
    const child = forkModule(MAIN, [HEAP]);
    // What it says is told by the reply; the pipe is only not to fill up.
    child.stderr?.resume();
    // One that could not be started or reached has ended, and that is what is heard of it.
    child.on('error', () => child.emit('exit', null, 'it could not be started'));
    return child;
  }

  #keep(child: ChildProcess): void {
    if (this.#idle.length >= KEPT || !child.connected) return void child.kill('SIGKILL');
    // One that waits keeps no process alive.
    child.unref();
    child.channel?.unref();
    this.#idle.push(child);
  }
}

function replyOf(child: ChildProcess, question: Question, signal: AbortSignal | undefined): Promise<Reply> {
  const { timeoutMs } = question.ask;
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      child.off('message', onReply).off('exit', onExit);
      act();
    };
    const fail = (error: EntenteError): void => settle(() => reject(error));
    const onAbort = (): void => fail(new EntenteError('cancelled', 'The query was cancelled.'));
    const onReply = (reply: Reply): void => settle(() => resolve(reply));
    const onExit = (code: number | null, by: string | null): void => fail(ended(by ?? `code ${code}`));
    const timer = setTimeout(() => fail(timedOut(timeoutMs)), timeoutMs + GRACE_MS);
    signal?.addEventListener('abort', onAbort, { once: true });
    child.on('message', onReply).on('exit', onExit);
    child.ref();
    child.channel?.ref();
    child.send(question);
  });
}
