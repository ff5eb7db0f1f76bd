/** From a table to documents: parts of it, each with its header, whose sentences are its rows. Pure. */
import { EntenteError, type Fault } from '../../errors.ts';
import type { DocumentClaims, Passage } from '../../model/claims.ts';
import { documentId, sha256 } from '../../model/ids.ts';
import type { TableMapping } from '../../model/table.ts';
import { claimsOfRecord } from '../claims/claims-of-record.ts';
import { missingColumns, type QuotedRow, recordOfRows } from './record-of-rows.ts';
import { MOST_ROWS, type Row, readTable, type Table } from './rows.ts';

/** Rows of one document: a transaction's worth, and as much as a reader wants to open at a time. */
export const ROWS_OF_DOCUMENT = 500;

/** What is said of a source that does not say it itself. */
export interface SourceWords {
  /** Its identity: the same again replaces what was imported before. */
  identity: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  /** Partial ISO date of publication. */
  date: string | null;
}

export interface TableRead {
  documents: DocumentClaims[];
  /** Rows that tell something. */
  rows: number;
  faults: Fault[];
}

function quotedIn(table: Table, rows: readonly Row[]): { text: string; passages: Passage[]; quoted: QuotedRow[] } {
  let text = table.headerRaw;
  const quoted: QuotedRow[] = [];
  const passages: Passage[] = [{ index: 0, start: 0, end: text.length, text }];
  for (const { line, cells, raw } of rows) {
    const start = text.length + 1;
    const end = start + raw.length;
    text += `\n${raw}`;
    passages.push({ index: passages.length, start, end, text: raw });
    quoted.push({ line, cells, quotation: { quote: raw, start, end } });
  }
  return { text: `${text}\n`, passages, quoted };
}

/** Identities of the documents that a table may have become: whole, or in parts. */
export const identitiesOf = (identity: string): string[] => [
  identity,
  ...Array.from({ length: Math.ceil(MOST_ROWS / ROWS_OF_DOCUMENT) }, (_, part) => partOf(identity, part)),
];

const partOf = (identity: string, part: number): string => `${identity}#${part + 1}`;

function documentOf(
  table: Table,
  rows: readonly Row[],
  mapping: TableMapping,
  words: SourceWords,
  /** null: the whole table. */
  part: number | null,
) {
  const [first, last] = [rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0];
  const lines = part === null ? '' : `lines ${first}–${last}`;
  const identity = part === null ? words.identity : partOf(words.identity, part);
  const id = documentId(identity);
  const title = [words.title ?? words.identity, lines].filter(Boolean).join(', ');
  const { text, passages, quoted } = quotedIn(table, rows);
  const about = { id: identity, title, date: words.date, publisher: words.publisher, language: null };
  const read = recordOfRows(quoted, table.header, mapping, about, words.identity);
  const faulty = new Set(read.faults.map((f) => f.line));
  const sound = quoted.filter((q) => !faulty.has(q.line));
  // What a faulty row told before its fault was met is not kept.
  const { record } = faulty.size === 0 ? read : recordOfRows(sound, table.header, mapping, about, words.identity);
  const document = {
    id,
    identity,
    title,
    publisher: words.publisher,
    url: words.url,
    published: words.date,
    language: null,
    text,
    sha256: sha256(JSON.stringify([mapping, words.date, text])),
    record: JSON.stringify(record),
    sources: [],
  };
  return {
    claims: { document, passages, claims: claimsOfRecord(record, id, passages) },
    faults: read.faults,
    rows: sound.length,
  };
}

/**
 * Reads a table by a mapping. @throws EntenteError `invalid-document` (file and line) for what is no
 * table, `invalid-parameters` for columns that are not there.
 */
export function documentsOfTable(text: string, mapping: TableMapping, words: SourceWords): TableRead {
  const table = readTable(text, words.identity);
  const missing = missingColumns(mapping, table.header);
  if (missing.length > 0)
    throw new EntenteError('invalid-parameters', missing.map((f) => f.message).join('; '), { faults: missing });
  const parts: Row[][] = [];
  for (let at = 0; at < table.rows.length; at += ROWS_OF_DOCUMENT)
    parts.push(table.rows.slice(at, at + ROWS_OF_DOCUMENT));
  const read = parts.map((rows, i) => documentOf(table, rows, mapping, words, parts.length === 1 ? null : i));
  return {
    documents: read.map((r) => r.claims),
    rows: read.reduce((sum, r) => sum + r.rows, 0),
    faults: read.flatMap((r) => r.faults).map(({ path, message }) => ({ path, message })),
  };
}
