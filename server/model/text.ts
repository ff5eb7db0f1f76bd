/** Folding and grams: how names are compared and found, the same on both stores. */
import anyAscii from 'any-ascii';

/** Lower case, plain letters and digits, single spaces: "Lhagva, Mönkhbaatar" → "lhagva monkhbaatar". */
export function fold(text: string): string {
  return anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Trigrams of the folded words, `0` marking a word's start: misspelt and
 * half-typed words still share most of them ("0wa wan ang").
 */
export function grams(text: string): string[] {
  const found = new Set<string>();
  for (const word of fold(text).split(' ')) {
    const marked = `0${word}`;
    if (marked.length < 3) found.add(marked.padEnd(3, '0'));
    for (let i = 0; i + 3 <= marked.length; i++) found.add(marked.slice(i, i + 3));
  }
  return [...found];
}
