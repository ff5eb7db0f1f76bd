/** Sums, counts and terms of a promise. */
import type { Page, Sentence } from '../segment/page.ts';
import { wordAt } from './reading.ts';

export interface Quantity {
  value: number;
  unit: string;
}

const SCALE = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['bn', 1e9],
]);
const CURRENCY = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['usd', 'USD'],
  ['dollars', 'USD'],
  ['€', 'EUR'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['eur', 'EUR'],
  ['£', 'GBP'],
  ['pounds', 'GBP'],
  ['gbp', 'GBP'],
  ['yuan', 'CNY'],
  ['cny', 'CNY'],
  ['rmb', 'CNY'],
  ['yen', 'JPY'],
  ['jpy', 'JPY'],
  ['¥', 'JPY'],
  ['rupees', 'INR'],
  ['rand', 'ZAR'],
  ['cedis', 'GHS'],
  ['aud', 'AUD'],
  ['rubles', 'RUB'],
  ['won', 'KRW'],
  ['naira', 'NGN'],
  ['francs', 'CHF'],
  ['riyals', 'SAR'],
  ['dirhams', 'AED'],
  ['krone', 'NOK'],
  ['kroner', 'NOK'],
  ['kronor', 'SEK'],
]);
const SMALL = new Map(
  [
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
  ].map((w, i) => [w, i + 2] as const),
);
for (const [i, w] of ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].entries())
  SMALL.set(w, (i + 2) * 10);
const NO_UNIT =
  /^(?:years?|months?|days?|weeks?|hours?|per|countries|sides|nations|parties|ministers|leaders|and|or|of|to|in|percent|january|february|march|april|may|june|july|august|september|october|november|december|people's|other|more|the|a|points?|times|at|by|for|from|on|with)$/;

const numberAt = (page: Page, i: number): number | null => {
  const text = page.tokens[i]?.text ?? '';
  if (page.tokens[i]?.kind === 'number')
    return /^[\d,]+(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : null;
  return SMALL.get(text.toLowerCase()) ?? null;
};

/** The first sum of money, else the first counted noun, from token `at` on. */
export function quantityOf(page: Page, sentence: Sentence, at: number): Quantity | null {
  let counted: Quantity | null = null;
  for (let i = at; i < sentence.to; i++) {
    const base = numberAt(page, i);
    if (base === null) continue;
    const scale = SCALE.get(wordAt(page, i + 1));
    const value = Math.round(base * (scale ?? 1) * 100) / 100;
    const next = scale ? i + 2 : i + 1;
    const currency =
      CURRENCY.get(wordAt(page, i - 1)) ??
      CURRENCY.get(wordAt(page, next)) ??
      (/^(?:us|u\.s\.)$/.test(wordAt(page, next)) ? CURRENCY.get(wordAt(page, next + 1)) : undefined);
    if (currency)
      return {
        value,
        unit:
          /^(?:a|per)$/.test(wordAt(page, next + 1)) && wordAt(page, next + 2) === 'year'
            ? `${currency} a year`
            : currency,
      };
    if (counted || (/^(?:19|20)\d\d$/.test(page.tokens[i]?.text ?? '') && !scale)) continue;
    const unit = nounAt(page, next, sentence.to);
    if (unit) counted = { value, unit };
  }
  return counted;
}

/** The counted noun: lower-case words up to the first plural. */
function nounAt(page: Page, at: number, limit: number): string | null {
  for (let i = at; i < Math.min(limit, at + 4); i++) {
    const token = page.tokens[i];
    if (token?.kind !== 'word' || NO_UNIT.test(token.text.toLowerCase())) return null;
    if (/[^s]s$/.test(token.text) || /^(?:people|personnel|men|women|police|children)$/.test(token.text))
      return page.text.slice(page.tokens[at]?.start ?? 0, token.end);
  }
  return null;
}

/** "by 2030", "until 2026", "over the next three years". */
export function termOf(
  page: Page,
  sentence: Sentence,
  year: number | null,
): { from: string | null; until: string | null } {
  let from: string | null = null;
  let until: string | null = null;
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = wordAt(page, i);
    const next = page.tokens[i + 1]?.text ?? '';
    const isYear = /^20\d\d$/.test(next);
    if (/^(?:by|until|through|till)$/.test(word)) {
      const at = isYear
        ? next
        : /^20\d\d$/.test(page.tokens[i + 2]?.text ?? '') && page.tokens[i + 1]?.capital
          ? (page.tokens[i + 2]?.text ?? null)
          : null;
      if (at) until = at;
    }
    if (word === 'since' && isYear) from = next;
    if (word === 'next' && /^years?$/.test(wordAt(page, i + 2)) && year !== null)
      until = String(year + (numberAt(page, i + 1) ?? 0));
    if (word === 'next' && wordAt(page, i + 1) === 'year' && wordAt(page, i - 1) === 'the' && year !== null)
      until = String(year + 1);
    if (/^20\d\d$/.test(word) && /^[-–]$/.test(next) && /^20\d\d$/.test(wordAt(page, i + 2))) {
      from = word;
      until = wordAt(page, i + 2);
    }
  }
  return { from, until };
}
