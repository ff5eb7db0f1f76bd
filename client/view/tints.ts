/** Which colour each node has where colours tell countries or communities. Pure. */
import type { Node } from '../../server/contract/graph.ts';
import type { Appearance } from './appearance.ts';
import type { Facets } from './facets.ts';

/** Colours that people tell apart at a glance; those beyond are one grey. */
export const TINTS = 8;
export const REST = -1;

export interface Tinted {
  /** From 0; `REST` for those beyond and those without. */
  of: ReadonlyMap<string, number>;
  /** What each colour means, in their order; none where colours tell the kinds. */
  legend: readonly { tint: number; label: string; count: number }[];
}

const NONE: Tinted = { of: new Map(), legend: [] };

/** Colours by what most nodes share: the largest first. */
export function tintsOf(nodes: readonly Node[], colour: Appearance['colour'], facets: Facets): Tinted {
  if (colour === 'kind') return NONE;
  const shared = facets[colour];
  const sizes = new Map<string, { head: Node; count: number }>();
  for (const { id } of nodes) {
    const head = shared.get(id);
    if (head) sizes.set(head.id, { head, count: (sizes.get(head.id)?.count ?? 0) + 1 });
  }
  // What shares nothing with another needs no colour.
  const ranked = [...sizes.values()]
    .filter((s) => s.count > 1)
    .sort((a, b) => b.count - a.count || (a.head.id < b.head.id ? -1 : 1))
    .slice(0, TINTS);
  const tint = new Map(ranked.map(({ head }, i) => [head.id, i]));
  return {
    of: new Map(nodes.map((n) => [n.id, tint.get(shared.get(n.id)?.id ?? '') ?? REST])),
    legend: ranked.map(({ head, count }, i) => ({ tint: i, label: head.name, count })),
  };
}
