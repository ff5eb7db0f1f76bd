/** The embedded store behind the port. */
import { randomUUID } from 'node:crypto';
import { EntenteError } from '../../errors.ts';
import type { ParamsOf, Query, RowOf } from '../../queries/definition.ts';
import type { Answer, Ask, GraphStore, ReadOptions, Statement, StoreStatus, TextMatch } from '../port.ts';
import { cancelled, EngineLost, timedOut, unavailable, withLimit } from './lost.ts';
import { checkParameters, plainParameters } from './parameters.ts';
import type { Chunk, ReadBody, Row, WriteBody } from './protocol.ts';
import { parseRow } from './rows.ts';
import type { Answered, Limits, Scheduler } from './scheduler.ts';

export class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded' as const;
  private readonly scheduler: Scheduler;
  private readonly timeoutMs: number;
  private checkpointError: string | null = null;
  private closing: Promise<void> | null = null;

  constructor(scheduler: Scheduler, timeoutMs: number) {
    this.scheduler = scheduler;
    this.timeoutMs = timeoutMs;
  }

  /** The process that holds the engine, while it is open. */
  get enginePid(): number | undefined {
    const { state } = this.scheduler.keeper;
    return state.is === 'open' ? state.engine.process.pid : undefined;
  }

  async read<Q extends Query>(query: Q, params: ParamsOf<Q>, options: ReadOptions = {}): Promise<RowOf<Q>[]> {
    const rows: RowOf<Q>[] = [];
    for await (const chunk of this.chunks(query, params, options, true))
      for (const row of chunk) rows.push(parseRow(query, row));
    return rows;
  }

  async *stream<Q extends Query>(query: Q, params: ParamsOf<Q>, options: ReadOptions = {}): AsyncGenerator<RowOf<Q>> {
    for await (const chunk of this.chunks(query, params, options, false))
      for (const row of chunk) yield parseRow(query, row);
  }

  async ask({ params, timeoutMs, signal, ...ask }: Ask): Promise<Answer> {
    const limits = { ...this.limits('The query', { signal, timeoutMs }), isFinal: true };
    const body = { type: 'ask' as const, ...ask, params: plainParameters(params) };
    const once = (): Promise<Answered<Answer>> => this.scheduler.submit(body, limits);
    try {
      const answered = await once().catch((error: unknown) => {
        // A second time only where the engine was ended for the sake of another: else this may be what ended it.
        if (error instanceof EngineLost && error.wasEnded) return once();
        throw error;
      });
      return answered.value;
    } catch (error) {
      throw unavailable(error);
    }
  }

  async write(statements: readonly Statement[], options: ReadOptions = {}): Promise<void> {
    const checked = statements.map(({ query, params, expectRows }) => {
      const text = query.text.embedded;
      return { name: query.name, text, params: checkParameters(query, params), expectRows };
    });
    if (checked.length === 0) return;
    const names = [...new Set(checked.map((s) => s.name))].join(', ');
    const body: WriteBody = { type: 'write', token: randomUUID(), statements: checked };
    const limits = this.limits(names, options);
    await this.writeOnce(body, limits)
      .catch((error: unknown) => {
        // Known not to be committed: the second attempt cannot write twice.
        if (error instanceof EngineLost) return this.writeOnce(body, limits);
        throw error;
      })
      .catch((error: unknown) => {
        throw unavailable(error);
      });
  }

  async searchText(words: string, limit: number, options: ReadOptions = {}): Promise<TextMatch[]> {
    if (!Number.isSafeInteger(limit) || limit < 1)
      throw new EntenteError('invalid-parameters', `text search: limit: ${limit} is not a positive integer`);
    const limits = this.limits('text search', options);
    const search = (): Promise<Answered<TextMatch[]>> =>
      this.scheduler.submit({ type: 'search', words, limit }, limits);
    return (await this.twice(search)).value;
  }

  status(): StoreStatus {
    const { state } = this.scheduler.keeper;
    const waiting = (detail: string): StoreStatus => ({ state: 'waiting', engine: 'embedded', detail });
    if (state.is === 'opening') return waiting(state.why);
    if (state.is === 'resting') return waiting(state.error.message);
    if (state.is === 'closed') return waiting('The store is closed.');
    const { version, warnings } = state.engine.opened;
    const checkpoint =
      this.checkpointError === null
        ? []
        : [`The engine cannot move its log into the main file: ${this.checkpointError}`];
    return { state: 'ready', engine: 'embedded', version, warnings: [...warnings, ...checkpoint] };
  }

  close(): Promise<void> {
    this.closing ??= this.scheduler.close().catch((error: unknown) => {
      throw unavailable(error);
    });
    return this.closing;
  }

  private limits(name: string, options: ReadOptions): Limits {
    const { signal, background, timeoutMs = this.timeoutMs } = options;
    return { name, signal, background, timeoutMs, since: Date.now() };
  }

  /** A read that lost its engine through no fault of its own is asked once more. */
  private async twice<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask().catch((error: unknown) => {
        if (error instanceof EngineLost) return ask();
        throw error;
      });
    } catch (error) {
      throw unavailable(error);
    }
  }

  /** The result in parts. `whole`: the caller has seen nothing until the end, so a lost engine may be asked anew. */
  private async *chunks<Q extends Query>(
    query: Q,
    params: ParamsOf<Q>,
    options: ReadOptions,
    whole: boolean,
  ): AsyncGenerator<Row[]> {
    if (query.access !== 'read') throw new EntenteError('internal', `${query.name} is not a read.`);
    const body: ReadBody = {
      type: 'read',
      name: query.name,
      text: query.text.embedded,
      params: checkParameters(query, params),
    };
    const limits = this.limits(query.name, options);
    const first = (): Promise<Answered<Chunk>> => this.scheduler.submit(body, limits);
    if (whole) {
      yield await this.twice(async () => {
        const rows: Row[] = [];
        for await (const chunk of this.rest(await first(), limits)) rows.push(...chunk);
        return rows;
      });
      return;
    }
    try {
      yield* this.rest(await this.twice(first), limits);
    } catch (error) {
      throw unavailable(error);
    }
  }

  /** The first part and those that wait in the engine's process; leaving early frees them. */
  private async *rest({ value, process, id }: Answered<Chunk>, limits: Limits): AsyncGenerator<Row[]> {
    let { rows, done } = value;
    try {
      for (;;) {
        yield rows;
        if (done) return;
        if (limits.signal?.aborted) throw cancelled(limits.name);
        // The reader's own time does not count; a part may not take longer than a whole query.
        const next = process.request({ type: 'next', of: id }).answer;
        ({ rows, done } = await withLimit(next, limits.timeoutMs, () => timedOut(limits.name, limits.timeoutMs)));
      }
    } finally {
      if (!done) process.notify({ type: 'drop', of: id });
    }
  }

  /** After a lost engine the next one tells whether the write was committed. */
  private async writeOnce(body: WriteBody, limits: Limits): Promise<void> {
    try {
      const { value } = await this.scheduler.submit(body, limits);
      this.checkpointError = value.checkpointError;
    } catch (error) {
      if (!(error instanceof EngineLost)) throw error;
      const next = await this.scheduler.keeper.whenOpen().catch((cause: unknown) => {
        throw new EntenteError(
          'store-unavailable',
          `The engine ended during ${limits.name}, and whether it was written is not known until the store opens again.`,
          { cause },
        );
      });
      if (next.opened.lastToken === body.token) return;
      // Not committed: a caller that gave up gets that reason, others a second attempt.
      throw error.cause ?? error;
    }
  }
}
