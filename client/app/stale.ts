/** Answers that a change of the graph may make untrue. */
import type { QueryClient } from '@tanstack/react-query';

export const STALE = [
  'evidence',
  'node',
  'decisions',
  'stats',
  'document',
  'documents',
  'paths',
  'contacts',
  'search',
  'figure-supports',
] as const;

/** After documents came or changed: all of it, and the first picture where there is none yet. */
export function renewAll(client: QueryClient): void {
  for (const name of [...STALE, 'data-version', 'overview']) void client.invalidateQueries({ queryKey: [name] });
}
