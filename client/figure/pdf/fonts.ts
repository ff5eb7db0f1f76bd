/** The fonts of a PDF: each character is printed in the first one that has it. Only those that print something end in the file, and of them only the letters used. */
import { WEIGHTS, type Weight } from '../fonts/families.ts';

export interface PdfFace {
  name: string;
  weight: Weight;
  /** The plain font, not folded. */
  bytes: Uint8Array;
}

/** What is used of an open font; pdfkit's types hide it. */
interface OpenFont {
  font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

export class PdfFonts {
  readonly #document: PDFKit.PDFDocument;
  readonly #faces: readonly PdfFace[];
  readonly #open = new Map<string, OpenFont>();
  readonly #chosen = Object.fromEntries(WEIGHTS.map((w) => [w, new Map<string, string | null>()])) as Record<
    Weight,
    Map<string, string | null>
  >;

  constructor(document: PDFKit.PDFDocument, faces: readonly PdfFace[]) {
    this.#document = document;
    this.#faces = faces;
  }

  #fontOf({ name, bytes }: PdfFace): OpenFont {
    const known = this.#open.get(name);
    if (known) return known;
    // Their types know Buffer alone, which a browser has not.
    this.#document.registerFont(name, bytes as unknown as PDFKit.Mixins.PDFFontSource);
    this.#document.font(name);
    const opened = (this.#document as unknown as { _font: OpenFont })._font;
    this.#open.set(name, opened);
    return opened;
  }

  /** Characters that were asked for and no font has. */
  get lacking(): string[] {
    return [...new Set(WEIGHTS.flatMap((w) => [...this.#chosen[w]].flatMap(([c, font]) => (font ? [] : [c]))))];
  }

  /** The name of the font that prints a character; null when none has it. */
  for(character: string, weight: Weight): string | null {
    const known = this.#chosen[weight].get(character);
    if (known !== undefined) return known;
    const code = character.codePointAt(0) ?? 0;
    const found =
      this.#faces.find((f) => f.weight === weight && this.#fontOf(f).font.hasGlyphForCodePoint(code))?.name ?? null;
    this.#chosen[weight].set(character, found);
    return found;
  }
}
