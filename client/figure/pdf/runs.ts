/** A line of text as stretches of one font and one direction (Unicode Bidirectional Algorithm, UAX 9). Pure. */
import bidiFactory from 'bidi-js';

export interface Run {
  text: string;
  font: string;
  /** Embedding level: odd runs from right to left. */
  level: number;
}

const bidi = bidiFactory();
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Letters that the font's own shaping turns round; all else that runs from right to left stands alone. */
const isShaped = (text: string): boolean => /^[\p{L}\p{M}]/u.test(text) && RIGHT_TO_LEFT.test(text);
/** Invisible characters of format: no font draws them. */
const isInvisible = (character: string): boolean => /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(character);
/** A bracket that runs from right to left opens to the other side. */
const mirrored = (character: string, level: number): string =>
  level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character;
/** What stands for a character that no font has. */
const codeOf = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** The stretches of a line in the order in which it is read. `fontFor` names the font of a character, null when none has it. */
export function runsOf(text: string, direction: 'ltr' | 'rtl', fontFor: (character: string) => string | null): Run[] {
  const levels =
    direction === 'rtl' || RIGHT_TO_LEFT.test(text) ? bidi.getEmbeddingLevels(text, direction).levels : null;
  const runs: Run[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels?.[at] ?? 0;
    at += character.length;
    if (isInvisible(character)) continue;
    const before = runs.at(-1);
    // A space between two words that run from the right is shaped with them, so that it is found in the file.
    if (character === ' ' && level % 2 === 1 && before?.level === level && isShaped(before.text)) {
      before.text += character;
      continue;
    }
    const font = fontFor(character);
    const drawn = font ? mirrored(character, level) : codeOf(character);
    const used = font ?? fontFor('[') ?? '';
    const joins = before?.font === used && before.level === level;
    if (joins && (level % 2 === 0 || (isShaped(character) && isShaped(before.text)))) before.text += drawn;
    else runs.push({ text: drawn, font: used, level });
  }
  return runs;
}

/** The same in the order in which they stand on paper, left to right: rule L2. */
export function visualOrder<T extends { level: number }>(runs: readonly T[]): T[] {
  const ordered = [...runs];
  for (let level = Math.max(0, ...runs.map((r) => r.level)); level > 0; level--) {
    for (let start = 0; start < ordered.length; start++) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end += 1;
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}
