/** What changes in the graph when documents change: only the keys that they touch. */
import type { Contribution, Shape } from './contribution.ts';
import { add, copyOf, emptyTally, subtract, type Tally } from './tally.ts';

export interface KeyDelta {
  key: string;
  shape: Shape;
  minus: Contribution[];
  plus: Contribution[];
}

const sameContribution = (a: Contribution, b: Contribution): boolean =>
  a.confidence === b.confidence &&
  a.published === b.published &&
  JSON.stringify([...a.votes]) === JSON.stringify([...b.votes]);

/** Gathers the deltas of several documents, by key; what stays the same is left out. */
export class Delta {
  readonly byKey = new Map<string, KeyDelta>();

  #entry(contribution: Contribution): KeyDelta {
    const entry = this.byKey.get(contribution.key) ?? {
      key: contribution.key,
      shape: contribution.shape,
      minus: [],
      plus: [],
    };
    this.byKey.set(contribution.key, entry);
    return entry;
  }

  /** One document's contributions before and after. */
  addDocument(before: ReadonlyMap<string, Contribution>, after: ReadonlyMap<string, Contribution>): void {
    for (const [key, old] of before) {
      const now = after.get(key);
      if (!now || !sameContribution(old, now)) this.#entry(old).minus.push(old);
    }
    for (const [key, now] of after) {
      const old = before.get(key);
      if (!old || !sameContribution(old, now)) this.#entry(now).plus.push(now);
    }
  }
}

/** The tally after a delta. */
export function applyDelta(tally: Tally | undefined, delta: KeyDelta): Tally {
  const after = tally ? copyOf(tally) : emptyTally();
  for (const contribution of delta.minus) subtract(after, contribution);
  for (const contribution of delta.plus) add(after, contribution);
  return after;
}

/** The period of a tally from the days of publication of all its documents. */
export function withPeriod(tally: Tally, published: readonly string[]): Tally {
  const days = [...published].sort();
  const first = days[0] ?? null;
  const last = days.at(-1) ?? null;
  return {
    ...tally,
    first,
    firstN: days.filter((d) => d === first).length,
    last,
    lastN: days.filter((d) => d === last).length,
  };
}
