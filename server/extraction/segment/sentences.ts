/** Sentences with exact offsets. They tile the text: only white space lies between them. */

export interface SentenceSpan {
  start: number;
  end: number;
  /** Number of the paragraph (block between line ends that separate), from 0. */
  paragraph: number;
}

/** A sentence is cut here at the latest, so that one endless line costs no more than many. */
const LONGEST = 1500;
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'gen',
  'lt',
  'col',
  'maj',
  'brig',
  'capt',
  'sgt',
  'hon',
  'rev',
  'st',
  'sen',
  'rep',
  'gov',
  'pres',
  'amb',
  'pol',
  'no',
  'nos',
  'art',
  'vs',
  'etc',
  'inc',
  'ltd',
  'co',
  'corp',
  'jr',
  'sr',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'approx',
  'ir',
  'eng',
  'cmdr',
  'supt',
  'insp',
]);
const STOP = /[.!?…](?:[.!?…]|["'”’)\]»])*(?=\s|$)/gu;

/** Splits `text` into sentences. */
export function splitSentences(text: string): SentenceSpan[] {
  const out: SentenceSpan[] = [];
  blocksOf(text).forEach(([from, to], paragraph) => {
    let start = from;
    const block = text.slice(from, to);
    for (const stop of block.matchAll(STOP)) {
      const end = from + stop.index + stop[0].length;
      if (end < to && !endsSentence(text, start, from + stop.index, end, to)) continue;
      pushTrimmed(out, text, start, end, paragraph);
      start = end;
    }
    pushTrimmed(out, text, start, to, paragraph);
  });
  return out;
}

function endsSentence(text: string, start: number, stop: number, end: number, limit: number): boolean {
  const rest = text.slice(end, Math.min(limit, end + 12)).trimStart();
  if (/^\p{Ll}/u.test(rest)) return false;
  if (text[stop] !== '.') return true;
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(start, stop - 24), stop))?.[0] ?? '';
  if (/^\p{Lu}$/u.test(word)) return false; // an initial: "Anna K. Example"
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return /^(?:The|A|In|He|She|It|They|This|We|On|At)\b/u.test(rest);
  if (/^\p{N}{1,3}$/u.test(word) && text.slice(start, stop).trim() === word) return false; // "3. They noted"
  return !ABBREVIATIONS.has(word.toLowerCase());
}

/** Blocks between blank lines, or single line ends unless the text is wrapped at a fixed width. */
function blocksOf(text: string): [number, number][] {
  const lines = [...text.matchAll(/[^\r\n\u2028\u2029]+/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
  }));
  const wrapped = isWrapped(lines.map((l) => l.text));
  const blocks: [number, number][] = [];
  lines.forEach((line, i) => {
    const last = blocks.at(-1);
    const before = lines[i - 1];
    const adjoins = before !== undefined && /^(?:\r\n|\r|\n)$/.test(text.slice(before.end, line.start));
    if (last && before && adjoins && wrapped && continues(before.text, line.text)) last[1] = line.end;
    else if (line.text.trim()) blocks.push([line.start, line.end]);
  });
  return blocks;
}

const LINE_STOP = /[.!?:;…]["'”’)\]]*\s*$/u;

function isWrapped(lines: readonly string[]): boolean {
  const open = lines.filter((l) => l.length >= 45 && l.length <= 110 && !LINE_STOP.test(l)).length;
  return open >= 4 && open >= lines.filter((l) => l.trim()).length * 0.4;
}

const continues = (before: string, line: string): boolean =>
  before.length >= 40 && !/^\s*(?:[-*•–—]|\p{N}+[.)])\s/u.test(line);

function pushTrimmed(out: SentenceSpan[], text: string, from: number, to: number, paragraph: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] as string)) start++;
  while (end > start && /\s/u.test(text[end - 1] as string)) end--;
  while (end - start > LONGEST) {
    let cut = text.lastIndexOf(' ', start + LONGEST);
    if (cut <= start) cut = start + LONGEST - (/[\uD800-\uDBFF]/.test(text[start + LONGEST - 1] as string) ? 1 : 0);
    out.push({ start, end: cut, paragraph });
    start = cut;
    while (start < end && /\s/u.test(text[start] as string)) start++;
  }
  if (end > start) out.push({ start, end, paragraph });
}
