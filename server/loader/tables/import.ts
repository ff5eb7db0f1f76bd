/** Imports a table or a GraphML file as documents of claims: looked at first, then written, nothing in between. */
import { EntenteError, type Fault } from '../../errors.ts';
import type { GraphStore, ReadOptions } from '../../graph-store/port.ts';
import type { DocumentClaims } from '../../model/claims.ts';
import { type GraphmlMapping, graphmlMappingSchema } from '../../model/graphml.ts';
import { documentId } from '../../model/ids.ts';
import type { TableMapping } from '../../model/table.ts';
import * as reading from '../../queries/reading.ts';
import type { Change, Changed, Projector } from '../projector.ts';
import { documentsOfGraphml } from './documents-of-graphml.ts';
import { documentsOfTable, identitiesOf } from './documents-of-table.ts';
import { type Graphml, readGraphml } from './graphml.ts';
import { suggestedMapping } from './mapping.ts';
import { readTable, type Table } from './rows.ts';
import type { SourceWords } from './source-words.ts';

export type ImportFormat = 'csv' | 'graphml';
export type ImportMapping = { format: 'csv'; mapping: TableMapping } | { format: 'graphml'; mapping: GraphmlMapping };

export interface Source extends SourceWords {
  text: string;
}

export interface ImportRead {
  documents: DocumentClaims[];
  /** Rows, or nodes and edges, that tell something. */
  read: number;
  faults: Fault[];
}

/** By the file's name, else by how it begins. */
export const formatOf = (name: string, text: string): ImportFormat =>
  /\.(?:graphml|xml)$/i.test(name) || /^\s*<\?xml|^\s*<graphml/.test(text) ? 'graphml' : 'csv';

/** A file that was parsed: once, whatever is then asked of it. */
export type ParsedImport = { format: 'csv'; table: Table } | { format: 'graphml'; graphml: Graphml; text: string };

/** @throws EntenteError `invalid-document` naming file and line. */
export function parseImport(format: ImportFormat, { text, identity }: Source): ParsedImport {
  // Places are counted from the first character of the text proper.
  const plain = text.replace(/^\uFEFF/, '');
  return format === 'csv'
    ? { format, table: readTable(plain, identity) }
    : { format, graphml: readGraphml(plain, identity), text: plain };
}

/** The mapping to begin with: for a table a guess from its header, null where that says nothing; for GraphML the names of our own exports. */
export function mappingFor(parsed: ParsedImport): ImportMapping | null {
  if (parsed.format === 'graphml') return { format: 'graphml', mapping: graphmlMappingSchema.parse({}) };
  const mapping = suggestedMapping(parsed.table.header);
  return mapping.columns.length > 0 ? { format: 'csv', mapping } : null;
}

/**
 * What a file tells under a mapping of its format. `rest` is awaited between the parts of long work.
 * @throws `invalid-parameters` for columns that are not there; what `rest` throws.
 */
export async function readImport(
  parsed: ParsedImport,
  given: ImportMapping,
  words: SourceWords,
  rest: () => Promise<void>,
): Promise<ImportRead> {
  if (parsed.format === 'csv' && given.format === 'csv') {
    const { rows, ...read } = await documentsOfTable(parsed.table, given.mapping, words, rest);
    return { ...read, read: rows };
  }
  if (parsed.format === 'graphml' && given.format === 'graphml') {
    const { nodes, relationships, ...read } = documentsOfGraphml(parsed.graphml, parsed.text, given.mapping, words);
    return { ...read, read: nodes + relationships };
  }
  throw new EntenteError('internal', `a file of ${parsed.format} cannot be read by a mapping of ${given.format}`);
}

const FAULTS_TOLD = 20;

/** Parts of an earlier, longer version of the same table. */
async function leftOver(
  store: GraphStore,
  { documents }: ImportRead,
  identity: string,
  options: ReadOptions,
): Promise<string[]> {
  const now = new Set(documents.map((d) => d.document.id));
  const ids = identitiesOf(identity).map(documentId);
  const kept = await store.read(reading.documentsKept, { ids }, options);
  return kept.map((d) => d.id).filter((id) => !now.has(id));
}

/**
 * Writes what was read, a transaction for each document; importing the same again replaces it. With faults
 * nothing is written, unless `skipFaulty` says that what is faulty is to be left out.
 * @throws EntenteError `invalid-document` naming each fault's line; the store's errors.
 */
export async function writeImport(
  what: ImportRead,
  identity: string,
  store: GraphStore,
  projector: Projector,
  { skipFaulty = false, ...options }: ReadOptions & { skipFaulty?: boolean } = {},
): Promise<Changed> {
  const { documents, faults, read } = what;
  if (faults.length > 0 && !skipFaulty) {
    const told = faults.slice(0, FAULTS_TOLD).map((f) => `${f.path}: ${f.message}`);
    const more = faults.length > FAULTS_TOLD ? `; and ${faults.length - FAULTS_TOLD} more` : '';
    throw new EntenteError('invalid-document', `nothing was imported: ${told.join('; ')}${more}`, { faults });
  }
  if (read === 0) throw new EntenteError('invalid-document', 'nothing was imported: no row tells anything');
  const all: Changed = { added: [], updated: [], removed: [] };
  const changes: Change[] = [
    ...documents.map((next) => ({ documentId: next.document.id, next })),
    ...(await leftOver(store, what, identity, options)).map((id) => ({ documentId: id, next: null })),
  ];
  for (const change of changes) {
    const changed = await projector.apply([change], options);
    all.added.push(...changed.added);
    all.updated.push(...changed.updated);
    all.removed.push(...changed.removed);
  }
  return all;
}
