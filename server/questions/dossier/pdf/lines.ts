/** Lines of text set to a width. */
import type { Line } from '../content/blocks.ts';
import { type Atom, atomsOf, visualOrder } from './atoms.ts';
import type { Fonts } from './fonts.ts';
import { LEADING, type Style } from './style.ts';

export interface Run {
  x: number;
  width: number;
  text: string;
  font: string;
  style: Style;
}

export interface SetLine {
  runs: Run[];
  height: number;
  /** Size of its largest letters. */
  size: number;
  /** A quotation, marked by a rule at its side. */
  quoted: boolean;
}

interface Ruler {
  font(name: string): { fontSize(size: number): { widthOfString(text: string): number } };
}

/** Distance of a quotation from the rule at its side. */
const QUOTE_INDENT = 8;

export class Setter {
  readonly #ruler: Ruler;
  readonly #fonts: Fonts;

  constructor(ruler: Ruler, fonts: Fonts) {
    this.#ruler = ruler;
    this.#fonts = fonts;
  }

  #width(text: string, { font, style }: Pick<Atom, 'font' | 'style'>): number {
    return this.#ruler.font(font).fontSize(style.size).widthOfString(text);
  }

  /** Atoms no wider than the line, so that one always fits. */
  #cut(atom: Atom, width: number): Atom[] {
    if (this.#width(atom.text.trimEnd(), atom) <= width) return [atom];
    const parts: Atom[] = [];
    let text = '';
    for (const character of atom.text) {
      if (text && this.#width(text + character, atom) > width) {
        parts.push({ ...atom, text, breaks: true, ends: false });
        text = '';
      }
      text += character;
    }
    return [...parts, { ...atom, text }];
  }

  /** Words of atoms that stay together, put on lines as long as they fit. */
  #broken(atoms: readonly Atom[], width: number): Atom[][] {
    const lines: Atom[][] = [];
    let line: Atom[] = [];
    let used = 0;
    let word: Atom[] = [];
    const close = (): void => {
      if (line.length > 0) lines.push(line);
      [line, used] = [[], 0];
    };
    const place = (pieces: readonly Atom[]): void => {
      const full = pieces.reduce((sum, atom) => sum + this.#width(atom.text, atom), 0);
      const last = pieces.at(-1);
      const space = last ? this.#width(last.text, last) - this.#width(last.text.trimEnd(), last) : 0;
      if (used + full - space > width) close();
      // A word of several atoms may be wider than a line: then it breaks between them.
      if (full - space > width && pieces.length > 1) for (const atom of pieces) place([atom]);
      else {
        line.push(...pieces);
        used += full;
      }
      if (last?.ends) close();
    };
    for (const atom of atoms.flatMap((a) => this.#cut(a, width))) {
      word.push(atom);
      if (!atom.breaks && !atom.ends) continue;
      place(word);
      word = [];
    }
    if (word.length > 0) place(word);
    close();
    return lines;
  }

  /** Neighbours of one look are one run: fewer commands, and text that can be copied. */
  #runs(atoms: readonly Atom[], indent: number): Run[] {
    const runs: (Run & { level: number })[] = [];
    for (const { text, font, style, level } of visualOrder(atoms)) {
      const last = runs.at(-1);
      if (last && level === 0 && last.level === 0 && last.font === font && last.style === style) last.text += text;
      else if (text) runs.push({ x: 0, width: 0, text, font, style, level });
    }
    let x = indent;
    return runs.map(({ level: _, ...run }) => {
      const width = this.#width(run.text, run);
      x += width;
      return { ...run, x: x - width, width };
    });
  }

  /** The lines that one line of pieces takes at a width. */
  set(line: Line, width: number, style: Style): SetLine[] {
    const quoted = line.some((piece) => typeof piece !== 'string' && piece.as === 'quote');
    const indent = quoted ? QUOTE_INDENT : 0;
    const broken = this.#broken(atomsOf(line, style, this.#fonts), width - indent);
    return (broken.length > 0 ? broken : [[]]).map((atoms) => {
      const size = Math.max(style.size, ...atoms.map((a) => a.style.size));
      return { runs: this.#runs(atoms, indent), height: size * LEADING, size, quoted };
    });
  }

  setAll(lines: readonly Line[], width: number, style: Style): SetLine[] {
    return lines.flatMap((line) => this.set(line, width, style));
  }
}

export const heightOf = (lines: readonly SetLine[]): number => lines.reduce((sum, line) => sum + line.height, 0);

/** As many lines from the first as a height holds. */
export function linesWithin(lines: readonly SetLine[], height: number): SetLine[] {
  let used = 0;
  const past = lines.findIndex((line) => {
    used += line.height;
    return used > height;
  });
  return past < 0 ? [...lines] : lines.slice(0, past);
}
