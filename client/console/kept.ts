/** Queries that are kept in this browser: what was run, and what was saved by name. Pure steps, and storage at the edge. */
import { z } from 'zod';
import { draftSchema } from './parameters.ts';

const askedSchema = z.object({ query: z.string(), parameters: z.array(draftSchema) });
const savedSchema = askedSchema.extend({ name: z.string() });
/** A query with its parameters. */
export type Asked = z.infer<typeof askedSchema>;
export type SavedQuery = z.infer<typeof savedSchema>;

export const MOST_HISTORY = 50;
export const MOST_SAVED = 100;
const HISTORY = 'entente.console.history.1';
const SAVED = 'entente.console.saved.1';

/** One more was run: it comes first, each stands once, the oldest goes. */
export const withRun = (history: readonly Asked[], asked: Asked): Asked[] =>
  [asked, ...history.filter(({ query }) => query !== asked.query)].slice(0, MOST_HISTORY);

/** One more was saved; under a name that is there it takes the other's place. */
export const withSaved = (saved: readonly SavedQuery[], one: SavedQuery): SavedQuery[] =>
  [...saved.filter(({ name }) => name !== one.name), one]
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, MOST_SAVED);

/** What was stored; an entry that cannot be read is left out. */
export function parseKept<T>(text: string | null, schema: z.ZodType<T>): T[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.flatMap((entry) => {
      const { data } = schema.safeParse(entry);
      return data === undefined ? [] : [data];
    });
  } catch {
    return [];
  }
}

function read<T>(key: string, schema: z.ZodType<T>): T[] {
  try {
    return parseKept(localStorage.getItem(key), schema);
  } catch {
    return [];
  }
}

function write(key: string, kept: readonly unknown[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage is full or refused: the console only forgets.
  }
}

export const readHistory = (): Asked[] => read(HISTORY, askedSchema);
export const writeHistory = (history: readonly Asked[]): void => write(HISTORY, history);
export const readSaved = (): SavedQuery[] => read(SAVED, savedSchema);
export const writeSaved = (saved: readonly SavedQuery[]): void => write(SAVED, saved);
