/** The evidence of a hop for reading: each quotation once, with where it stands. Pure. */
import type { Evidence } from '../../server/contract/evidence.ts';
import { periodInWords } from '../words/dates.ts';

/** The evidence without what repeats the same words of the same document. */
export function sayings(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ document, start, end }) => {
    const key = `${document.id} ${start} ${end}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** "The Asia Review · 20 Sep 2025". */
export const publicationOf = ({ document: { publisher, title, published } }: Evidence): string =>
  [publisher ?? title, periodInWords(published, null)].filter(Boolean).join(' · ');
