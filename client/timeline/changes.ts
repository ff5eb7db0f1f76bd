/** Two periods compared: what came, what went and what stayed. Pure. */
import type { Relationship } from '../../server/contract/graph.ts';
import type { Clock, Period } from '../view/time.ts';
import { idsIn, inPeriod, publishedOn, type Span } from './spans.ts';

/** `new` is only in the second period, `gone` only in the first, `kept` in both. */
export const CHANGES = ['new', 'gone', 'kept'] as const;
export type Change = (typeof CHANGES)[number];

/** Ids by what became of them. */
export type Comparison = Readonly<Record<Change, readonly string[]>>;

function between(before: ReadonlySet<string>, after: ReadonlySet<string>): Comparison {
  return {
    new: [...after].filter((id) => !before.has(id)),
    gone: [...before].filter((id) => !after.has(id)),
    kept: [...before].filter((id) => after.has(id)),
  };
}

/** What became of the nodes from period `a` to period `b`. */
export const compare = (spans: readonly Span[], a: Period, b: Period): Comparison =>
  between(idsIn(spans, a), idsIn(spans, b));

/** A relationship has no days of its event but by its ends; by publication it has a day of its own. */
function elementsIn(
  relationships: readonly Relationship[],
  spans: readonly Span[],
  clock: Clock,
  period: Period,
): Set<string> {
  const ids = idsIn(spans, period);
  const isIn = (relationship: Relationship): boolean => {
    if (clock === 'event') return ids.has(relationship.from) && ids.has(relationship.to);
    const day = publishedOn(relationship);
    return day !== null && inPeriod(day, period);
  };
  return new Set([...ids, ...relationships.filter(isIn).map((r) => r.id)]);
}

/**
 * What became of each node and relationship from period `a` to period `b`, by id.
 * What lies in neither has no entry, such as what has no date, or a line from one that went to one that came.
 */
export function changesOf(
  relationships: readonly Relationship[],
  spans: readonly Span[],
  clock: Clock,
  a: Period,
  b: Period,
): Map<string, Change> {
  const compared = between(elementsIn(relationships, spans, clock, a), elementsIn(relationships, spans, clock, b));
  return new Map(CHANGES.flatMap((change) => compared[change].map((id) => [id, change] as const)));
}
