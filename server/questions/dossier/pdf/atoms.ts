/** A line of pieces as atoms: stretches of text of one font, one style and one direction. */
import bidiFactory from 'bidi-js';
import type { Line, Piece } from '../content/blocks.ts';
import { codeOf, printable } from '../content/printable.ts';
import { hasDirection } from '../html/escape.ts';
import type { Fonts } from './fonts.ts';
import { type Style, styleOf } from './style.ts';

export interface Atom {
  text: string;
  font: string;
  style: Style;
  /** Embedding level of its direction: odd runs from right to left. */
  level: number;
  /** A line may end after it. */
  breaks: boolean;
  /** The line ends after it. */
  ends: boolean;
}

const bidi = bidiFactory();

/** Written together: a piece of text and how it looks. */
interface Styled {
  text: string;
  style: Style;
}

const shown = (piece: Piece, base: Style): Styled => {
  const text = printable(typeof piece === 'string' ? piece : piece.text)
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', '    ');
  return { text: text.normalize('NFC'), style: typeof piece === 'string' ? base : styleOf(piece, base) };
};

/** Letters that the font's own shaping turns round; all else that runs from right to left stands alone. */
const isShaped = (text: string): boolean => /^[\p{L}\p{M}]/u.test(text) && hasDirection(text);

/** Where a line may end: after spaces and hyphens, and in addresses after what divides them. */
const breaksAfter = (character: string, next: string, style: Style): boolean =>
  (/[\s\u2010\u2013\u2014-]/.test(character) && !/\s/.test(next)) ||
  (style.link?.includes('/') === true && /[/?&=._:]/.test(character));

/** Invisible characters of format: no font draws them. */
const isInvisible = (character: string): boolean => /[\p{Cf}\p{Variation_Selector}]/u.test(character);

/** The atoms of a line, in the order in which it is read. */
export function atomsOf(line: Line, base: Style, fonts: Fonts): Atom[] {
  const pieces = line.map((piece) => shown(piece, base));
  const whole = pieces.map((p) => p.text).join('');
  const levels = hasDirection(whole) ? bidi.getEmbeddingLevels(whole, 'auto').levels : null;
  const atoms: Atom[] = [];
  let at = 0;
  for (const { text, style } of pieces) {
    for (const character of text) {
      const level = levels?.[at] ?? 0;
      at += character.length;
      const last = atoms.at(-1);
      if (character === '\n') {
        if (last && !last.ends) last.ends = true;
        else atoms.push({ text: '', font: fonts.for(' ', style.weight) ?? '', style, level, breaks: true, ends: true });
        continue;
      }
      if (isInvisible(character)) continue;
      const font = fonts.for(character, style.weight);
      const drawn = font ? mirrored(character, level) : codeOf(character);
      const used = font ?? fonts.for('[', style.weight) ?? '';
      const breaks = breaksAfter(character, whole.slice(at, at + 1), style);
      const joins =
        last && !last.breaks && !last.ends && last.font === used && last.style === style && last.level === level;
      if (joins && (level % 2 === 0 || (isShaped(character) && isShaped(last.text)))) {
        last.text += drawn;
        last.breaks = breaks;
      } else atoms.push({ text: drawn, font: used, style, level, breaks, ends: false });
    }
  }
  return atoms;
}

/** A bracket that runs from right to left opens to the other side. */
const mirrored = (character: string, level: number): string =>
  level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character;

/** The atoms of one line in the order in which they stand on paper: rule L2 of the Unicode Bidirectional Algorithm. */
export function visualOrder<T extends { level: number }>(atoms: readonly T[]): T[] {
  const ordered = [...atoms];
  const highest = Math.max(0, ...atoms.map((a) => a.level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < ordered.length; start++) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end += 1;
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}
