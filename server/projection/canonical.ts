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

const DIGEST_BYTES = 32;

/**
 * SHA-256 over the digests of the lines, in order: the same whatever order the lines come in,
 * and of a graph of any size in 32 bytes for each line.
 */
export class CanonicalHash {
  #digests = Buffer.alloc(DIGEST_BYTES * 1024);
  #lines = 0;

  add(line: string): void {
    const at = this.#lines * DIGEST_BYTES;
    if (at === this.#digests.length) this.#digests = Buffer.concat([this.#digests, Buffer.alloc(at)]);
    createHash('sha256').update(line).digest().copy(this.#digests, at);
    this.#lines += 1;
  }

  /** Hexadecimal. */
  digest(): string {
    const digests = Array.from({ length: this.#lines }, (_, i) =>
      this.#digests.subarray(i * DIGEST_BYTES, (i + 1) * DIGEST_BYTES),
    );
    const hash = createHash('sha256');
    for (const digest of digests.sort(Buffer.compare)) hash.update(digest);
    return hash.digest('hex');
  }
}

export function canonicalHash(lines: Iterable<string>): string {
  const hash = new CanonicalHash();
  for (const line of lines) hash.add(line);
  return hash.digest();
}
