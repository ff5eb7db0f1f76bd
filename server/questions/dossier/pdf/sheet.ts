/** The paper: where the next line stands, when a new page begins, and what each part is to a screen reader. */
import type { Fonts } from './fonts.ts';
import { heightOf, type SetLine, Setter } from './lines.ts';
import { BASELINE, COLOURS, STYLES } from './style.ts';

type Document = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

/** A4 and its margins, in points. */
const PAGE = { width: 595.28, height: 841.89, left: 45, right: 45, top: 48, bottom: 54 } as const;

export class Sheet {
  readonly document: Document;
  readonly setter: Setter;
  readonly left = PAGE.left;
  readonly width = PAGE.width - PAGE.left - PAGE.right;
  /** Height of a page between its margins. */
  readonly pageHeight = PAGE.height - PAGE.top - PAGE.bottom;
  y: number = PAGE.top;
  #part: Structure;

  constructor(document: Document, fonts: Fonts) {
    this.document = document;
    this.setter = new Setter(document, fonts);
    document.addPage();
    this.#part = document.struct('Document');
    document.addStructure(this.#part);
  }

  /** What is left of the page. */
  get rest(): number {
    return PAGE.height - PAGE.bottom - this.y;
  }

  newPage(): void {
    this.document.addPage();
    this.y = PAGE.top;
  }

  /** A new page, unless there is room for so much; nothing is so high that it would not fit on one. */
  room(height: number): void {
    if (this.rest < Math.min(height, this.pageHeight)) this.newPage();
  }

  /** Draws a part that a screen reader knows as such: a heading, a paragraph, a row. */
  part(type: string, draw: () => void): void {
    const outer = this.#part;
    const part = this.document.struct(type);
    outer.add(part);
    this.#part = part;
    draw();
    part.end();
    this.#part = outer;
  }

  /** Draws what only decorates. */
  decoration(draw: (document: Document) => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    this.document.save();
    draw(this.document);
    this.document.restore();
    this.document.endMarkedContent();
  }

  rule(x: number, y: number, width: number, colour: string, weight = 0.5): void {
    this.decoration((d) =>
      d
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(weight)
        .stroke(colour),
    );
  }

  /** Draws a line of text; where the next one stands is the caller's. */
  write({ runs, size, height, quoted }: SetLine, x: number, y: number): void {
    if (quoted) this.decoration((d) => d.rect(x, y, 2, height).fill(COLOURS.line));
    this.#part.add(this.document.markStructureContent('Span'));
    for (const run of runs) {
      const { link } = run.style;
      const options = {
        lineBreak: false,
        baseline: 'alphabetic' as const,
        ...(link?.startsWith('#') ? { goTo: link.slice(1) } : link ? { link } : {}),
      };
      this.document
        .font(run.font)
        .fontSize(run.style.size)
        .fillColor(run.style.colour)
        .text(run.text, x + run.x, y + size * BASELINE, options);
    }
    this.document.endMarkedContent();
  }

  /** Lines one below the other, page after page; a short paragraph stays whole. */
  flow(lines: readonly SetLine[], x: number = this.left, gap = 0): void {
    const height = heightOf(lines);
    if (lines.length <= 4) this.room(height);
    for (const line of lines) {
      this.room(line.height);
      this.write(line, x, this.y);
      this.y += line.height;
    }
    this.y += gap;
  }

  /** A place that links lead to. */
  target(id: string): void {
    this.document.addNamedDestination(id, 'XYZ', this.left, this.y - 4, null);
  }

  /** Ends the document: page numbers, now that their count is known. */
  finish(foot: string): void {
    this.#part.end();
    const { count } = this.document.bufferedPageRange();
    const y = PAGE.height - PAGE.bottom + 22;
    for (let page = 0; page < count; page++) {
      this.document.switchToPage(page);
      this.document.markContent('Artifact', { type: 'Pagination' });
      const write = (text: string, atRight: boolean): void => {
        for (const line of this.setter.set([text], this.width, STYLES.small).slice(0, 1)) {
          const width = line.runs.reduce((sum, run) => sum + run.width, 0);
          let x = atRight ? this.left + this.width - width : this.left;
          for (const run of line.runs) {
            this.document
              .font(run.font)
              .fontSize(run.style.size)
              .fillColor(run.style.colour)
              .text(run.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
            x += run.width;
          }
        }
      };
      write(foot, false);
      write(`${page + 1} / ${count}`, true);
      this.document.endMarkedContent();
    }
  }
}
