/** Sums and counts of a promise, as its words tell them. */
import type { Page } from '../segment/page.ts';

export interface Quantity {
  value: number;
  /** ISO 4217 for money ("USD", "USD a year"), else the counted noun as in the text. */
  unit: string;
}

/** A quantity with where it stands in its text. */
export interface QuantityAt extends Quantity {
  at: number;
  isMoney: boolean;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ...(['hundred'] as const).map((w) => [w, 100] as const),
  ...(['thousand', 'k'] as const).map((w) => [w, 1e3] as const),
  ...(['million', 'mln', 'mn', 'm'] as const).map((w) => [w, 1e6] as const),
  ...(['billion', 'bln', 'bn'] as const).map((w) => [w, 1e9] as const),
  ...(['trillion', 'tn'] as const).map((w) => [w, 1e12] as const),
]);
const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** What stands before a sum. A bare "$" is the American one, as newspapers use it. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  a$: 'AUD',
  $a: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  nz$: 'NZD',
  s$: 'SGD',
  hk$: 'HKD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₦': 'NGN',
  sfr: 'CHF',
  rwf: 'RWF',
  ksh: 'KES',
};
const CODES =
  'USD EUR GBP CNY RMB JPY INR ZAR GHS AUD NZD CAD SGD HKD RUB KRW NGN CHF SAR AED NOK SEK DKK ISK PLN CZK HUF RON TRY KWD QAR BHD OMR JOD EGP MAD XOF XAF KES TZS UGX RWF ETB PKR LKR BDT NPR THB MYR IDR PHP VND MNT KZT BRL MXN ARS CLP COP PEN FJD PGK SBD';
/** What stands behind a sum, the more exact first. */
const NAMES: readonly (readonly [string, string])[] = [
  ['australian dollars?', 'AUD'],
  ['canadian dollars?', 'CAD'],
  ['new zealand dollars?', 'NZD'],
  ['singapore dollars?', 'SGD'],
  ['hong kong dollars?', 'HKD'],
  ['(?:(?:us|u\\.s\\.|american) )?(?:dollars?|dlrs?)', 'USD'],
  ['euros?', 'EUR'],
  ['(?:egyptian) pounds?', 'EGP'],
  ['pounds?(?: sterling)?', 'GBP'],
  ['(?:chinese )?(?:yuan|renminbi)', 'CNY'],
  ['(?:japanese )?yen', 'JPY'],
  ['(?:pakistani|pakistan) rupees?', 'PKR'],
  ['(?:sri lankan) rupees?', 'LKR'],
  ['(?:indian )?rupees?', 'INR'],
  ['rand', 'ZAR'],
  ['(?:ghana(?:ian)? )?cedis?', 'GHS'],
  ['(?:russian )?rou?bles?', 'RUB'],
  ['(?:korean )?won', 'KRW'],
  ['naira', 'NGN'],
  ['cfa francs?', 'XOF'],
  ['(?:rwandan) francs?', 'RWF'],
  ['(?:swiss )?francs?', 'CHF'],
  ['(?:saudi )?riyals?', 'SAR'],
  ['(?:moroccan) dirhams?', 'MAD'],
  ['dirhams?', 'AED'],
  ['danish kroner', 'DKK'],
  ['(?:norwegian )?(?:kroner|krone)', 'NOK'],
  ['(?:icelandic) kr[óo]n(?:ur|a)', 'ISK'],
  ['(?:swedish )?kron(?:or|a)', 'SEK'],
  ['zlot(?:ys?|ych)', 'PLN'],
  ['(?:kenyan) shillings?', 'KES'],
  ['baht', 'THB'],
  ['ringgit', 'MYR'],
  ['(?:philippine) pesos?', 'PHP'],
  ['(?:brazilian )?rea(?:is|l)', 'BRL'],
];
const escaped = (text: string): string => text.replaceAll('$', '\\$');
const BEFORE = `(?:(?<sign>${Object.keys(SIGNS)
  .map(escaped)
  .sort((a, b) => b.length - a.length)
  .join('|')})\\.?|(?<code>${CODES.replaceAll(' ', '|')}|Rs)\\.?)`;
