/** Lines of a text. Pure. */

/** How much of a line is filled at least before an address is cut. */
const SEAM = 0.6;

/** How much of a line fits, by halving: a text of one long word must not be measured letter by letter. At least one letter. */
function longestFit(line: string, width: number, measure: (text: string) => number): number {
  let [fits, tooLong] = [1, line.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measure(line.slice(0, middle)) > width) tooLong = middle;
    else fits = middle;
  }
  return fits;
}

/** Breaks a text into lines no wider than `width`; a word longer than a line is broken itself. Pure. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const longer = line ? `${line} ${word}` : word;
      if (measure(longer) <= width) {
        line = longer;
        continue;
      }
      if (line) lines.push(line);
      line = word;
      while (measure(line) > width && line.length > 1) {
        let cut = longestFit(line, width, measure);
        // An address is cut where its parts meet, if that is not far off.
        const seam = /^.*[/?&=._-]/.exec(line.slice(0, cut))?.[0].length ?? 0;
        if (seam > cut * SEAM) cut = seam;
        // Not between the halves of a letter beyond the basic plane.
        if (cut > 1 && /[\udc00-\udfff]/.test(line[cut] ?? '')) cut--;
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
    lines.push(line);
  }
  return lines;
}
