/** The formats, each with its media type and what writes it. */
import type { ExportFormat } from '../../contract/export.ts';
import { adminCsv } from './admin-csv.ts';
import { csv } from './csv.ts';
import { cypher } from './cypher.ts';
import { cytoscape } from './cytoscape.ts';
import { ftm } from './ftm.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';
import type { GraphSource } from './source.ts';

export interface Format {
  type: string;
  /** @param whole everything is asked for, no part of it. */
  write(source: GraphSource, whole: boolean): AsyncIterable<string | Uint8Array>;
}

export const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  json: { type: 'application/json', write: json },
  cytoscape: { type: 'application/json', write: cytoscape },
  graphml: { type: 'application/graphml+xml', write: graphml },
  gexf: { type: 'application/gexf+xml', write: gexf },
  csv: { type: 'application/zip', write: csv },
  ftm: { type: 'application/x-ndjson', write: ftm },
  cypher: { type: 'text/plain', write: cypher },
  'admin-csv': { type: 'application/zip', write: adminCsv },
};

export const MEDIA_TYPES: readonly string[] = [...new Set(Object.values(FORMATS).map((f) => f.type))];
