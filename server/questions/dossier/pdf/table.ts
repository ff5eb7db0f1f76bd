/** A table on paper: its head on every page, and no row broken that fits on one. */
import type { Block, Cell, Column, RowGroup } from '../content/blocks.ts';
import { heightOf, linesWithin, type SetLine } from './lines.ts';
import type { Sheet } from './sheet.ts';
import { COLOURS, STYLES } from './style.ts';

const PADDING = { x: 3.5, y: 4.5 } as const;

interface SetColumn {
  x: number;
  /** Width of the text in it. */
  width: number;
}

/** A row: the lines of each cell; none where a cell of the row above spans it. */
type SetRow = SetLine[][];

/** Rows that belong together, and the columns that span them. */
interface SetGroup {
  rows: SetRow[];
  spans: boolean[];
  /** Of each row, without what spans it. */
  heights: number[];
  height: number;
}

const rowHeight = (row: SetRow): number => Math.max(0, ...row.map(heightOf)) + 2 * PADDING.y;

export class TableWriter {
  readonly #sheet: Sheet;
  readonly #columns: SetColumn[];
  readonly #head: SetRow;

  constructor(sheet: Sheet, columns: readonly Column[]) {
    this.#sheet = sheet;
    let x = sheet.left;
    this.#columns = columns.map(({ width }) => {
      const whole = (sheet.width * width) / 100;
      x += whole;
      return { x: x - whole + PADDING.x, width: whole - 2 * PADDING.x };
    });
    this.#head = columns.map((c, i) => this.#set([[c.title]], i, STYLES.head));
  }

  #set(cell: Cell, column: number, style: (typeof STYLES)['cell' | 'head']): SetLine[] {
    return this.#sheet.setter.setAll(cell, this.#columns[column]?.width ?? 0, style);
  }

  get headHeight(): number {
    return rowHeight(this.#head);
  }

  /** Draws a row where the sheet stands; the sheet stays. */
  #draw(row: SetRow, type: 'TH' | 'TD'): void {
    const sheet = this.#sheet;
    sheet.part('TR', () => {
      for (const [at, lines] of row.entries()) {
        sheet.part(type, () => {
          let y = sheet.y + PADDING.y;
          for (const line of lines) {
            sheet.write(line, this.#columns[at]?.x ?? 0, y);
            y += line.height;
          }
        });
      }
    });
  }

  drawHead(): void {
    this.#draw(this.#head, 'TH');
    this.#sheet.y += this.headHeight;
    this.#sheet.rule(this.#sheet.left, this.#sheet.y, this.#sheet.width, COLOURS.mute, 0.7);
  }

  #newPage(): void {
    this.#sheet.newPage();
    this.drawHead();
  }

  /** Draws a row that may be higher than what is left: as many lines as fit, the others on the next page. */
  #drawBroken(row: SetRow): void {
    const sheet = this.#sheet;
    let left = row.map((lines) => [...lines]);
    while (left.some((lines) => lines.length > 0)) {
      const room = sheet.rest - 2 * PADDING.y;
      const fitting = left.map((lines) => linesWithin(lines, room));
      if (fitting.some((lines) => lines.length > 0)) {
        this.#draw(fitting, 'TD');
        sheet.y += rowHeight(fitting);
      }
      left = left.map((lines, i) => lines.slice(fitting[i]?.length));
      if (left.some((lines) => lines.length > 0)) this.#newPage();
    }
  }

  #place(row: SetRow): void {
    const height = rowHeight(row);
    const sheet = this.#sheet;
    if (height > sheet.rest && height <= sheet.pageHeight - this.headHeight) this.#newPage();
    if (height > sheet.rest) {
      this.#drawBroken(row);
    } else {
      this.#draw(row, 'TD');
      sheet.y += height;
    }
  }

  setGroup(group: RowGroup): SetGroup {
    const count = Math.max(1, ...group.map((cells) => cells.length));
    const rows = Array.from({ length: count }, (_, at) =>
      group.map((cells, column) => (cells[at] ? this.#set(cells[at], column, STYLES.cell) : [])),
    );
    const spans = group.map((cells) => cells.length === 1 && count > 1);
    // A cell that spans the rows does not stretch the first of them.
    const heights = rows.map((row) => rowHeight(row.filter((_, i) => !spans[i])));
    const spanned = rowHeight((rows[0] ?? []).filter((_, i) => spans[i]));
    const sum = heights.reduce((all, height) => all + height, 0);
    return { rows, spans, heights, height: Math.max(sum, spanned) };
  }

  /** Draws rows that belong together: on one page when one can hold them. */
  drawGroup({ rows, spans, heights, height }: SetGroup): void {
    const sheet = this.#sheet;
    if (height > sheet.pageHeight - this.headHeight) {
      for (const row of rows) this.#place(row);
    } else {
      if (height > sheet.rest) this.#newPage();
      const end = sheet.y + height;
      for (const [at, row] of rows.entries()) {
        if (at > 0) this.#ruleBetween(spans);
        this.#draw(row, 'TD');
        sheet.y += heights[at] ?? 0;
      }
      sheet.y = end;
    }
    sheet.rule(sheet.left, sheet.y, sheet.width, COLOURS.divide, 0.7);
  }

  #ruleBetween(spans: readonly boolean[]): void {
    for (const [at, { x, width }] of this.#columns.entries())
      if (!spans[at]) this.#sheet.rule(x - PADDING.x, this.#sheet.y, width + 2 * PADDING.x, COLOURS.line);
  }
}

export function drawTable(sheet: Sheet, { caption, columns, groups }: Extract<Block, { block: 'table' }>): void {
  const writer = new TableWriter(sheet, columns);
  const title = sheet.setter.set([caption], sheet.width, STYLES.caption);
  sheet.y += 8;
  const set = groups.map((group) => writer.setGroup(group));
  // The head does not stand alone at the foot of a page.
  sheet.room(heightOf(title) + writer.headHeight + (set[0]?.height ?? 0));
  sheet.part('Table', () => {
    sheet.part('Caption', () => sheet.flow(title));
    writer.drawHead();
    for (const group of set) writer.drawGroup(group);
  });
  sheet.y += 10;
}
