/** Words as the Universal Dependencies treebanks cut them, with exact offsets (UTF-16 code units, end exclusive). */
import { ABBREVIATIONS } from '../segment/sentences.ts';

export interface Word {
  start: number;
  end: number;
  text: string;
  /** What stands before it: 0 nothing, 1 a space, 2 a line end, 3 a blank line or the text's begin. */
  gap: number;
}

/** No name or word is longer; it bounds the work on text without spaces. */
const LONGEST = 60;
// Each alternative begins with another character class, so that matching is linear.
const CHUNK =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|s)?(?![\p{L}\p{N}])|\p{N}+|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+|\p{N}+)*|([-.–—=*_])\1+|\S/gu;
const NEGATION = /^(.+)(n['’]t)$/iu;
const CLITIC = /^(.+)(['’](?:s|re|ve|ll|d|m))$/iu;

/** The words of `text` from offset `begin` on, in order. */
export function wordsOf(text: string, begin = 0): Word[] {
  const words: Word[] = [];
  let last = begin;
  const push = (start: number, end: number): void => {
    words.push({ start, end, text: text.slice(start, end), gap: words.length === 0 ? 3 : gapOf(text, last, start) });
    last = end;
  };
  for (const { 0: chunk, index: at } of text.slice(begin).matchAll(CHUNK)) {
    const index = begin + at;
    const end = index + chunk.length;
    if (index < last) continue; // an abbreviation's stop
    if (!/^[\p{L}\p{M}]/u.test(chunk) || chunk.endsWith('.')) {
      push(index, end);
      continue;
    }
    const cut = splitClitic(chunk);
    let start = index;
    for (; start + LONGEST < index + cut; start += LONGEST) push(start, start + LONGEST);
    push(start, keepsStop(text, start, index + cut, end) ? end + 1 : index + cut);
    if (cut < chunk.length) push(index + cut, end);
  }
  return words;
}

/** Where the clitic of a word begins: "China's" at 5, "don't" at 2; its length where it has none. */
function splitClitic(word: string): number {
  const parts = NEGATION.exec(word) ?? CLITIC.exec(word);
  if (parts?.[1]) return parts[1].length;
  return /^cannot$/i.test(word) ? 3 : word.length;
}

/** "Mr.", "J.": the stop belongs to the word. */
function keepsStop(text: string, start: number, cut: number, end: number): boolean {
  if (cut !== end || text[end] !== '.' || text[end + 1] === '.' || end - start > 6) return false;
  const word = text.slice(start, end);
  if (/^\p{Lu}$/u.test(word)) return true;
  return ABBREVIATIONS.has(word.toLowerCase()) && /\s/u.test(text[end + 1] ?? ' ') && /^\p{Lu}/u.test(word);
}

function gapOf(text: string, from: number, to: number): number {
  if (from === to) return 0;
  const lines = text.slice(from, to).match(/\r\n|[\n\r\u2028\u2029]/gu)?.length ?? 0;
  return Math.min(3, lines + 1);
}
