/** Several relationships of one pair as one line with their count, until a person opens it. Pure. */
import type { Relationship } from '../../server/contract/graph.ts';

export interface Bundle {
  pair: string;
  from: string;
  to: string;
  relationships: readonly Relationship[];
}

/** One name for a pair, whichever way a relationship points. */
export const pairOf = ({ from, to }: Pick<Relationship, 'from' | 'to'>): string =>
  from < to ? `${from}|${to}` : `${to}|${from}`;

/** Those drawn one by one, and the bundles of pairs with several that are not opened. `apart` are never bundled, such as those of a drawn path. */
export function bundled(
  relationships: readonly Relationship[],
  opened: readonly string[],
  apart: ReadonlySet<string> = new Set(),
): { single: Relationship[]; bundles: Bundle[] } {
  const pairs = new Map<string, Relationship[]>();
  for (const r of relationships) {
    const pair = pairOf(r);
    const own = pairs.get(pair);
    if (own) own.push(r);
    else pairs.set(pair, [r]);
  }
  const single: Relationship[] = [];
  const bundles: Bundle[] = [];
  for (const [pair, own] of pairs) {
    const [first] = own;
    if (!first || own.length < 2 || opened.includes(pair) || own.some((r) => apart.has(r.id))) single.push(...own);
    else bundles.push({ pair, from: first.from, to: first.to, relationships: own });
  }
  return { single, bundles };
}
