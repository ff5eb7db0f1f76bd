/** Phrases of several words, found longest first in a run of tokens. */
import { type Token, tokenize } from '../segment/tokens.ts';

interface Entry<T> {
  words: string[];
  value: T;
}

export interface PhraseMatch<T> {
  value: T;
  /** Index behind the last token of the phrase. */
  to: number;
}

/** How a phrase is compared with the text; data and text go through the same fold. */
export const foldWord = (word: string): string => word.replaceAll('’', "'").normalize('NFC').toLowerCase();

/** A set of phrases with values; the work of a look-up does not grow with the set. */
export class Phrases<T> {
  private readonly byFirst = new Map<string, Entry<T>[]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) this.add(phrase, value);
    for (const list of this.byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  private add(phrase: string, value: T): void {
    const words = tokenize(phrase).map((t) => foldWord(t.text));
    const first = words[0];
    if (first === undefined) return;
    const list = this.byFirst.get(first) ?? [];
    if (list.some((e) => e.words.join(' ') === words.join(' '))) return;
    list.push({ words, value });
    this.byFirst.set(first, list);
  }

  /** The longest phrase that begins at token `at` and ends before `limit`. */
  matchAt(tokens: readonly Token[], at: number, limit: number): PhraseMatch<T> | null {
    const first = tokens[at];
    if (!first) return null;
    for (const { words, value } of this.byFirst.get(foldWord(first.text)) ?? []) {
      if (at + words.length > limit) continue;
      if (words.every((w, k) => foldWord(tokens[at + k]?.text ?? '') === w)) return { value, to: at + words.length };
    }
    return null;
  }
}
