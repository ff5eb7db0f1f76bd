/** What is on screen, kept for the tab's life so that a reload shows it again, each node in its place. */
import { z } from 'zod';
import { nodeSchema, relationshipSchema } from '../../server/contract/graph.ts';
import { lookShape } from './look.ts';
import { routeSchema } from './route.ts';

const KEY = 'entente.view.1';
const elements = { nodes: z.record(z.string(), nodeSchema), relationships: z.record(z.string(), relationshipSchema) };
const ids = z.array(z.string());
export const keptSchema = z.object({
  ...elements,
  gone: z.object(elements),
  route: routeSchema.nullable(),
  pinned: ids.default([]),
  opened: ids.default([]),
  expansions: z.array(z.object({ of: z.string(), nodes: ids, relationships: ids })).default([]),
  ...lookShape,
});
export type Kept = z.infer<typeof keptSchema>;

export type Positions = Record<string, { x: number; y: number }>;
const POSITIONS_KEY = 'entente.positions.1';
const positionsSchema = z.record(z.string(), z.object({ x: z.number(), y: z.number() }));

function read<S extends z.ZodType>(key: string, schema: S): z.output<S> | null {
  try {
    const text = sessionStorage.getItem(key);
    const parsed = schema.safeParse(text === null ? null : JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is full or refused: a reload will start from the overview, nothing else is lost.
  }
}

/** What the tab kept, or null when it kept nothing that can be read. */
export const readKept = (): Kept | null => read(KEY, keptSchema);
type Keepable = Readonly<Record<keyof Kept, unknown>>;
const PARTS = Object.keys(keptSchema.shape) as (keyof Kept)[];
/** What is kept of a view, always in the same order. */
export const keptParts = (view: Keepable): unknown[] => PARTS.map((name) => view[name]);
/** Keeps just what the form names; a reload asks the link for the rest. */
export const writeKept = (view: Keepable): void =>
  write(KEY, Object.fromEntries(PARTS.map((name) => [name, view[name]])));
/** Where each node stood. */
export const readPositions = (): Positions => read(POSITIONS_KEY, positionsSchema) ?? {};
export const writePositions = (positions: Positions): void => write(POSITIONS_KEY, positions);
