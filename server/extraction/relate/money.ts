/** The currencies of sums, as signs, codes and names tell them. */

/** What stands before a sum, in any case. A bare "$" is the American one, as newspapers use it. */
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
  nt$: 'TWD',
  r$: 'BRL',
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
/** Codes are told in capitals: "try 30 suspects" is no lira. */
const CODES =
  'USD EUR GBP CNY RMB JPY INR ZAR GHS AUD NZD CAD SGD HKD TWD RUB KRW NGN CHF SAR AED NOK SEK DKK ISK PLN CZK HUF RON TRY KWD QAR BHD OMR JOD EGP MAD XOF XAF KES TZS UGX RWF ETB PKR LKR BDT NPR THB MYR IDR PHP VND MNT KZT BRL MXN ARS CLP COP PEN FJD PGK SBD';
const AS_CODE: Readonly<Record<string, string>> = { Rs: 'INR', RMB: 'CNY' };
/** What stands behind a sum, the more exact first. */
const NAMES: readonly (readonly [string, string])[] = [
  ['australian dollars?', 'AUD'],
  ['canadian dollars?', 'CAD'],
  ['new zealand dollars?', 'NZD'],
  ['singapore dollars?', 'SGD'],
  ['hong kong dollars?', 'HKD'],
  ['(?:new )?taiwan(?:ese)? dollars?', 'TWD'],
  ['(?:(?:us|u\\.s\\.|american) )?(?:dollars?|dlrs?)', 'USD'],
  ['euros?', 'EUR'],
  ['egyptian pounds?', 'EGP'],
  ['pounds?(?: sterling)?', 'GBP'],
  ['(?:chinese )?(?:yuan|renminbi)', 'CNY'],
  ['(?:japanese )?yen', 'JPY'],
  ['(?:pakistani|pakistan) rupees?', 'PKR'],
  ['sri lankan rupees?', 'LKR'],
  ['(?:indian )?rupees?', 'INR'],
  ['(?:south african )?rand', 'ZAR'],
  ['(?:ghana(?:ian)? )?cedis?', 'GHS'],
  ['(?:russian )?rou?bles?', 'RUB'],
  ['(?:(?:south )?korean )?won', 'KRW'],
  ['naira', 'NGN'],
  ['cfa francs?', 'XOF'],
  ['rwandan francs?', 'RWF'],
  ['(?:swiss )?francs?', 'CHF'],
  ['(?:saudi )?riyals?', 'SAR'],
  ['moroccan dirhams?', 'MAD'],
  ['dirhams?', 'AED'],
  ['danish kroner', 'DKK'],
  ['(?:norwegian )?(?:kroner|krone)', 'NOK'],
  ['icelandic kr[óo]n(?:ur|a)', 'ISK'],
  ['(?:swedish )?kron(?:or|a)', 'SEK'],
  ['zlot(?:ys?|ych)', 'PLN'],
  ['kenyan shillings?', 'KES'],
  ['baht', 'THB'],
  ['ringgit', 'MYR'],
  ['philippine pesos?', 'PHP'],
  ['(?:brazilian )?rea(?:is|l)', 'BRL'],
];
const escaped = (text: string): string => text.replaceAll('$', '\\$');
const codes = `${CODES.replaceAll(' ', '|')}|Rs`;

/** A pattern for what stands before a sum. */
export const BEFORE_SUM = `(?:(?:${Object.keys(SIGNS)
  .map(escaped)
  .sort((a, b) => b.length - a.length)
  .join('|')}|${codes})\\.?)`;
const BEHIND = new RegExp(
  `^[\\s-]?(?:${NAMES.map(([name], i) => `(?<n${i}>${name})`).join('|')}|(?<code>${codes}))\\b`,
  'iu',
);
/** Everyday words, if neither a scale nor a nation stands before them: "5 won seats". */
const WORDS = /^[\s-]?(?:won|real|rand)\b/iu;

const byCode = (code: string): string | null =>
  AS_CODE[code] ?? (code.length === 3 && code === code.toUpperCase() ? code : null);

/** The currency that stands before a sum. */
export function currencyBefore(told: string): string | null {
  const bare = told.trim().replace(/\.$/u, '');
  return SIGNS[bare.toLowerCase()] ?? byCode(bare);
}

/** The currency with which the text behind a number begins. */
export function currencyBehind(rest: string, isScaled: boolean): string | null {
  const groups = BEHIND.exec(rest)?.groups;
  if (!groups || (!isScaled && WORDS.test(rest))) return null;
  const named = NAMES.findIndex((_, i) => groups[`n${i}`] !== undefined);
  return named >= 0 ? (NAMES[named]?.[1] ?? null) : byCode(groups.code ?? '');
}
