/** The page of a dossier without its form: HTML and PDF print the same blocks. */

export interface Span {
  text: string;
  as?: 'strong' | 'soft' | 'code' | 'quote' | 'tag' | 'warning' | 'alarm';
  /** A web address, or `#` and the id of an entry or span of the page. */
  href?: string;
  id?: string;
}
/** Text is our own wording or the engine's; what a document or a person wrote alone is a span. */
export type Piece = string | Span;
export type Line = readonly Piece[];
export type Cell = readonly Line[];

export interface Entry {
  id?: string;
  lines: readonly Line[];
}

export interface Column {
  title: string;
  /** Share of the width, in hundredths. */
  width: number;
}

/** Rows that belong together: each column has a cell for each row, or one that spans them all. */
export type RowGroup = readonly (readonly Cell[])[];

export type Block =
  | { block: 'heading'; text: string }
  | { block: 'lines'; lines: readonly Line[]; tone: 'plain' | 'lead' | 'soft' | 'notice' }
  | { block: 'facts'; rows: readonly { term: string; line: Line }[] }
  | { block: 'list'; ordered: boolean; entries: readonly Entry[] }
  | { block: 'table'; caption: string; columns: readonly Column[]; groups: readonly RowGroup[] };

export interface Section {
  id: string;
  title: string;
  blocks: readonly Block[];
}

export interface Page {
  title: string;
  /** Below the title: when it was made, as known on which day. */
  facts: readonly string[];
  sections: readonly Section[];
}

export const heading = (text: string): Block => ({ block: 'heading', text });
export const lines = (tone: 'plain' | 'lead' | 'soft' | 'notice', ...all: readonly Line[]): Block => ({
  block: 'lines',
  lines: all,
  tone,
});
export const list = (ordered: boolean, entries: readonly Entry[]): Block => ({ block: 'list', ordered, entries });

/** Only the web's own schemes are followed: a document's own text must not run as script. */
export function webAddress(url: string): string | undefined {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
