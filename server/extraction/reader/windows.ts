/** Words cut into windows that the encoder reads at once, at sentence-like ends; the training cuts the same way. */
import type { Word } from './words.ts';

/** Pieces in a window, [CLS] and [SEP] not counted. */
const LIMIT = 254;
const STOPS = new Set(['.', '!', '?', '”', '"']);

/** Runs [from, to) of words, each with at most LIMIT pieces. */
export function windowsOf(words: readonly Word[], pieces: readonly (readonly number[])[]): [number, number][] {
  const out: [number, number][] = [];
  for (let start = 0; start < words.length; ) {
    let total = 0;
    let end = start;
    let cut = -1;
    while (end < words.length && total + (pieces[end]?.length ?? 0) <= LIMIT) {
      total += pieces[end]?.length ?? 0;
      end += 1;
      if (mayEnd(words, end)) cut = end;
    }
    if (end < words.length && cut > start) end = cut;
    out.push([start, end]);
    start = end;
  }
  return out;
}

/** Whether a window may end before word `i`: behind a stop or at a line end. */
function mayEnd(words: readonly Word[], i: number): boolean {
  const gap = words[i]?.gap ?? 3;
  return gap >= 2 || (gap === 1 && STOPS.has(words[i - 1]?.text ?? ''));
}
