/** Rows of a caller's answer until a limit is met. */
import type { CypherValue } from '../model/values.ts';
import type { Answer } from './port.ts';

export class RowsWithin {
  readonly rows: CypherValue[][] = [];
  truncated: Answer['truncated'] = null;
  #bytes = 0;
  readonly #maxRows: number;
  readonly #maxBytes: number;

  constructor(maxRows: number, maxBytes: number) {
    this.#maxRows = maxRows;
    this.#maxBytes = maxBytes;
  }

  /** Whether it still had room; when not, no other is to be asked for. */
  add(row: CypherValue[]): boolean {
    this.#bytes += Buffer.byteLength(JSON.stringify(row));
    if (this.rows.length >= this.#maxRows) this.truncated = 'rows';
    else if (this.#bytes > this.#maxBytes) this.truncated = 'bytes';
    else this.rows.push(row);
    return this.truncated === null;
  }
}
