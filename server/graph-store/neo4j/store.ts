import { EntenteError } from '../../errors.ts';
import type { ParamsOf, Query, RowOf } from '../../queries/definition.ts';
import type { Answer, Ask, GraphStore, ReadOptions, Statement, StoreStatus, TextMatch } from '../port.ts';
import type { Asker } from './asking/asker.ts';
import type { Connection } from './connection.ts';
import type { Limits } from './limits.ts';
import { toParameters } from './parameters.ts';
import { toRow } from './rows.ts';
import { SEARCH_TEXT, toLucene } from './search.ts';
import { type Prepared, readAll, streamAll, writeAll } from './transactions.ts';

export const DEFAULT_TIMEOUT_MS = 30_000;

/** The port to a Neo4j server. */
export class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j';
  readonly #connection: Connection;
  readonly #asker: Asker;
  readonly #readTimeoutMs: number;

  constructor(connection: Connection, asker: Asker, readTimeoutMs: number) {
    this.#connection = connection;
    this.#asker = asker;
    this.#readTimeoutMs = readTimeoutMs;
  }

  async read<Q extends Query>(query: Q, params: ParamsOf<Q>, options?: ReadOptions): Promise<RowOf<Q>[]> {
    const records = await readAll(this.#connection, prepare(query, params), this.#readLimits(query.name, options));
    return records.map((record) => toRow(query, record));
  }

  async *stream<Q extends Query>(
    query: Q,
    params: ParamsOf<Q>,
    options?: ReadOptions,
  ): AsyncGenerator<RowOf<Q>, void, undefined> {
    for await (const record of streamAll(
      this.#connection,
      prepare(query, params),
      this.#readLimits(query.name, options),
    )) {
      yield toRow(query, record);
    }
  }

  async ask(ask: Ask): Promise<Answer> {
    const status = this.status();
    if (status.state !== 'ready') throw new EntenteError('store-unavailable', status.detail, { retriable: true });
    return this.#asker.ask(ask);
  }

  async write(statements: readonly Statement[], options?: ReadOptions): Promise<void> {
    const prepared = statements.map((one) => ({ ...one, ...prepare(one.query, one.params) }));
    const limits = { what: batchName(statements), ...options, timeoutMs: options?.timeoutMs ?? DEFAULT_TIMEOUT_MS };
    if (prepared.length === 0) return;
    await writeAll(
      this.#connection,
      async (tx) => {
        // All are sent before the first answer is awaited: a round trip for each takes twice as long.
        const results = prepared.map(({ text, parameters }) => tx.run(text, parameters));
        for (const [index, result] of results.entries()) {
          const { records } = await result;
          expect(prepared[index] as Statement, records.length);
        }
      },
      limits,
    );
  }

  async searchText(words: string, limit: number, options?: ReadOptions): Promise<TextMatch[]> {
    const lucene = toLucene(words);
    return lucene === '' ? [] : this.read(SEARCH_TEXT, { lucene, limit }, options);
  }

  status(): StoreStatus {
    return this.#connection.status();
  }

  close(): Promise<void> {
    this.#asker.close();
    return this.#connection.close();
  }

  #readLimits(what: string, options: ReadOptions | undefined): Limits {
    return { what, ...options, timeoutMs: options?.timeoutMs ?? this.#readTimeoutMs };
  }
}

function prepare(query: Query, params: object): Prepared {
  return { text: query.text.neo4j, parameters: toParameters(query, params as Record<string, unknown>) };
}

function expect({ query, expectRows }: Statement, rows: number): void {
  if (expectRows !== undefined && rows !== expectRows) {
    throw new EntenteError(
      'conflict',
      `${query.name} returned ${rows} rows instead of ${expectRows}: nothing was written.`,
    );
  }
}

const batchName = (statements: readonly Statement[]): string => {
  const names = new Set(statements.map(({ query }) => query.name));
  return names.size === 1 ? [...names].join() : `A batch of ${statements.length} statements`;
};
