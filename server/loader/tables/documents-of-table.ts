/** From a table to documents: parts of it, each with its header, whose sentences are its rows. Pure. */
import { EntenteError, type Fault } from '../../errors.ts';
import type { DocumentClaims, Passage } from '../../model/claims.ts';
import { inBatches } from '../../model/grouping.ts';
import type { TableMapping } from '../../model/table.ts';
import { claimsOfRecord } from '../claims/claims-of-record.ts';
import { missingColumns, type QuotedRow, recordOfRows } from './record-of-rows.ts';
import { MOST_ROWS, type Row, type Table } from './rows.ts';
import { aboutOf, importedDocument, type SourceWords } from './source-words.ts';

/** Rows of one document: a transaction's worth, and as much as a reader wants to open at a time. */
export const ROWS_OF_DOCUMENT = 500;

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

/** The words of a part, which is a document of its own; null: the whole table. */
function wordsOf(words: SourceWords, rows: readonly Row[], part: number | null): SourceWords {
  if (part === null) return words;
  const lines = `lines ${rows[0]?.line}–${rows.at(-1)?.line}`;
  return {
    ...words,
    identity: partOf(words.identity, part),
    title: `${words.title ?? words.identity}, ${lines}`,
  };
}

function documentOf(table: Table, rows: readonly Row[], mapping: TableMapping, words: SourceWords, file: string) {
  const { text, passages, quoted } = quotedIn(table, rows);
  const about = aboutOf(words);
  const read = recordOfRows(quoted, table.header, mapping, about, file);
  const faulty = new Set(read.faults.map((f) => f.line));
  const sound = quoted.filter((q) => !faulty.has(q.line));
  // What a faulty row told before its fault was met is not kept.
  const { record } = faulty.size === 0 ? read : recordOfRows(sound, table.header, mapping, about, file);
  const document = importedDocument(words, text, mapping, record);
  return {
    claims: { document, passages, claims: claimsOfRecord(record, document.id, passages) },
    faults: read.faults,
    rows: sound.length,
  };
}

/**
 * Reads a table by a mapping, resting between its parts. @throws EntenteError `invalid-parameters` for columns
 * that are not there; what `rest` throws.
 */
export async function documentsOfTable(
  table: Table,
  mapping: TableMapping,
  words: SourceWords,
  rest: () => Promise<void>,
): Promise<TableRead> {
  const missing = missingColumns(mapping, table.header);
  if (missing.length > 0)
    throw new EntenteError('invalid-parameters', missing.map((f) => f.message).join('; '), { faults: missing });
  const parts = inBatches(table.rows, ROWS_OF_DOCUMENT);
  const read: ReturnType<typeof documentOf>[] = [];
  for (const [i, rows] of parts.entries()) {
    const own = wordsOf(words, rows, parts.length === 1 ? null : i);
    read.push(documentOf(table, rows, mapping, own, words.identity));
    await rest();
  }
  return {
    documents: read.map((r) => r.claims),
    rows: read.reduce((sum, r) => sum + r.rows, 0),
    faults: read.flatMap((r) => r.faults).map(({ path, message }) => ({ path, message })),
  };
}
