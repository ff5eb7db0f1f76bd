/** Walking along a drawn path, or through a network, hop by hop: where one stands, and what a hop is of the picture. Pure. */
import type { Relationship } from '../../server/contract/graph.ts';
import type { Hop } from '../../server/contract/paths.ts';
import type { Route } from './route.ts';
import type { Selection } from './view-state.ts';

export interface PathWalk {
  /** The place of the hop, from 0; null before the first step. */
  at: number | null;
  /** The end that the last step could not pass. */
  bound: 'first' | 'last' | null;
}

export const UNWALKED: PathWalk = { at: null, bound: null };
/** What is pressed: signs that every layout has without a second hand. */
export const WALK_KEYS = { next: '.', previous: ',' } as const;

/** One step on among so many hops, or one back; the first step begins at the near end. */
export function stepped({ at }: PathWalk, hops: number, by: 1 | -1): PathWalk {
  if (hops === 0) return UNWALKED;
  if (at === null) return { at: by > 0 ? 0 : hops - 1, bound: null };
  const next = at + by;
  if (next >= 0 && next < hops) return { at: next, bound: null };
  return { at: Math.min(at, hops - 1), bound: by > 0 ? 'last' : 'first' };
}

/** Whether these hops are what is drawn: an undo may have brought an earlier path back. */
export function isDrawn(hops: readonly Hop[], route: Route | null): boolean {
  const lit = new Set(route?.nodes);
  return hops.length > 0 && hops.every(({ from, via, to }) => [from, via, to].every(({ id }) => lit.has(id)));
}

type ById = Readonly<Record<string, Pick<Relationship, 'from' | 'to'>>>;

/** The nodes and lines that a hop goes through, by their ids. */
export function elementsOfHop(hop: Hop, route: Route, relationships: ById): { nodes: string[]; lines: string[] } {
  const drawn = hop.relationships.filter((id) => relationships[id]);
  const between = drawn.flatMap((id) => [relationships[id]?.from ?? '', relationships[id]?.to ?? '']);
  // A link that no relationship draws has the number of its hop in its name.
  const links = route.links.filter((l) => l.id.startsWith(`link-${hop.index}-`)).map((l) => l.id);
  return { nodes: [...new Set([hop.from.id, hop.via.id, hop.to.id, ...between])], lines: [...drawn, ...links] };
}

/** What is selected to read the sentence of a hop: the event, or the first line of an institutional link. */
export function evidenceOfHop(hop: Hop, relationships: ById): Selection {
  const line = hop.type === 'institution' ? hop.relationships.find((id) => relationships[id]) : undefined;
  return line ? { element: 'relationship', id: line } : { element: 'node', id: hop.via.id };
}
