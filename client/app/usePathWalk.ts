/** The walk along the drawn path: which hop is stood at, what it is of the picture, and what is said of it. */
import { type RefObject, useMemo, useState } from 'react';
import type { Hop } from '../../server/contract/paths.ts';
import type { GraphHandle } from '../graph-view/GraphView.tsx';
import { saidOfWalk } from '../path/said.ts';
import { elementsOfHop, evidenceOfHop, isDrawn, type PathWalk, stepped, UNWALKED } from '../view/path-walk.ts';
import type { Selection } from '../view/view-state.ts';
import type { PathUse } from './usePath.ts';
import type { View } from './useView.ts';

export interface PathWalkUse extends PathWalk {
  /** Whether there is a drawn path to walk along. */
  isOpen: boolean;
  hop: Hop | null;
  /** The nodes and lines of the hop. */
  marked: ReadonlySet<string>;
  /** Empty before the first step. */
  said: string;
  /** What is selected to read what says so of the hop. */
  evidence: Selection | null;
  /** Goes on, or back, and gives the hop that is then stood at. */
  step: (by: 1 | -1) => Hop | null;
  leave: () => void;
}

const NO_HOPS: readonly Hop[] = [];

export function usePathWalk(
  { state: { route, relationships }, dispatch }: View,
  path: PathUse,
  graph: RefObject<GraphHandle | null>,
): PathWalkUse {
  const isOpen = isDrawn(path.hops, route);
  const hops = isOpen ? path.hops : NO_HOPS;
  // Another path that is drawn is walked from its beginning.
  const [kept, keep] = useState({ route, walk: UNWALKED });
  const walk = isOpen && kept.route === route ? kept.walk : UNWALKED;
  const hop = (walk.at === null ? null : hops[walk.at]) ?? null;
  const marked = useMemo(() => {
    const of = hop && route && elementsOfHop(hop, route, relationships);
    return new Set(of ? [...of.nodes, ...of.lines] : []);
  }, [hop, route, relationships]);

  return {
    ...walk,
    isOpen,
    hop,
    marked,
    said: saidOfWalk(walk, hops),
    evidence: hop && evidenceOfHop(hop, relationships),
    step: (by) => {
      const next = stepped(walk, hops.length, by);
      const to = next.at === null ? undefined : hops[next.at];
      if (!to || !route) return null;
      keep({ route, walk: next });
      // The hop is looked at, not what was selected before.
      dispatch({ type: 'selected', selection: null });
      const { nodes } = elementsOfHop(to, route, relationships);
      setTimeout(() => graph.current?.show(nodes), 0);
      return to;
    },
    leave: () => keep({ route, walk: UNWALKED }),
  };
}
