/** The port to a graph store. Two adapters stand behind it; both run the same query files. */
import type { CypherValue } from '../model/values.ts';
import type { Engine, ParamsOf, Query, RowOf } from '../queries/definition.ts';

export interface ReadOptions {
  /** Ends the query in the store, not only the wait for it. */
  signal?: AbortSignal | undefined;
  /** Milliseconds, then `store-timeout`; the adapter's default is 30,000. */
  timeoutMs?: number | undefined;
  /** Gives way to what others ask: for the steps of long work that nobody waits for one by one. */
  background?: boolean | undefined;
}

export interface Statement {
  query: Query;
  params: Record<string, unknown>;
  /** How many rows it must return: anything else rolls the batch back with `conflict`. */
  expectRows?: number | undefined;
}

export type StoreStatus =
  | { state: 'ready'; engine: Engine; version: string; warnings: string[] }
  | { state: 'waiting'; engine: Engine; detail: string };

export interface TextMatch {
  id: string;
  score: number;
}

/** What a caller wrote, and what it may cost. */
export interface Ask {
  text: string;
  params: Readonly<Record<string, unknown>>;
  /** Whether its last RETURN stands alone and has no LIMIT, so that one may be added after it. */
  isOpenEnded: boolean;
  /** How it would be answered, instead of the answer. */
  explain: boolean;
  maxRows: number;
  /** Of the rows as JSON. */
  maxBytes: number;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

export interface Answer {
  columns: string[];
  rows: CypherValue[][];
  /** Which limit cut it, if one did. */
  truncated: 'rows' | 'bytes' | null;
  /** Operators, one a line, those that feed another indented below it; null unless asked to explain. */
  plan: string | null;
}

/**
 * Errors of every method are `EntenteError`s: `store-unavailable`, `store-timeout`,
 * `cancelled`, `conflict` (a constraint, or `expectRows`), `invalid-parameters`
 * (a value that no store keeps: NaN, Infinity, a parameter outside its schema), `internal`.
 */
export interface GraphStore {
  readonly engine: Engine;
  /** All rows, parsed by the query's row schema. */
  read<Q extends Query>(query: Q, params: ParamsOf<Q>, options?: ReadOptions): Promise<RowOf<Q>[]>;
  /** Rows one by one in bounded memory; a reader that leaves the loop ends the query. */
  stream<Q extends Query>(query: Q, params: ParamsOf<Q>, options?: ReadOptions): AsyncIterable<RowOf<Q>>;
  /**
   * A caller's Cypher, which must not write: the store refuses what does (`query-refused`) and keeps nothing of it.
   * The engine's faults with it are `invalid-parameters` with the path `query`, a line and a column where it tells
   * them; what takes too much memory is `query-too-large`.
   */
  ask(ask: Ask): Promise<Answer>;
  /** All statements in one transaction, or none. */
  write(statements: readonly Statement[], options?: ReadOptions): Promise<void>;
  /** Nodes whose `searchGrams` best match the words (BM25), best first. */
  searchText(words: string, limit: number, options?: ReadOptions): Promise<TextMatch[]>;
  status(): StoreStatus;
  close(): Promise<void>;
}

/** A typed statement for `write`. */
export function statement<Q extends Query>(query: Q, params: ParamsOf<Q>, expectRows?: number): Statement {
  return { query: query as unknown as Query, params: params as Record<string, unknown>, expectRows };
}
