/** Nodes and actions used last: pure steps, and the browser's storage at the edge. */
import { z } from 'zod';
import { nodeSchema } from '../../server/contract/graph.ts';

const recentSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('node'), node: nodeSchema }),
  z.object({ type: z.literal('action'), id: z.string() }),
]);
export type Recent = z.infer<typeof recentSchema>;

/** How many are kept. */
export const MOST_RECENT = 8;
const KEY = 'entente.recent.1';

/** What a node or action is called among options and recents. */
export const keyOf = (recent: Recent): string =>
  recent.type === 'node' ? `node:${recent.node.id}` : `action:${recent.id}`;

/** The recents once one more was used: it comes first, each stands once, the oldest goes. */
export function used(recents: readonly Recent[], recent: Recent): Recent[] {
  const others = recents.filter((r) => keyOf(r) !== keyOf(recent));
  return [recent, ...others].slice(0, MOST_RECENT);
}

/** Recents from what was stored; an entry that cannot be read is left out. */
export function parseRecents(text: string | null): Recent[] {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(stored)) return [];
  const read = stored.flatMap((entry) => {
    const { data } = recentSchema.safeParse(entry);
    return data ? [data] : [];
  });
  return read.reduceRight<Recent[]>(used, []);
}

/** What was used last on this device, the last first. */
export function readRecents(): Recent[] {
  try {
    return parseRecents(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Puts one more before the others; those are read again, since another tab may have added to them. */
export function remember(recent: Recent): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(used(readRecents(), recent)));
  } catch {
    // Storage is full or refused: the palette only forgets.
  }
}
