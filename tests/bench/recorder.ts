/** A store that notes what it is asked, so that the same calls can be made again without what stood around them. */
import type { GraphStore, ReadOptions, Statement } from '../../server/graph-store/port.ts';
import type { ParamsOf, Query, RowOf } from '../../server/queries/definition.ts';

export interface RecordedRead {
  query: Query;
  params: Record<string, unknown>;
  /** Indexes of the calls that had been answered when this one was made: it may rest on their answers. */
  after: number[];
}

export class Recorder {
  readonly store: GraphStore;
  #reads: RecordedRead[] = [];
  #answered: number[] = [];
  #writes: Statement[][] = [];

  constructor(inner: GraphStore) {
    const read = async <Q extends Query>(query: Q, params: ParamsOf<Q>, options?: ReadOptions): Promise<RowOf<Q>[]> => {
      const index = this.#reads.length;
      this.#reads.push({
        query: query as unknown as Query,
        params: params as Record<string, unknown>,
        after: [...this.#answered],
      });
      const rows = await inner.read(query, params, options);
      this.#answered.push(index);
      return rows;
    };
    this.store = {
      engine: inner.engine,
      read,
      stream: (query, params, options) => inner.stream(query, params, options),
      ask: (ask) => inner.ask(ask),
      write: (statements, options) => {
        this.#writes.push([...statements]);
        return inner.write(statements, options);
      },
      searchText: (words, limit, options) => inner.searchText(words, limit, options),
      status: () => inner.status(),
      close: () => inner.close(),
    };
  }

  /** The reads since the last time. */
  takeReads(): RecordedRead[] {
    const reads = this.#reads;
    this.#reads = [];
    this.#answered = [];
    return reads;
  }

  /** The writes since the last time, each with its statements. */
  takeWrites(): Statement[][] {
    const writes = this.#writes;
    this.#writes = [];
    return writes;
  }
}

/** The same reads in the same order, as many at once: each starts when those that it followed are answered. */
export async function replayReads(store: GraphStore, reads: readonly RecordedRead[]): Promise<void> {
  const answers: Promise<unknown>[] = [];
  for (const { query, params, after } of reads) {
    const read = () => store.read(query, params);
    answers.push(after.length === 0 ? read() : Promise.all(after.map((i) => answers[i])).then(read));
  }
  await Promise.all(answers);
}
