/** What the earlier stages found, for the stage that relates it. */
import type { Quotation } from '../../model/record.ts';
import type { Markup } from '../recognise/mention.ts';
import type { Calendar } from '../resolve/calendar.ts';
import type { Cast } from '../resolve/cast.ts';
import type { Holding } from '../resolve/holdings.ts';
import type { Position } from '../resolve/sides.ts';
import type { Page, Sentence } from '../segment/page.ts';

export interface Reading {
  page: Page;
  markup: Markup;
  cast: Cast;
  holdings: readonly Holding[];
  positions: readonly Position[];
  calendar: Calendar;
}

/** The sentence as a quotation. */
export const quote = (page: Page, { start, end }: { start: number; end: number }): Quotation => ({
  quote: page.text.slice(start, end),
  start,
  end,
});

/** The sentence that holds a token. */
export function sentenceOf(page: Page, token: number): Sentence | undefined {
  let [low, high] = [0, page.sentences.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const s = page.sentences[middle] as Sentence;
    if (token < s.from) high = middle - 1;
    else if (token >= s.to) low = middle + 1;
    else return s;
  }
  return undefined;
}

/** A token in lower case; empty beyond the ends. */
export const wordAt = (page: Page, i: number): string => page.tokens[i]?.text.toLowerCase() ?? '';
