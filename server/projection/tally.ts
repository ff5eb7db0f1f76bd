/**
 * The tally of a node or relationship: the sum of its documents' contributions.
 * Sums can be added to and taken from, so that a document's work does not grow
 * with how many others speak of the same hub. All is kept in integers and counts:
 * floating-point sums would depend on the order of loading.
 */
import { z } from 'zod';
import type { Contribution } from './contribution.ts';

/** Doubt is −ln(1 − confidence) in ten-thousandths; doubts of independent documents add up. */
const DOUBT_UNIT = 10_000;
const MOST_CONFIDENCE = 0.9999;

export const tallySchema = z.object({
  /** Supporting documents. */
  n: z.int(),
  /** Summed doubt. */
  d: z.int(),
  /** Earliest and latest publication, and how many documents share it. */
  first: z.string().nullable(),
  firstN: z.int(),
  last: z.string().nullable(),
  lastN: z.int(),
  /** Property → value as JSON → documents that vote for it. */
  p: z.record(z.string(), z.record(z.string(), z.int())),
});
export type Tally = z.infer<typeof tallySchema>;

export const emptyTally = (): Tally => ({ n: 0, d: 0, first: null, firstN: 0, last: null, lastN: 0, p: {} });

/** A copy that can be added to: several times as fast as `structuredClone`. */
export const copyOf = (tally: Tally): Tally => ({
  ...tally,
  p: Object.fromEntries(Object.entries(tally.p).map(([property, counts]) => [property, { ...counts }])),
});

const doubtOf = (confidence: number): number =>
  Math.round(-Math.log(1 - Math.min(confidence, MOST_CONFIDENCE)) * DOUBT_UNIT);

/** Confidence of the whole: 1 − product of (1 − confidence) over its documents, to four places. */
export const confidenceOf = (tally: Tally): number =>
  Math.round(Math.min(1 - Math.exp(-tally.d / DOUBT_UNIT), MOST_CONFIDENCE) * 10_000) / 10_000;

function countVotes(tally: Tally, contribution: Contribution, sign: 1 | -1): void {
  for (const [property, values] of contribution.votes) {
    tally.p[property] ??= {};
    const counts = tally.p[property];
    for (const value of values) {
      const json = JSON.stringify(value);
      const count = (counts[json] ?? 0) + sign;
      if (count === 0) delete counts[json];
      else counts[json] = count;
    }
    if (Object.keys(counts).length === 0) delete tally.p[property];
  }
}

export function add(tally: Tally, contribution: Contribution): void {
  tally.n += 1;
  tally.d += doubtOf(contribution.confidence);
  countVotes(tally, contribution, 1);
  const { published } = contribution;
  if (published === null) return;
  if (published === tally.first) tally.firstN += 1;
  else if (tally.first === null || published < tally.first) Object.assign(tally, { first: published, firstN: 1 });
  if (published === tally.last) tally.lastN += 1;
  else if (tally.last === null || published > tally.last) Object.assign(tally, { last: published, lastN: 1 });
}

/** Takes a contribution away; an end of the period that loses its last document becomes unknown (`firstN` or `lastN` 0). */
export function subtract(tally: Tally, contribution: Contribution): void {
  tally.n -= 1;
  tally.d -= doubtOf(contribution.confidence);
  countVotes(tally, contribution, -1);
  if (contribution.published === null) return;
  if (contribution.published === tally.first) tally.firstN -= 1;
  if (contribution.published === tally.last) tally.lastN -= 1;
}

/** Whether the period must be read again from the claims: one of its ends left with a document. */
export const hasLostPeriod = (tally: Tally): boolean =>
  tally.n > 0 && ((tally.first !== null && tally.firstN <= 0) || (tally.last !== null && tally.lastN <= 0));
