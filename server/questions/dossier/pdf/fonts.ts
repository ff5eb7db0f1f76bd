/**
 * The fonts of a PDF. No font has all letters: each character is printed in the
 * first one that has it, and by its code in brackets when none does.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unfoldWoff } from './woff.ts';

export type Weight = 'regular' | 'bold';

const require = createRequire(import.meta.url);
const SOURCE_SANS = dirname(require.resolve('@fontsource/source-sans-3/package.json'));
const DEJAVU_SANS = dirname(require.resolve('@fontsource/dejavu-sans/package.json'));

/** Source Sans 3 comes in parts; DejaVu Sans follows, for Arabic, Hebrew, Armenian, Georgian and signs. */
const PARTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'] as const;
const files = (sourceSans: number, dejaVuSans: number): string[] => [
  ...PARTS.map((part) => join(SOURCE_SANS, 'files', `source-sans-3-${part}-${sourceSans}-normal.woff`)),
  join(DEJAVU_SANS, 'files', `dejavu-sans-latin-${dejaVuSans}-normal.woff`),
];
const FILES: Readonly<Record<Weight, readonly string[]>> = { regular: files(400, 400), bold: files(600, 700) };

const unfolded = new Map<string, Buffer>();

/** The bytes of a font, read once. */
function bytesOf(file: string): Buffer {
  const known = unfolded.get(file);
  if (known) return known;
  const bytes = unfoldWoff(readFileSync(file));
  unfolded.set(file, bytes);
  return bytes;
}

/** What is used of an open font; pdfkit's types hide it. */
interface OpenFont {
  font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

interface FontOpener {
  font(source: string): unknown;
  registerFont(name: string, source: Buffer): unknown;
}

export class Fonts {
  readonly #document: FontOpener;
  readonly #open = new Map<string, OpenFont>();
  readonly #chosen = new Map<string, string | null>();

  constructor(document: FontOpener) {
    this.#document = document;
  }

  /** Opens a font when it is first needed; only those that print something end in the file. */
  #fontOf(file: string): OpenFont {
    const known = this.#open.get(file);
    if (known) return known;
    this.#document.registerFont(file, bytesOf(file));
    this.#document.font(file);
    const opened = (this.#document as unknown as { _font: OpenFont })._font;
    this.#open.set(file, opened);
    return opened;
  }

  /** Whether a character was asked for that no font has. */
  get lacking(): boolean {
    return [...this.#chosen.values()].includes(null);
  }

  /** The name of the font that prints a character; null when none has it. */
  for(character: string, weight: Weight): string | null {
    const key = weight + character;
    const known = this.#chosen.get(key);
    if (known !== undefined) return known;
    const code = character.codePointAt(0) ?? 0;
    const found = FILES[weight].find((file) => this.#fontOf(file).font.hasGlyphForCodePoint(code)) ?? null;
    this.#chosen.set(key, found);
    return found;
  }
}
