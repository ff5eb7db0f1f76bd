/** What a sentence denies: "denied having met", "rejected reports that it had promised". */
import type { Page, Sentence } from '../segment/page.ts';
import { wordAt } from './reading.ts';

export type Polarity = 'affirmed' | 'denied';

/** Tokens of a sentence whose assertions it denies, `to` exclusive. */
export interface Denial {
  from: number;
  to: number;
}

const DENIES = /^(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing))$/;
/** Only reports are rejected or dismissed; a plan that is rejected was not denied. */
const REJECTS = /^(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|rebut(?:s|ted|ting)?)$/;
const REPORTS =
  /^(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|speculation|accounts?|assertions?|stories|story)$/;
/** Nobody denies by "was denied", "did not deny", "cannot be denied". */
const PASSIVE_OR_NOT = /^(?:is|are|was|were|be|been|being|not|never|cannot|nor|n't|\p{L}+n['’]t)$/u;
const CLAUSE = /^(?:that|having|it|he|she|they)$/;
const DOING =
  /^(?:meeting|holding|promising|pledging|agreeing|signing|giving|offering|sending|receiving|talking|speaking)$/;
const DETERMINER = /^(?:any|a|the|such)$/;
const DEED = /^(?:meetings?|talks|contacts?|calls?|conversations?|deals?|agreements?|promises?|pledges?|such)$/;

/** What a sentence denies; null where it denies nothing. */
export function denialIn(page: Page, sentence: Sentence): Denial | null {
  for (let i = sentence.from; i < sentence.to - 1; i++) {
    const word = wordAt(page, i);
    if (!DENIES.test(word) && !REJECTS.test(word)) continue;
    if ([i - 1, i - 2, i - 3].some((k) => k >= sentence.from && PASSIVE_OR_NOT.test(wordAt(page, k)))) continue;
    const from = (DENIES.test(word) ? deniedFrom(page, i + 1) : null) ?? reportFrom(page, sentence, i + 1);
    if (from !== null) return { from, to: endOf(page, sentence, from) };
  }
  return null;
}

/** "that …", "having …", "meeting …", "any meeting …"; not "denied entry", "denied the visa". */
function deniedFrom(page: Page, at: number): number | null {
  const word = wordAt(page, at);
  if (CLAUSE.test(word) || DOING.test(word)) return at;
  return DETERMINER.test(word) && DEED.test(wordAt(page, at + 1)) ? at : null;
}

/** "reports in the press that …", "claims of a meeting". */
function reportFrom(page: Page, sentence: Sentence, at: number): number | null {
  for (let i = at; i < Math.min(at + 3, sentence.to); i++) {
    if (!REPORTS.test(wordAt(page, i))) continue;
    for (let next = i + 1; next < Math.min(i + 8, sentence.to); next++) {
      if (wordAt(page, next) === 'that') return next;
      if (wordAt(page, next) === 'of' && [next + 1, next + 2].some((k) => isDeed(page, k))) return next;
    }
  }
  return null;
}

const isDeed = (page: Page, at: number): boolean => DEED.test(wordAt(page, at)) || /^having$/.test(wordAt(page, at));

/** What is told behind "but", ";" or ", and" is told again. */
function endOf(page: Page, sentence: Sentence, from: number): number {
  for (let i = from; i < sentence.to; i++) {
    const word = wordAt(page, i);
    if (word === ';' || word === 'but' || word === 'although' || word === 'while') return i;
    if (word === ',' && /^(?:and|but|yet)$/.test(wordAt(page, i + 1))) return i;
  }
  return sentence.to;
}

/** Whether a token lies in what is denied. */
export const isDenied = (denial: Denial | null, token: number): denial is Denial =>
  denial !== null && token >= denial.from && token < denial.to;
