/** The canonical form of a graph: what two stores, or a store and a replay, are compared by. */
import { createHash } from 'node:crypto';
import type { GraphNode, GraphRelationship } from '../model/graph.ts';

/** One line of JSON with its keys in order. */
export function canonicalLine(element: GraphNode | GraphRelationship): string {
  const ordered = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, ordered(v)]),
        )
      : value;
  return JSON.stringify(ordered(element));
}

/** SHA-256 over the lines in order of their text. */
export function canonicalHash(lines: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const line of [...lines].sort()) hash.update(line).update('\n');
  return hash.digest('hex');
}
