/** Reads in a transaction that is always rolled back, and results that leave in chunks. */
import { EntenteError } from '../../../errors.ts';
import type { Chunk, ReadBody, Row } from '../protocol.ts';
import { queryError } from './faults.ts';
import type { Database } from './load.ts';
import { TEXT_INDEX } from './schema.ts';

type Result = Awaited<ReturnType<Database['executeCypher']>>;

const CHUNK_ROWS = 1000;

/** Runs a query that must not write; whatever it wrote is rolled back and reported. */
export async function runRead(db: Database, { name, text, params }: ReadBody): Promise<Result> {
  const transaction = db.beginTransaction();
  try {
    const result = await transaction.executeCypher(text, params);
    if (Object.values(result.counters).some((count) => count > 0)) {
      throw new EntenteError('internal', `${name} is declared as a read but writes; nothing was kept.`);
    }
    return result;
  } catch (error) {
    throw queryError(name, error);
  } finally {
    transaction.rollback();
  }
}

/**
 * Results not yet taken in full. The engine's own cursor takes no parameters and no ORDER BY,
 * so a whole result stays here, in the engine's compact form, while our process holds one
 * chunk of it: the limit of a stream is this process's memory, not the server's.
 */
export class KeptResults {
  private readonly kept = new Map<number, { result: Result; next: number }>();

  first(id: number, result: Result): Chunk {
    this.kept.set(id, { result, next: 0 });
    return this.next(id);
  }

  next(id: number): Chunk {
    const entry = this.kept.get(id);
    if (entry === undefined) throw new EntenteError('internal', 'The result is no longer kept.');
    const end = Math.min(entry.next + CHUNK_ROWS, entry.result.length);
    const rows: Row[] = [];
    for (; entry.next < end; entry.next += 1) rows.push(entry.result.get(entry.next));
    const done = end === entry.result.length;
    if (done) this.kept.delete(id);
    return { rows, done };
  }

  drop(id: number): void {
    this.kept.delete(id);
  }
}

/**
 * The best matches of the words by BM25, equal scores in the order of their ids. The engine's
 * tokenizer divides at punctuation too, where the field has blanks alone: a node that holds
 * only a part of a word (`0wa` of `0wa*`) is no match.
 */
export async function searchText(db: Database, words: string, limit: number): Promise<{ id: string; score: number }[]> {
  const wanted = new Set(words.split(/\s+/).filter((word) => word !== ''));
  if (wanted.size === 0) return [];
  try {
    const found = await db.textSearch(TEXT_INDEX.label, TEXT_INDEX.property, words, limit);
    const matches = found.flatMap(([number, score]) => {
      const node = db.getNode(number as number);
      const id = node?.get('id');
      const field = node?.get(TEXT_INDEX.property);
      const whole = typeof field === 'string' && field.split(/\s+/).some((word) => wanted.has(word));
      return typeof id === 'string' && whole ? [{ id, score: score as number }] : [];
    });
    return matches.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  } catch (error) {
    throw queryError('text search', error);
  }
}
