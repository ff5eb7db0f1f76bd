/** What a sentence denies: "denied having met", "rejected reports that it had promised". */
import type { Page, Sentence } from '../segment/page.ts';
import { wordAt } from './reading.ts';

export type Polarity = 'affirmed' | 'denied';

const DENIES = /^(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing))$/;
/** Only reports are rejected or dismissed; a plan that is rejected was not denied. */
const REJECTS = /^(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|rebut(?:s|ted|ting)?)$/;
const REPORTS =
  /^(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|speculation|accounts?|assertions?|stories|story)$/;
/** "denied that", "denied having", "denied any meeting"; not "denied entry", "denied the visa". */
const CONTENT =
  /^(?:that|having|any|ever|it|he|she|they|meeting|holding|promising|agreeing|signing|giving|offering|\p{L}+ing)$/u;

/** The token from which on a sentence denies what it tells; null where it denies nothing. */
export function denialIn(page: Page, sentence: Sentence): number | null {
  for (let i = sentence.from; i < sentence.to - 1; i++) {
    const word = wordAt(page, i);
    const isDenial = DENIES.test(word);
    if (!isDenial && !REJECTS.test(word)) continue;
    if (isDenial && CONTENT.test(wordAt(page, i + 1))) return i + 1;
    for (let next = i + 1; next < Math.min(i + 4, sentence.to); next++)
      if (REPORTS.test(wordAt(page, next))) return next + 1;
  }
  return null;
}
