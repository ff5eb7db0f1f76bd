/** Which sentences promise something, and by which words. */
import type { RecordCommitment } from '../../model/record.ts';
import { deedVerbs, hedgeWords, type PromiseKind, promisePhrases, speechVerbs } from '../gazetteer/verbs.ts';
import type { Sentence } from '../segment/page.ts';
import { denialIn, isDenied, type Polarity } from './denials.ts';
import { type Reading, wordAt } from './reading.ts';

export interface Vow {
  kind: RecordCommitment['kind'];
  at: number;
  to: number;
  phrase: string;
  polarity: Polarity;
  confidence: number;
}

const ADVERBS = /^(?:also|further|now|then|jointly|continue|together|firmly|soon|already|work|in|turn|meanwhile|each)$/;

/** The words of promising in a sentence, in order, at most three. */
export function promisesIn(reading: Reading, sentence: Sentence): Vow[] {
  const { page, markup } = reading;
  const denied = denialIn(page, sentence);
  const out: Vow[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!markup.isFree(i)) continue;
    const match = promisePhrases.matchAt(page.tokens, i, sentence.to);
    if (!match) continue;
    if (out.length >= 3) break;
    const polarity: Polarity = isDenied(denied, i) ? 'denied' : 'affirmed';
    const from = isDenied(denied, i) ? denied.from : sentence.from;
    const kind = isPromise(reading, sentence, from, i, match.to, match.value);
    if (!kind) continue;
    const phrase = page.tokens
      .slice(i, match.to)
      .map((t) => t.text.toLowerCase())
      .join(' ');
    const previous = out.at(-1);
    // "announced that China will train": one promise told by two phrases.
    const isSame = match.value === 'will' || (previous?.kind === kind && !namesParty(reading, previous.to, i));
    if (previous && isSame && i - previous.to < 12) {
      i = match.to - 1;
      continue;
    }
    out.push({
      kind,
      at: i,
      to: match.to,
      phrase,
      polarity,
      confidence: match.value === 'will' ? 0.6 : match.to - i > 1 ? 0.75 : 0.6,
    });
    i = match.to - 1;
  }
  return out;
}

/** Whether somebody who may promise is named between two tokens. */
const namesParty = ({ markup }: Reading, from: number, to: number): boolean =>
  markup.within(from, to).some((m) => m.type === 'country' || m.type === 'organization' || m.type === 'person');

function isPromise(
  reading: Reading,
  sentence: Sentence,
  from: number,
  at: number,
  to: number,
  value: PromiseKind,
): Vow['kind'] | null {
  const { page } = reading;
  for (let i = Math.max(from, at - 5); i < Math.min(sentence.to, to + 2); i++) {
    const word = wordAt(page, i);
    if ((hedgeWords.has(word) && reading.markup.isFree(i)) || word === "n't" || /n['’]t$/.test(word)) return null;
  }
  let next = to;
  while (ADVERBS.test(wordAt(page, next))) next += 1;
  const after = wordAt(page, next);
  if (value === 'will') return deedVerbs.has(after) ? 'pledge' : null;
  if (value === 'assistance' && !hasRecipient(reading, sentence, to)) return null;
  if (
    value === 'pledge' &&
    /^announc/.test(wordAt(page, at)) &&
    to === at + 1 &&
    !/[\d$€£]/.test(page.text.slice(page.tokens[to]?.start ?? 0, sentence.end))
  )
    return null;
  if (
    value === 'request' &&
    to === at + 1 &&
    speechVerbs.has(wordAt(page, at)) &&
    /^(?:about|if|whether|by|,|\.|not)$/.test(after)
  )
    return null;
  if (value === 'initiative') return null;
  return value;
}

/** Help goes to someone: a country or a body behind the verb. */
function hasRecipient(reading: Reading, sentence: Sentence, to: number): boolean {
  for (let i = to; i < sentence.to; i++) {
    const type = reading.markup.at(i)?.type;
    if (type === 'country' || (type === 'organization' && i - to < 12)) return true;
    if (reading.page.tokens[i]?.kind === 'number' && i - to < 4) return true;
  }
  return false;
}
