/** The tables of `neo4j-admin database import`: every node and relationship that a store holds, as it is stored. */
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { EntenteError } from '../../errors.ts';
import { type Kind, kindOf, type PropertyDescriptor } from '../../model/kinds.ts';
import { type RelationshipType, relationshipOf } from '../../model/relationships.ts';

/** Between the items of a list; a text with it in a list cannot be told from two. */
export const LIST_DELIMITER = '\u001f';

type Value = string | number | boolean | readonly (string | number)[] | null | undefined;
export type Row = Readonly<Record<string, unknown>>;

export interface Table {
  /** Of the file, without its ending. */
  name: string;
  /** How the command names it: `--nodes=LABELS=…` or `--relationships=TYPE=…`. */
  option: string;
  /** Stored property → how the header calls it. */
  columns: readonly (readonly [property: string, header: string])[];
}

const stored = [
  ['sources', 'sources:long'],
  ['confidence', 'confidence:double'],
  ['firstKnown', 'firstKnown'],
  ['lastKnown', 'lastKnown'],
  ['tally', 'tally'],
] as const;

function typed(name: string, { schema }: PropertyDescriptor): readonly [string, string] {
  if (schema instanceof z.ZodNumber) return [name, `${name}:double`];
  if (schema instanceof z.ZodBoolean) return [name, `${name}:boolean`];
  return [name, schema instanceof z.ZodArray ? `${name}:string[]` : name];
}

const described = (properties: Readonly<Record<string, PropertyDescriptor>>) =>
  Object.entries(properties).map(([name, descriptor]) => typed(name, descriptor));

export const kindTable = (kind: Kind): Table => ({
  name: `nodes-${kind}`,
  option: `--nodes=${kindOf(kind).labels.join(':')}`,
  columns: [
    ['id', 'id:ID(Entity)'],
    ...described(kindOf(kind).properties),
    ...stored,
    ['searchText', 'searchText'],
    ['searchGrams', 'searchGrams'],
  ],
});

export const typeTable = (type: RelationshipType): Table => ({
  name: `relationships-${type.toLowerCase().replaceAll('_', '-')}`,
  option: `--relationships=${type}`,
  columns: [
    ['from', ':START_ID(Entity)'],
    ['to', ':END_ID(Entity)'],
    ['id', 'id'],
    ...described(relationshipOf(type).properties),
    ...stored,
  ],
});

const nodes = (label: string, columns: readonly string[]): Table => ({
  name: label.replace(/\B[A-Z]/g, '-$&').toLowerCase(),
  option: `--nodes=${label}`,
  columns: [['id', `id:ID(${label})`], ...columns.map((c) => [c.split(':')[0] as string, c] as const)],
});
const joins = (type: string, from: string, to: string): Table => ({
  name: type.toLowerCase().replaceAll('_', '-'),
  option: `--relationships=${type}`,
  columns: [
    ['from', `:START_ID(${from})`],
    ['to', `:END_ID(${to})`],
  ],
});

export const DOCUMENTS = nodes('Document', [
  ...['identity', 'title', 'publisher', 'url', 'published', 'language', 'text', 'sha256', 'record'],
  ...['sources:string[]', 'claims:long', 'extractor'],
]);
export const PASSAGES = nodes('Passage', ['documentId', 'index:long', 'start:long', 'end:long', 'text']);
export const CLAIMS = nodes('Claim', [
  ...['key', 'documentId', 'assertion', 'quote', 'start:long', 'end:long', 'passages:long[]', 'polarity', 'basis'],
  ...['speakerId', 'published', 'confidence:double', 'rule', 'premises:string[]', 'live:boolean'],
]);
export const DECISIONS = nodes('Decision', ['documentId', 'key', 'sequence:long', 'data']);
export const COMMIT = nodes('Commit', ['sequence:long', 'token']);
export const VIEWS = nodes('View', ['name', 'description', 'createdAt', 'updatedAt', 'revision:long']);
export const REVISIONS = nodes('ViewRevision', ['view', 'revision:long', 'savedAt', 'name', 'description', 'state']);
export const CITES = joins('CITES', 'Claim', 'Passage');
export const FROM_DOCUMENT = joins('FROM_DOCUMENT', 'Passage', 'Document');

function cell(value: Value, property: string, id: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  const items = value.map(String);
  if (items.some((item) => item.includes(LIST_DELIMITER)))
    throw new EntenteError(
      'invalid-document',
      `${String(id)}: its ${property} hold the character U+001F, which divides lists in this format; export as json instead`,
    );
  return items.join(LIST_DELIMITER);
}

// Quoted, an empty text stays one; unquoted it would be none at all.
const csv = (rows: (string | null)[][]): string => stringify(rows, { quoted_string: true });

export const headerLine = ({ columns }: Table): string => csv([columns.map(([, header]) => header)]);

export const rowLines = ({ columns }: Table, rows: readonly Row[]): string =>
  csv(rows.map((row) => columns.map(([property]) => cell(row[property] as Value, property, row.id))));
