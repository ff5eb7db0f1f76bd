/** Tables and graphs of other tools: what they would tell, and taking that in. */
import { z } from 'zod';
import { graphmlMappingSchema } from '../model/graphml.ts';
import { tableMappingSchema } from '../model/table.ts';
import { dateParam } from './common.ts';
import { kindSchema, relationshipTypeSchema } from './graph.ts';

/** `text`: the file, in characters; the others: how many are told in a preview. */
export const IMPORT_LIMITS = { text: 10_000_000, sample: 20, faults: 100, words: 50 } as const;

export const importMappingSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('csv'), mapping: tableMappingSchema }),
  z.strictObject({ format: z.literal('graphml'), mapping: graphmlMappingSchema }),
]);

const source = {
  /** File name: its identity, unless `url` is told. Importing the same again replaces it. */
  name: z.string().trim().min(1).max(200),
  /** The file as it is. */
  text: z.string().min(1).max(IMPORT_LIMITS.text),
  title: z.string().max(500).optional(),
  publisher: z.string().max(200).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  date: dateParam.optional(),
};

export const importPreviewBodySchema = z.strictObject({
  ...source,
  /** Without it, one is suggested. */
  mapping: importMappingSchema.optional(),
});
export const importBodySchema = z.strictObject({
  ...source,
  mapping: importMappingSchema,
  /** Leave rows with faults out, instead of importing nothing. */
  skipFaulty: z.boolean().default(false),
});

const toldNodeSchema = z.object({ kind: kindSchema, name: z.string() });
const toldRelationshipSchema = z.object({ type: relationshipTypeSchema, from: z.string(), to: z.string() });
/** A node or relationship that a row tells of. */
export type Told = z.infer<typeof toldNodeSchema> | z.infer<typeof toldRelationshipSchema>;

const faultSchema = z.object({ path: z.string(), message: z.string() });

export const importPreviewResponseSchema = z.object({
  /** null: none can be guessed. */
  mapping: importMappingSchema.nullable(),
  /** Columns of a table; null of GraphML. */
  header: z.array(z.string()).nullable(),
  /** What there is to map in GraphML, the most frequent first; null of a table. An empty value: there is none. */
  graph: z
    .object({
      nodeAttributes: z.array(z.string()),
      edgeAttributes: z.array(z.string()),
      /** What stands in the attribute of the kind, and in that of the type. */
      kinds: z.array(z.string()),
      types: z.array(z.string()),
    })
    .nullable(),
  /** Rows, or nodes and edges, that tell something. */
  read: z.int(),
  documents: z.int(),
  /** How many nodes of each kind and relationships of each type are told. */
  tells: z.record(z.string(), z.int()),
  /** The first rows, and what each tells; the ends of a relationship by their names. */
  sample: z.array(z.object({ quote: z.string(), claims: z.array(z.union([toldNodeSchema, toldRelationshipSchema])) })),
  faults: z.array(faultSchema),
  totalFaults: z.int(),
});
export type ImportPreview = z.infer<typeof importPreviewResponseSchema>;

export const importResponseSchema = z.object({
  documents: z.array(z.string()),
  read: z.int(),
  skipped: z.int(),
  added: z.int(),
  updated: z.int(),
  removed: z.int(),
});
export type ImportResponse = z.infer<typeof importResponseSchema>;
