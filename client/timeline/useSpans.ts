/** The days of what is on screen, worked out once for the picture and for the strip below it. */
import { useMemo } from 'react';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import type { TimeState } from '../view/time.ts';
import { type Change, changesOf } from './changes.ts';
import { type Span, shownIn, spansOf, undatedOf } from './spans.ts';

export interface Spans {
  /** The days of what could be on screen: what the period leaves out is among them still. */
  spans: readonly Span[];
  /** How many of that have no days. */
  undated: number;
  /** Ids of the nodes that the chosen time shows; null when it shows all. */
  shown: ReadonlySet<string> | null;
  /** What became of each node and relationship, by id; null where no two periods are compared. */
  changes: ReadonlyMap<string, Change> | null;
}

/** Spans are taken from all that is there: an actor has the days of its meetings, though meetings are hidden. */
export function useSpans(
  all: { nodes: readonly Node[]; relationships: readonly Relationship[] },
  /** Those of them that could be on screen. */
  among: readonly Node[],
  { period, compare, clock, withUndated }: TimeState,
): Spans {
  const spans = useMemo(() => spansOf(all.nodes, all.relationships, clock), [all, clock]);
  const shown = useMemo(
    () => shownIn(all.nodes, spans, { period, compare, withUndated }),
    [all, spans, period, compare, withUndated],
  );
  const changes = useMemo(
    () => period && compare && changesOf(all.relationships, spans, clock, period, compare),
    [all, spans, clock, period, compare],
  );
  const counted = useMemo(() => {
    const ids = new Set(among.map((n) => n.id));
    return { spans: spans.filter((s) => ids.has(s.id)), undated: undatedOf(among, spans).length };
  }, [among, spans]);
  return { ...counted, shown, changes };
}
