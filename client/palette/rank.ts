/** How well a label answers what is typed, and which of its letters do. Pure. */

export interface Range {
  start: number;
  end: number;
}

/** How a label matches, best first. */
export const TIERS = ['prefix', 'words', 'initials', 'subsequence'] as const;
export type Tier = (typeof TIERS)[number];
const TIER = Object.fromEntries(TIERS.map((tier, i) => [tier, i])) as Readonly<Record<Tier, number>>;

export interface Match {
  tier: Tier;
  /** The letters that match, in order and apart from one another. */
  ranges: readonly Range[];
}

/** A letter or digit without accent or case, and where it stands in the text. */
interface Letter extends Range {
  char: string;
}
type Word = readonly Letter[];

const folded = (char: string): string => char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function wordsOf(text: string): Word[] {
  const words: Letter[][] = [];
  for (const found of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)) {
    const word: Letter[] = [];
    let start = found.index;
    for (const written of found[0].match(/.\p{M}*/gsu) ?? []) {
      const end = start + written.length;
      for (const char of folded(written)) if (/[\p{L}\p{N}]/u.test(char)) word.push({ char, start, end });
      start = end;
    }
    if (word.length > 0) words.push(word);
  }
  return words;
}

const textOf = (word: Word): string => word.map((l) => l.char).join('');
const termsOf = (query: string): string[] => wordsOf(query).map(textOf);
const startsWith = (word: Word, term: string): boolean => textOf(word).startsWith(term);
const lead = (word: Word, term: string): Word => word.slice(0, [...term].length);

/** Letters as ranges of the text, neighbours joined. */
function rangesOf(letters: readonly Letter[]): Range[] {
  const ranges: Range[] = [];
  for (const { start, end } of [...letters].sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** The label's first words are the terms, the last of them perhaps half typed. */
function asPrefix(words: readonly Word[], terms: readonly string[]): Letter[] | null {
  const fits = terms.every((term, i) => {
    const word = words[i];
    return word && (i + 1 < terms.length ? textOf(word) === term : startsWith(word, term));
  });
  return fits ? terms.flatMap((term, i) => lead(words[i] ?? [], term)) : null;
}

/** Each term begins a word of its own, in any order. */
function asWords(words: readonly Word[], terms: readonly string[]): Letter[] | null {
  const free = [...words];
  const letters: Letter[] = [];
  // The longest term has the fewest words to choose from.
  for (const term of [...terms].sort((a, b) => b.length - a.length)) {
    const at = free.findIndex((word) => startsWith(word, term));
    if (at < 0) return null;
    letters.push(...lead(free[at] ?? [], term));
    free.splice(at, 1);
  }
  return letters;
}

/** All of `wanted` in order among the letters: side by side if they so stand, else the first that come. */
function inOrder(letters: readonly Letter[], wanted: string): Letter[] | null {
  const chars = [...wanted];
  const whole = letters.findIndex((_, at) => chars.every((char, i) => letters[at + i]?.char === char));
  if (whole >= 0) return letters.slice(whole, whole + chars.length);
  const taken: Letter[] = [];
  for (const letter of letters) if (letter.char === chars[taken.length]) taken.push(letter);
  return taken.length === chars.length ? taken : null;
}

/** How a label matches, or null when it does not; everything matches when nothing is typed. */
export function matchOf(label: string, query: string): Match | null {
  const terms = termsOf(query);
  // Signs alone are a question that no label answers.
  if (terms.length === 0) return query.trim() === '' ? { tier: 'prefix', ranges: [] } : null;
  const words = wordsOf(label);
  const joined = terms.join('');
  const initials = words.flatMap((word) => word.slice(0, 1));
  const found: Readonly<Record<Tier, () => Letter[] | null>> = {
    prefix: () => asPrefix(words, terms),
    words: () => asWords(words, terms),
    initials: () => inOrder(initials, joined),
    subsequence: () => inOrder(words.flat(), joined),
  };
  for (const tier of TIERS) {
    const letters = found[tier]();
    if (letters) return { tier, ranges: rangesOf(letters) };
  }
  return null;
}

/** Whether one match is as good as another, or better. */
export const isAsGood = (match: Match, other: Match): boolean => TIER[match.tier] <= TIER[other.tier];

export interface Ranked<T> {
  item: T;
  match: Match;
}

/**
 * What matches, best first: by tier, then by how few pieces the match is in, then the last
 * used first (`recency`: 0 is the last), then as given.
 */
export function ranked<T>(
  items: readonly T[],
  query: string,
  labelOf: (item: T) => string,
  recency: (item: T) => number = () => 0,
): Ranked<T>[] {
  return items
    .flatMap((item) => {
      const match = matchOf(labelOf(item), query);
      return match ? [{ item, match, used: recency(item) }] : [];
    })
    .sort(
      (a, b) =>
        TIER[a.match.tier] - TIER[b.match.tier] ||
        a.match.ranges.length - b.match.ranges.length ||
        // Infinity less Infinity would be no number.
        (a.used === b.used ? 0 : a.used - b.used),
    )
    .map(({ item, match }) => ({ item, match }));
}

/** The beginnings of words that any term matches: the marks of a text that was found by another's rules. */
export function wordStarts(text: string, query: string): Range[] {
  const terms = termsOf(query);
  return rangesOf(
    wordsOf(text).flatMap((word) => {
      const [longest] = terms.filter((term) => startsWith(word, term)).sort((a, b) => b.length - a.length);
      return longest === undefined ? [] : lead(word, longest);
    }),
  );
}