const SPELLED = `(?:half a|a(?=\\s(?:hundred|thousand|million|billion|dozen)\\b)|(?:${TENS.join('|')})(?:-(?:${ONES.slice(0, 9).join('|')}))?|${ONES.join('|')})`;
/** Thousands are parted by commas, or by blanks: "120 000". */
const FIGURES = '\\d{1,3}(?:[,\\u0020\\u00A0\\u202F]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const SCALE =
  '(?:(?<hundreds>\\shundred(?=\\s(?:thousand|million|billion)))?[\\s-]?(?<scale>hundred|thousand|million|billion|trillion|dozen|mln|bln|mn|bn|tn)|(?<suffix>[mk]))';
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\d.,/+-])(?:${BEFORE}\\s?)?(?<number>${FIGURES}|\\b${SPELLED})${SCALE}?(?![\\p{L}\\d])(?!,\\d|\\.\\d)`,
  'giu',
);
const MONEY = new RegExp(
  `^[\\s-]?(?:${NAMES.map(([name], i) => `(?<n${i}>${name})`).join('|')}|(?<code>${CODES.replaceAll(' ', '|')}))\\b`,
  'iu',
);
const RECURRING = /^[^.;,]{0,24}?\b(?:(?:a|per|each|every) (?:year|annum)|annually)\b/iu;
const SHARE = /^\s?(?:%|per ?cent(?:age points?)?\b|pct\b|percentage points?\b)/iu;

const OF_THEM = /^ of (?:them|us|these|those)\b/iu;
/** Between a number and what it counts. */
const LEAD =
  /^\s(?:(?:of (?:our|the|its|their|his|her|these|those)|more|additional|further|extra|new|other|such)\s)*/iu;
/** Before a number that counts nothing new: one known already ("the two forces"), or the name of a thing ("Article 6"). */
const KNOWN = /\b(?:the|these|those|both|our|its|their|his|her)\s$/iu;
const NAMED =
  /\b(?:Article|Annex|Resolution|Chapter|Section|Goal|Group|Phase|Level|Tier|Stage|Round|Type|Number|No\.?|COP)\s$/u;
/** Plurals that measure time or those who promise. */
const NO_UNIT =
  /^(?:years?|months?|days?|weeks?|hours?|minutes?|decades?|countries|sides|nations|parties|ministers|leaders|governments|presidents|states|times|others|points|percents?|continents|meetings|sessions|rounds|phases)$/iu;
const STOP =
  /^(?:a|an|the|in|on|at|by|to|of|for|from|with|or|per|as|is|are|was|were|has|have|had|will|would|who|that|which|this|these|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;
const PLURAL =
  /^(?:(?:\p{Ll}|\p{Lu}{2})[\p{L}’'-]*(?<![siu])s|\p{Lu}\p{Ll}+(?:ans|ers|shis|nis|qis|ese)|people|personnel|police|children|staff|troops|aircraft|craft|cattle|livestock|[\p{L}-]*m[ae]n|[\p{L}-]*women|km²|bcm|barrels|hectares)$/u;

/** The sums and counts of a text, in order; `currency` is the one told last before it. */
export function quantitiesIn(text: string, currency: string | null = null): QuantityAt[] {
  const found: QuantityAt[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const { sign, code, number = '', hundreds, scale, suffix } = match.groups ?? {};
    const value = (hundreds ? 100 : 1) * numberOf(number, scale ?? suffix);
    const rest = text.slice(match.index + match[0].length);
    const before = text.slice(Math.max(0, match.index - 14), match.index + (code === 'COP' && !scale ? 4 : 0));
    if (NAMED.test(before)) continue;
    const money = currencyOf(sign, code, rest);
    if (money) {
      found.push({ value, unit: RECURRING.test(rest) ? `${money} a year` : money, at: match.index, isMoney: true });
      continue;
    }
    // A year, a bare "one" and the metres of "5m" count nothing.
    if (
      (/^(?:19|20)\d\d$/u.test(number) && !scale) ||
      (/^one$/iu.test(number) && !scale) ||
      (suffix && !/^\s/u.test(rest))
    )
      continue;
    if (value < 10 && KNOWN.test(before)) continue;
    const unit = SHARE.exec(rest)?.[0].trim() ?? OF_THEM.exec(rest)?.[0].trim() ?? nounIn(rest);
    if (unit) found.push({ value, unit, at: match.index, isMoney: false });
    // "another 400 million": a sum in the currency told last.
    else if (currency && scale && value >= 1e5) found.push({ value, unit: currency, at: match.index, isMoney: true });
  }
  return found;
}

/** The currency in which a text told its last sum. */
export const currencyIn = (text: string): string | null =>
  quantitiesIn(text)
    .findLast((q) => q.isMoney)
    ?.unit.slice(0, 3) ?? null;

/** The quantity of a promise told by a text: the first sum of money, else the first count. */
export function quantityOf(text: string, currency: string | null = null): Quantity | null {
  const all = quantitiesIn(text, currency);
  const chosen = all.find((q) => q.isMoney) ?? all[0];
  return chosen ? { value: chosen.value, unit: chosen.unit } : null;
}

/** So far back a sum may name the currency of one without. */
const BACK = 3000;

/** The quantity told from `start` to `end` of a page. */
export const quantityTold = ({ text }: Page, start: number, end: number): Quantity | null =>
  quantityOf(text.slice(start, end), currencyIn(text.slice(Math.max(0, start - BACK), start)));

function numberOf(number: string, scale: string | undefined): number {
  const word = number.toLowerCase();
  const [first = '', second = ''] = word.split('-');
  const base = /^\d/u.test(word)
    ? Number(word.replaceAll(/[^\d.]/gu, ''))
    : word === 'half a'
      ? 0.5
      : word === 'a'
        ? 1
        : TENS.includes(first)
          ? 10 * (TENS.indexOf(first) + 2) + ONES.indexOf(second) + 1
          : ONES.indexOf(first) + 1;
  const by = scale?.toLowerCase() === 'dozen' ? 12 : (SCALES.get(scale?.toLowerCase() ?? '') ?? 1);
  return Math.round(base * by * 100) / 100;
}

function currencyOf(sign: string | undefined, code: string | undefined, rest: string): string | null {
  const before = sign ? SIGNS[sign.toLowerCase()] : code?.toUpperCase();
  if (before) return before === 'RMB' ? 'CNY' : before === 'RS' ? 'INR' : before;
  const groups = MONEY.exec(rest)?.groups;
  if (!groups) return null;
  const named = NAMES.findIndex((_, i) => groups[`n${i}`] !== undefined);
  const behind = named >= 0 ? NAMES[named]?.[1] : groups.code?.toUpperCase();
  return behind === 'RMB' ? 'CNY' : (behind ?? null);
}

/** The counted noun: from the first word that describes it to the first plural. */
function nounIn(rest: string): string | null {
  const lead = LEAD.exec(rest);
  if (!lead) return null;
  const words = [...rest.slice(lead[0].length, lead[0].length + 90).matchAll(/[\p{L}²][\p{L}\d²’'.-]*|[^\s]/gu)];
  for (const [i, { 0: word, index }] of words.entries()) {
    const bare = word.replace(/[.’']+$/u, '');
    if (i >= 6 || STOP.test(bare) || NO_UNIT.test(bare) || !/^\p{L}/u.test(bare)) return null;
    // "police officers": of several plurals the last.
    if (PLURAL.test(bare) && !PLURAL.test(words[i + 1]?.[0] ?? ''))
      return rest.slice(lead[0].length, lead[0].length + index + bare.length);
  }
  return null;
}
