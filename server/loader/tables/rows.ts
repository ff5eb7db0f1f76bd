/** A table's rows, each with its place in the text. */
import { type Info, parse } from 'csv-parse/sync';
import { EntenteError } from '../../errors.ts';

export interface Row {
  /** From 1, as editors count; the header's is 1. */
  line: number;
  cells: string[];
  /** Exactly as it stands in the text, without its line end. */
  raw: string;
}
export interface Table {
  header: string[];
  headerRaw: string;
  rows: Row[];
}

/** Rows of one table; what is larger is better split by whoever has it. */
export const MOST_ROWS = 100_000;
const DELIMITERS = [',', ';', '\t'] as const;

/** The one that the header has most of. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string): number => first.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] as string;
}

function invalid(file: string, line: number | undefined, message: string): EntenteError {
  const where = line === undefined ? file : `${file}, line ${line}`;
  return new EntenteError('invalid-document', `${where}: ${message}`, { faults: [{ path: where, message }] });
}

interface Parsed {
  record: string[];
  raw: string;
  info: Info;
}

/** Parses CSV (by comma, semicolon or tab). @throws EntenteError `invalid-document` naming file and line. */
export function readTable(text: string, file: string): Table {
  let parsed: Parsed[];
  try {
    parsed = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      raw: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 1_000_000,
      to: MOST_ROWS + 2,
    }) as unknown as Parsed[];
  } catch (error) {
    throw invalid(file, (error as { lines?: number }).lines, (error as Error).message);
  }
  const [head, ...rest] = parsed;
  if (!head) throw invalid(file, undefined, 'the table is empty');
  if (rest.length === 0) throw invalid(file, undefined, 'the table has a header and no row');
  if (rest.length > MOST_ROWS) throw invalid(file, undefined, `the table has more than ${MOST_ROWS} rows: split it`);
  const twice = head.record.find((name, i) => name !== '' && head.record.indexOf(name) !== i);
  if (twice !== undefined) throw invalid(file, 1, `two columns are called "${twice}"`);
  const plain = (raw: string): string =>
    raw
      .replace(/^\uFEFF/, '')
      .replace(/[\r\n]+$/, '')
      .replace(/^[\r\n]+/, '');
  return {
    header: head.record,
    headerRaw: plain(head.raw),
    rows: rest.map(({ record, raw, info }) => ({ line: info.lines, cells: record, raw: plain(raw) })),
  };
}
