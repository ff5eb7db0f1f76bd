/** A document cut into windows that the relator's encoder reads at once, each with words before it as its context. */

/** Pieces in a window, [CLS] and [SEP] not counted. */
const LIMIT = 510;
/** Words that a later window repeats from before it. */
const OVERLAP = 120;

export interface Window {
  /** Words from here on are shown … */
  begin: number;
  /** … and those from here on read off. */
  from: number;
  to: number;
}

/** Windows over words, each with the number of its pieces; they end where a sentence does, when one does. The training cuts the same way. */
export function windowsOf(pieces: readonly number[], sentence: readonly number[]): Window[] {
  const out: Window[] = [];
  const sum = (from: number, to: number): number => pieces.slice(from, to).reduce((a, b) => a + b, 0);
  for (let from = 0; from < pieces.length; ) {
    let begin = Math.max(0, from - OVERLAP);
    let context = sum(begin, from);
    while (context > Math.floor(LIMIT / 2)) context -= pieces[begin++] ?? 0;
    const room = LIMIT - context;
    let to = from;
    let cut = -1;
    for (let total = 0; to < pieces.length && total + (pieces[to] ?? 0) <= room; ) {
      total += pieces[to] ?? 0;
      to += 1;
      if (to === pieces.length || sentence[to] !== sentence[to - 1]) cut = to;
    }
    const end = cut > from ? cut : to;
    out.push({ begin, from, to: end });
    from = end;
  }
  return out;
}
