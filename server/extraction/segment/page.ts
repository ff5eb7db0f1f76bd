/** The text cut up: tokens, sentences, and which lines are no narration. */
import type { SourceText } from '../../model/record.ts';
import { splitSentences } from './sentences.ts';
import { type Token, tokenize } from './tokens.ts';

export interface Sentence {
  index: number;
  start: number;
  end: number;
  paragraph: number;
  /** Its tokens are `tokens[from]` to `tokens[to - 1]`. */
  from: number;
  to: number;
  /** Front matter and bylines say nothing about the world. */
  narrates: boolean;
  /** Capital letters mark nothing in it. */
  allCapitals: boolean;
}

export interface Page {
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  /** Day of publication: the source's, else the front matter's. */
  date: string | null;
  /** The same of title and publisher. */
  title: string | null;
  publisher: string | null;
}

const FRONT_MATTER = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---(?=\r?\n|$)/u;
const BYLINE = /^(?:by|text by|story by|reported by)\s+[\p{Lu}\s.'’,-]/iu;

/** Cuts a document into tokens and sentences. */
export function segment(source: SourceText): Page {
  const { text } = source;
  const head = text.slice(0, 4000).match(FRONT_MATTER)?.[0] ?? '';
  const tokens: Token[] = [];
  const sentences = splitSentences(text).map((span, index): Sentence => {
    const from = tokens.length;
    for (const t of tokenize(text, span.start, span.end)) tokens.push(t);
    const quote = text.slice(span.start, span.end);
    return {
      ...span,
      index,
      from,
      to: tokens.length,
      narrates: span.start >= head.length && !isByline(quote, index),
      allCapitals: quote.length > 12 && /\p{Lu}/u.test(quote) && !/\p{Ll}/u.test(quote),
    };
  });
  const told = (key: string): string | null =>
    new RegExp(`^${key}:\\s*["']?(.+?)["']?\\s*$`, 'mu').exec(head)?.[1] ?? null;
  return {
    text,
    tokens,
    sentences,
    date: source.date ?? /^date:\s*["']?(\d{4}-\d{2}-\d{2})/mu.exec(head)?.[1] ?? null,
    title: source.title ?? told('title'),
    publisher: source.publisher ?? told('publisher'),
  };
}

/** "By Prince Ahenkorah" on a line of its own: the writer takes no part. */
function isByline(quote: string, index: number): boolean {
  return (
    index < 12 &&
    quote.length < 90 &&
    BYLINE.test(quote) &&
    !/[.!?]$/.test(quote) &&
    quote
      .split(/\s+/)
      .slice(1)
      .every((w) => /^[\p{Lu}(|&•,–-]|^(?:and|in|for|of|with)$/u.test(w))
  );
}
