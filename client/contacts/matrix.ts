/** The matrix as numbers: where its cells are, how keys walk it, how dark a cell is. Pure. */
import type { Cell } from './words.ts';

export interface Position {
  row: number;
  column: number;
}

/** The cells by position: who met whom is the same from either side. */
export function cellsByPosition(cells: readonly Cell[]): (at: Position) => Cell | undefined {
  const keyOf = (row: number, column: number): string => `${Math.min(row, column)} ${Math.max(row, column)}`;
  const found = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  return ({ row, column }) => (row === column ? undefined : found.get(keyOf(row, column)));
}

const PAGE = 8;

/** Where a key leads from a cell of a square matrix; null for a key that leads nowhere. */
export function moved({ row, column }: Position, key: string, size: number, withControl = false): Position | null {
  const last = size - 1;
  const steps: Readonly<Record<string, Position>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
    Home: { row: withControl ? 0 : row, column: 0 },
    End: { row: withControl ? last : row, column: last },
  };
  const to = steps[key];
  if (!to || size === 0) return null;
  const within = (n: number): number => Math.min(last, Math.max(0, n));
  return { row: within(to.row), column: within(to.column) };
}

/** How dark a cell is, from 0 to 1: by steps of the logarithm, so that one busy pair does not make all others pale. */
export function shadeOf(count: number, most: number): number {
  if (count <= 0) return 0;
  return most <= 1 ? 0.5 : 0.3 + 0.7 * (Math.log(count) / Math.log(most));
}
