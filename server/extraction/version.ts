/** What tells one reading from another: where any of it changes, every document is read anew. */
import { createHash } from 'node:crypto';

/**
 * Of the rules and of the decoding. `golden` is a digest of what they make of the golden articles: the golden test fails
 * until it is right. Where a change shows in none of them, raise `revision`.
 */
export const RULES = { revision: 3, golden: '2bca7b9a' };

/** A few digits that differ where the value, as JSON, does. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);

export const rulesVersion = `${RULES.revision}-${RULES.golden}`;

/** Of all that reads: rules, the reader with the scores that weigh what it reads, and the relator. */
export const versionOf = (reader: { version: string }, scores: object, relator: { version: string } | null): string =>
  [rulesVersion, digestOf([reader.version, scores]), ...(relator ? [relator.version] : [])].join('.');
