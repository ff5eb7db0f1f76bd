/** All that a store holds, for `neo4j-admin database import full`: the fastest way of a large graph into Neo4j. */
import { EntenteError } from '../../errors.ts';
import { passageId, viewRevisionId } from '../../model/ids.ts';
import { claimToProperties, documentToProperties } from '../../queries/elements.ts';
import * as reading from '../../queries/reading.ts';
import { inBackground } from '../../questions/context.ts';
import * as tables from './admin-tables.ts';
import type { GraphSource } from './source.ts';
import { decisionRows, viewRecords, type WholeDocument, wholeDocuments } from './truth.ts';
import { type Entry, zipped } from './zip.ts';

const DATABASE = 'neo4j';

interface Filled {
  table: tables.Table;
  rows: () => AsyncIterable<readonly tables.Row[]>;
}

function ofDocuments(source: GraphSource, rowsOf: (document: WholeDocument) => tables.Row[]): Filled['rows'] {
  return async function* () {
    for await (const document of wholeDocuments(source.context)) yield rowsOf(document);
  };
}

/** The graph itself, its kinds before its types. */
const graphTables = (source: GraphSource): Filled[] => [
  ...source.kinds.map((kind) => ({
    table: tables.kindTable(kind),
    rows: async function* () {
      for await (const rows of source.nodeRows(kind)) yield rows.map(({ properties }) => properties);
    },
  })),
  ...source.types.map((type) => ({
    table: tables.typeTable(type),
    rows: async function* () {
      for await (const rows of source.relationshipRows(type))
        yield rows.map(({ from, to, properties }) => ({ ...properties, from, to }));
    },
  })),
];

/** What the graph is made from, and what stands beside it. */
const truthTables = (source: GraphSource): Filled[] => [
  {
    table: tables.DOCUMENTS,
    rows: ofDocuments(source, ({ document, claims }) => [documentToProperties(document, claims.length)]),
  },
  {
    table: tables.PASSAGES,
    rows: ofDocuments(source, ({ document, passages }) => passages.map((p) => ({ ...p, documentId: document.id }))),
  },
  {
    table: tables.CLAIMS,
    rows: ofDocuments(source, ({ claims }) => claims.map(({ claim, live }) => claimToProperties(claim, live))),
  },
  {
    table: tables.CITES,
    rows: ofDocuments(source, ({ document, claims }) =>
      claims.flatMap(({ claim }) =>
        claim.passages.map((index) => ({ from: claim.id, to: passageId(document.id, index) })),
      ),
    ),
  },
  {
    table: tables.FROM_DOCUMENT,
    rows: ofDocuments(source, ({ document, passages }) => passages.map((p) => ({ from: p.id, to: document.id }))),
  },
  {
    table: tables.DECISIONS,
    rows: async function* () {
      for await (const { data, sequence } of decisionRows(source.context)) {
        const { id, target } = JSON.parse(data) as { id: string; target: { documentId: string; key: string } };
        yield [{ id, documentId: target.documentId, key: target.key, sequence, data }];
      }
    },
  },
  {
    table: tables.COMMIT,
    rows: async function* () {
      const [commit] = await source.context.store.read(reading.commit, {}, inBackground(source.context));
      yield [{ id: 'last', ...commit }];
    },
  },
  {
    table: tables.VIEWS,
    rows: async function* () {
      for await (const { view } of viewRecords(source.context)) yield [{ ...view }];
    },
  },
  {
    table: tables.REVISIONS,
    rows: async function* () {
      for await (const { view, revisions } of viewRecords(source.context))
        yield revisions.map((r) => ({
          ...r,
          id: viewRevisionId(view.id, r.revision),
          view: view.id,
          state: JSON.stringify(r.state),
        }));
    },
  },
];

const fileOf = ({ name }: tables.Table): string => `${name}.csv`;

/** @param told is given the length of each piece of the file. */
const asEntry = ({ table, rows }: Filled, told: (length: number) => void): Entry => ({
  name: fileOf(table),
  parts: async function* () {
    yield tables.headerLine(table);
    for await (const batch of rows()) {
      if (batch.length === 0) continue;
      const lines = tables.rowLines(table, batch);
      told(lines.length);
      yield lines;
    }
  },
});

/** The importer's own; it holds several of them for each core. */
const USUAL_BUFFER = 4 * 1024 * 1024;

/** @param longest no field is longer: the importer reads none that is longer than its buffer. */
const argumentsOf = (filled: readonly Filled[], longest: number): string =>
  [
    '--id-type=string',
    '--array-delimiter=U+001F',
    '--multiline-fields=true',
    `--read-buffer-size=${Math.max(USUAL_BUFFER, longest)}`,
    '--bad-tolerance=0',
    // Newer releases take no bare name: they look for the folder that it lies in.
    ...filled.map(({ table }) => `${table.option}=./${fileOf(table)}`),
  ].join('\n');

const README = `All that an Entente store holds, for a new Neo4j database.

With the server stopped, in the folder of these files:

    neo4j-admin database import full ${DATABASE} @import.args

Then start the server and open it: NEO4J_URI=neo4j://127.0.0.1:7687 npm start
Indexes are made at the first start, and npm run verify must print the same hash twice.
`;

/** @throws EntenteError `conflict` at the end, which cuts the zip, when the graph changed meanwhile. */
export function adminCsv(source: GraphSource): AsyncIterable<Uint8Array> {
  const filled = [...graphTables(source), ...truthTables(source)];
  let longest = 0;
  const told = (length: number): void => {
    longest = Math.max(longest, length);
  };
  const rest: Entry[] = [
    {
      name: 'import.args',
      parts: async function* () {
        yield `${argumentsOf(filled, longest)}\n`;
      },
    },
    {
      name: 'README.txt',
      parts: async function* () {
        if (await source.changed())
          throw new EntenteError('conflict', 'the graph changed while it was exported: export it again');
        yield README;
      },
    },
  ];
  return zipped([...filled.map((one) => asEntry(one, told)), ...rest]);
}
