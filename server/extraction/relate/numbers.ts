/** Numbers in figures and words: "1,250", "2.5 million", "two thousand five hundred", "seven point two million". */

const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ...(['thousand', 'k'] as const).map((w) => [w, 1e3] as const),
  ['lakh', 1e5],
  ...(['million', 'mln', 'mn', 'm'] as const).map((w) => [w, 1e6] as const),
  ['crore', 1e7],
  ...(['billion', 'bln', 'bn'] as const).map((w) => [w, 1e9] as const),
  ...(['trillion', 'tn'] as const).map((w) => [w, 1e12] as const),
]);
const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Thousands are parted by commas, or by blanks: "120 000". */
const FIGURES = '\\d{1,3}(?:[,\\u0020\\u00A0\\u202F]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const DIGIT = ONES.slice(0, 9).join('|');
const UNIT = `(?:(?:${TENS.join('|')})(?:[-\\s](?:${DIGIT})\\b)?|${ONES.join('|')})`;
const LARGE = 'lakh|million|crore|billion|trillion|dozen|mln|bln|mn|bn|tn';
const SCALE = `[\\s-]?(?:hundred|thousand|${LARGE})\\b`;
const BEGUN = `half a|a(?=\\s(?:hundred|thousand|${LARGE})\\b)|${UNIT}\\b(?:\\spoint(?:\\s(?:${DIGIT}|zero)\\b)+|\\sand a half(?=\\s))?`;
const WORDS = `(?:${BEGUN})(?:[\\s-](?:hundred|thousand)\\b(?:\\s(?:and\\s)?${UNIT}\\b)?|${SCALE})*`;

/** A pattern for a number with its scale. */
export const NUMBER = `(?:(?:${FIGURES})(?:(?:${SCALE}){1,2}|[mk])?|\\b(?:${WORDS}))(?![\\p{L}\\d])(?!,\\d|\\.\\d)`;
const SCALE_AT_END = new RegExp(`(?:(?:${SCALE})+|(?<=\\d)[mk])$`, 'iu');

/** The scale with which a number ends: " million"; empty if it has none. */
export const scaleOf = (number: string): string => SCALE_AT_END.exec(number)?.[0] ?? '';

/** What a number amounts to. */
export function amountOf(number: string): number {
  // "two hundred thousand five": the part that still grows, and the sum of those that are done.
  let [sum, part, place] = [0, 0, 1];
  const words = number.toLowerCase().replace(/half a\b|and a half/u, 'half');
  for (const [word] of words.matchAll(/\d[\d,.\s]*|half|\p{L}+/gu)) {
    const scale = SCALES.get(word);
    if (word === 'point') place = 0.1;
    else if (scale === undefined) {
      part += place * unitOf(word);
      if (place < 1) place /= 10;
    } else {
      place = 1;
      if (scale < 1000) part *= scale;
      else [sum, part] = [sum < scale ? (sum + part) * scale : sum + part * scale, 0];
    }
  }
  return Math.round((sum + part) * 100) / 100;
}

function unitOf(word: string): number {
  if (/^\d/u.test(word)) return Number(word.replaceAll(/[^\d.]/gu, ''));
  if (word === 'half') return 0.5;
  if (word === 'a') return 1;
  const ten = TENS.indexOf(word);
  return ten >= 0 ? 10 * (ten + 2) : ONES.indexOf(word) + 1;
}
