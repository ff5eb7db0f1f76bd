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

/** A word's trigrams, `0` marking its start, and its first letter: "wang" → "0w 0wa wan ang". */
function gramsOfWord(word: string): { first: string; trigrams: string[] } {
  const marked = `0${word}`;
  const trigrams = Array.from({ length: Math.max(0, marked.length - 2) }, (_, i) => marked.slice(i, i + 3));
  return { first: marked.slice(0, 2), trigrams };
}

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** What names are indexed by: misspelt and half-typed words still share most of it. */
export function grams(text: string): string[] {
  return [
    ...new Set(
      wordsOf(text)
        .map(gramsOfWord)
        .flatMap(({ first, trigrams }) => [first, ...trigrams]),
    ),
  ];
}

/** What a question looks for: the first letter only where no more of the word is typed. */
export function gramsOfQuestion(text: string): string[] {
  return [
    ...new Set(
      wordsOf(text)
        .map(gramsOfWord)
        .flatMap(({ first, trigrams }) => (trigrams.length > 0 ? trigrams : [first])),
    ),
  ];
}
