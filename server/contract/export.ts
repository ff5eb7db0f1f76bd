/** Exports: the graph, or a part of it, for other tools. */
import { z } from 'zod';
import { dateParam, idParam, listParam } from './common.ts';
import { isWindow, WINDOW_FAULT } from './filters.ts';
import { kindSchema, relationshipTypeSchema } from './graph.ts';

export const EXPORT_FORMATS = ['json', 'cytoscape', 'graphml', 'gexf', 'csv', 'ftm', 'cypher', 'admin-csv'] as const;
export const exportFormatSchema = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** How a file of each format ends. */
export const EXPORT_EXTENSIONS = {
  json: 'json',
  cytoscape: 'cyjs',
  graphml: 'graphml',
  gexf: 'gexf',
  csv: 'csv.zip',
  ftm: 'ftm.jsonl',
  cypher: 'cypher',
  'admin-csv': 'neo4j-admin.zip',
} as const satisfies Record<ExportFormat, string>;

/** Formats that carry all that a store holds, and so no part of it. */
export const WHOLE_FORMATS: ReadonlySet<ExportFormat> = new Set(['admin-csv']);

export const EXPORT_LIMITS = {
  /** Ids in an address. */
  addressIds: 200,
  /** Ids in a body. */
  ids: 20_000,
  /** Bytes of that body. */
  body: 4_000_000,
} as const;

/** What goes out; a relationship does only where both its ends do. Without any of these: everything. */
const partShape = {
  /** Nodes of these kinds. */
  kinds: listParam(kindSchema).optional(),
  /** Relationships of these types. */
  types: listParam(relationshipTypeSchema).optional(),
  /** First and last day; of nodes of dated kinds (meetings, sessions, commitments). The others go out whatever is asked. */
  since: dateParam.optional(),
  until: dateParam.optional(),
  dates: z.enum(['possible', 'certain']).default('possible'),
  /** As known on this day: supported by a document published by then. */
  knownBy: dateParam.optional(),
};

/**
 * `ids` name nodes and relationships: of nodes alone, all relationships among them go out; where a
 * relationship is named, those that are named do, with their ends.
 */
export const exportQuerySchema = z
  .object({
    format: exportFormatSchema,
    ids: listParam(idParam, EXPORT_LIMITS.addressIds).optional(),
    ...partShape,
  })
  .refine(isWindow, WINDOW_FAULT);

export const exportBodySchema = z
  .strictObject({
    format: exportFormatSchema,
    ids: z.array(idParam).min(1).max(EXPORT_LIMITS.ids).optional(),
    ...partShape,
  })
  .refine(isWindow, WINDOW_FAULT);

export type ExportQuestion = z.output<typeof exportBodySchema>;
export type ExportBody = z.input<typeof exportBodySchema>;
