/** How the suite of queries is written down: each case runs one query and compares its rows with an answer worked out by hand. */
import { expect } from 'vitest';
import type { GraphStore } from '../../../server/graph-store/port.ts';
import type { ParamsOf, Query, RowOf } from '../../../server/queries/definition.ts';

export interface Case {
  /** Name of the query that it covers. */
  query: string;
  /** What is asked, where one query has several cases. */
  about?: string | undefined;
  run(store: GraphStore): Promise<void>;
}

/** Lists whose order no engine promises. */
const UNORDERED = new Set(['labels', 'participants']);
/** What the projection keeps for itself beside what is shown; it has cases of its own. */
const INTERNAL = new Set(['tally', 'searchText', 'searchGrams']);

function plain(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => plain(item, ''));
    return UNORDERED.has(key) ? items.sort() : items;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => key !== 'properties' || !INTERNAL.has(name))
      .map(([name, item]) => [name, plain(item, name)])
      .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)),
  );
}

const asLines = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(plain(row, ''))).sort();

/** The rows in the order given. */
export function inOrder<Q extends Query>(query: Q, params: ParamsOf<Q>, answer: RowOf<Q>[], about?: string): Case {
  return {
    query: query.name,
    about,
    run: async (store) => {
      const rows = await store.read(query, params);
      expect(rows.map((row) => plain(row, ''))).toEqual(answer.map((row) => plain(row, '')));
    },
  };
}

/** The rows in any order. */
export function inAnyOrder<Q extends Query>(query: Q, params: ParamsOf<Q>, answer: RowOf<Q>[], about?: string): Case {
  return {
    query: query.name,
    about,
    run: async (store) => {
      expect(asLines(await store.read(query, params))).toEqual(asLines(answer));
    },
  };
}

/** Whatever else is to be seen of a query's rows. */
export function seen<Q extends Query>(
  query: Q,
  params: ParamsOf<Q>,
  check: (rows: RowOf<Q>[]) => void,
  about?: string,
): Case {
  return { query: query.name, about, run: async (store) => check(await store.read(query, params)) };
}
