/** A sentence as text in which its lists of parties are numbered: what patterns over words and lists are matched with. */
import type { Sentence } from '../segment/page.ts';
import type { Group } from './parties.ts';
import type { Reading } from './reading.ts';

/** Where a list stands. */
export const LIST = '⟦\\d+⟧';

/** "⟦0⟧ met ⟦1⟧ in Springfield." */
export function numbered({ page: { text, tokens } }: Reading, sentence: Sentence, groups: readonly Group[]): string {
  let [out, at] = ['', sentence.start];
  for (const [i, { from, to }] of groups.entries()) {
    out += `${text.slice(at, tokens[from]?.start)}⟦${i}⟧`;
    at = tokens[to - 1]?.end ?? at;
  }
  return (out + text.slice(at, sentence.end)).replaceAll(/\s+/g, ' ');
}

/** The number of a list. */
export const numberOf = (list: string): number => Number(list.slice(1, -1));
