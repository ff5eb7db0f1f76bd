/** Sums and counts of a promise. */
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
