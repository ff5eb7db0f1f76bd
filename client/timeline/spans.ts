/** When each node was: its days, and whether they lie in a period. Pure. */
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { spanOf } from '../../server/model/dates.ts';
import { type Kind, kindOf } from '../../server/model/kinds.ts';
import { type Clock, inEra, type Period, type TimeState } from '../view/time.ts';

/** Some days of a node. A node that took part in several events has several, so that the years between are not its own. */
export interface Span extends Period {
  id: string;
  kind: Kind;
  /** Whether the days are told of the node itself, not of the events it is joined to. */
  own: boolean;
}

/** Whether a node of this kind happens, and has days of its own. */
const isEvent = (kind: Kind): boolean => 'dateFrom' in kindOf(kind).properties;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function daysFrom(start: unknown, end: unknown): Period | null {
  const found = spanOf(textOf(start), textOf(end));
  return found && inEra({ from: found.dateFrom, to: found.dateTo });
}

/** The day on which something was first published, widened to what it may mean; null when it is not known. */
export const publishedOn = ({ firstKnown }: Pick<Node, 'firstKnown'>): Period | null =>
  daysFrom(firstKnown?.slice(0, 10), null);

function ownDays(node: Node, clock: Clock): Period | null {
  if (clock === 'publication') return publishedOn(node);
  const { kind, properties } = node;
  return isEvent(kind) ? daysFrom(properties.dateFrom, properties.dateTo) : null;
}

/** Periods in order of time, overlapping ones made one. */
function union(periods: readonly Period[]): Period[] {
  const merged: Period[] = [];
  for (const { from, to } of [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged.at(-1);
    if (!last || from > last.to) merged.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return merged;
}

/** The days of the nodes. By the event clock, what does not happen itself (an actor, a topic) has the days of the events it is joined to. */
export function spansOf(nodes: readonly Node[], relationships: readonly Relationship[], clock: Clock): Span[] {
  const own = new Map<string, Period>();
  for (const node of nodes) {
    const days = ownDays(node, clock);
    if (days) own.set(node.id, days);
  }
  const joined = new Map<string, Period[]>();
  const lend = (days: Period | undefined, id: string): void => {
    if (!days) return;
    const lent = joined.get(id);
    if (lent) lent.push(days);
    else joined.set(id, [days]);
  };
  for (const { from, to } of clock === 'event' ? relationships : []) {
    lend(own.get(from), to);
    lend(own.get(to), from);
  }
  return nodes.flatMap(({ id, kind }): Span[] => {
    const days = own.get(id);
    if (days) return [{ id, kind, ...days, own: true }];
    if (isEvent(kind)) return [];
    return union(joined.get(id) ?? []).map((period) => ({ id, kind, ...period, own: false }));
  });
}

/** Ids of the nodes that have no days. */
export function undatedOf(nodes: readonly Node[], spans: readonly Span[]): string[] {
  const dated = new Set(spans.map((s) => s.id));
  return nodes.filter((n) => !dated.has(n.id)).map((n) => n.id);
}

/** Whether a span may lie in the period: they share a day. */
export const inPeriod = (span: Period, period: Period): boolean => span.from <= period.to && span.to >= period.from;

/** Ids of the nodes that may lie in the period. */
export const idsIn = (spans: readonly Span[], period: Period): Set<string> =>
  new Set(spans.filter((s) => inPeriod(s, period)).map((s) => s.id));

/** Ids of the nodes that a choice of time shows, in either of two compared periods; null when it shows all. */
export function shownIn(
  nodes: readonly Node[],
  spans: readonly Span[],
  { period, compare, withUndated }: Omit<TimeState, 'clock'>,
): Set<string> | null {
  if (!period) return null;
  return new Set([
    ...idsIn(spans, period),
    ...(compare ? idsIn(spans, compare) : []),
    ...(withUndated ? undatedOf(nodes, spans) : []),
  ]);
}
