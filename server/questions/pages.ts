/** Cursors: an opaque offset, as `cursorParam` of the contract lets through. */
const PREFIX = 'o';
const BASE = 36;

export const offsetOf = (cursor: string | undefined): number =>
  cursor === undefined ? 0 : Number.parseInt(cursor.slice(PREFIX.length), BASE);

export const nextCursor = (offset: number, taken: number, total: number): string | null =>
  taken > 0 && offset + taken < total ? PREFIX + (offset + taken).toString(BASE) : null;
