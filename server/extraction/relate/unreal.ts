/** Whether a phrase of meeting tells what took place, not what is planned, refused or rumoured. */
import { unrealWords } from '../gazetteer/verbs.ts';
import type { Sentence } from '../segment/page.ts';
import { type Denial, isDenied } from './denials.ts';
import { MEETING_NOUN } from './meeting-sides.ts';
import { type Reading, wordAt } from './reading.ts';

/** Words of doubt stand so near before the phrase. */
const BEFORE = 5;
/** Behind "is", "were", "will": what did not take place, or not yet. */
const FELL_THROUGH =
  /^(?:cancelled|canceled|postponed|planned|scheduled|expected|due|proposed|rumou?red|refused|called|be|not|never|take)$/;

/** Of the phrase at tokens `from` to `to`; in what is denied only what stands in it counts. */
export function isReal(
  { page, markup }: Reading,
  sentence: Sentence,
  { from: at, to }: { from: number; to: number },
  denial: Denial | null,
): boolean {
  const isInDenial = isDenied(denial, at);
  const from = isInDenial ? denial.from : sentence.from;
  if (!isInDenial && /^(?:had|were)$/.test(wordAt(page, from)) && at - from < 8) return false;
  for (let i = Math.max(from, at - BEFORE); i < at; i++) {
    const word = wordAt(page, i);
    // The month of May doubts nothing.
    if (!unrealWords.has(word) || markup.at(i)) continue;
    if (word === 'to' && i < at - 2) continue;
    if (word === 'next' && wordAt(page, i + 1) === 'day') continue;
    return false;
  }
  if (wordAt(page, to) === 'neither') return false;
  return !(MEETING_NOUN.test(wordAt(page, to - 1)) && fellThrough({ page }, sentence, to));
}

/** "Talks between the two were cancelled", "a meeting with him is planned". */
function fellThrough({ page }: Pick<Reading, 'page'>, sentence: Sentence, to: number): boolean {
  for (let i = to; i < Math.min(to + 16, sentence.to); i++) {
    if (/^[;:]$/.test(wordAt(page, i)) || wordAt(page, i) === 'but') return false;
    const isVerb = /^(?:is|are|was|were|been|be|will|would|did|has|have)$/.test(wordAt(page, i - 1));
    if (isVerb && FELL_THROUGH.test(wordAt(page, i))) return true;
  }
  return false;
}
