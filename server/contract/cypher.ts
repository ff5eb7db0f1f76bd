/** A caller's Cypher: what is asked, what comes back, and what helps to write it. */
import { z } from 'zod';
import type { CypherValue } from '../model/values.ts';
import { nodeSchema, relationshipSchema } from './graph.ts';

/** Usual and largest limits; a query may ask for less of each. */
export const CYPHER_LIMITS = {
  characters: 20_000,
  parameters: 50,
  rows: { usual: 1_000, most: 10_000 },
  ms: { usual: 10_000, most: 30_000 },
  /** Of the rows as JSON. */
  bytes: 5_000_000,
  /** Nodes of an answer that can be drawn. */
  drawn: 1_000,
} as const;

const { characters, parameters, rows, ms } = CYPHER_LIMITS;

export const cypherBodySchema = z.strictObject({
  query: z.string().max(characters),
  /** By name, without the dollar sign: text, numbers (integral ones are integers there), true and false, lists, maps. */
  parameters: z
    .record(z.string().min(1).max(100), z.json())
    .refine((given) => Object.keys(given).length <= parameters, `at most ${parameters} parameters`)
    .default({}),
  /** Most rows. */
  limit: z.int().min(1).max(rows.most).default(rows.usual),
  timeoutMs: z.int().min(100).max(ms.most).default(ms.usual),
  /** Tells how it would be answered, and does not answer it. */
  explain: z.boolean().default(false),
});
export type CypherBody = z.input<typeof cypherBodySchema>;

export const cypherValueSchema = z
  .custom<CypherValue>((value) => value !== undefined)
  .meta({
    id: 'CypherValue',
    description:
      'A scalar, a list or a map; {$node: {id, labels, properties}}, {$relationship: {id, type, from, to, properties}} or ' +
      '{$path: {nodes, relationships}}; a map with a key that begins with $ stands in {$map}. Dates, times, durations, ' +
      'points, integers past 2^53, NaN and the infinities are text.',
    override: {},
  });

export const cypherResponseSchema = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(cypherValueSchema)),
  /** Those of the nodes and relationships in it that the graph holds, with the ends of the relationships. */
  graph: z.object({
    nodes: z.array(nodeSchema),
    relationships: z.array(relationshipSchema),
    /** False where there were more than can be drawn. */
    whole: z.boolean(),
  }),
  /** Which limit cut the rows; null: they are all there. */
  truncated: z.enum(['rows', 'bytes']).nullable(),
  /** Milliseconds in the server. */
  ms: z.int(),
  /** How it would be answered, where that was asked: operators, one a line, those that feed another indented below it. */
  plan: z.string().nullable(),
});
export type CypherResponse = z.infer<typeof cypherResponseSchema>;

const propertySchema = z.object({ name: z.string(), caption: z.string().nullable() });
export const cypherSchemaResponseSchema = z.object({
  labels: z.array(z.object({ name: z.string(), caption: z.string().nullable(), properties: z.array(propertySchema) })),
  types: z.array(
    z.object({
      name: z.string(),
      caption: z.string().nullable(),
      from: z.array(z.string()),
      to: z.array(z.string()),
      properties: z.array(propertySchema),
    }),
  ),
  keywords: z.array(z.string()),
  functions: z.array(z.string()),
  procedures: z.array(z.string()),
});
export type CypherSchemaResponse = z.infer<typeof cypherSchemaResponseSchema>;

export const PARAMETER_TYPES = ['text', 'number', 'boolean', 'list', 'json'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

export const cypherExampleSchema = z.object({
  /** Its name in `cypher/read`. */
  name: z.string(),
  /** The header comment's first sentence. */
  title: z.string(),
  query: z.string(),
  parameters: z.array(
    z.object({
      name: z.string(),
      type: z.enum(PARAMETER_TYPES),
      /** What the header says of it. */
      caption: z.string().nullable(),
      /** A value that works on any graph. */
      value: z.json(),
    }),
  ),
});
export type CypherExample = z.infer<typeof cypherExampleSchema>;
export const cypherExamplesResponseSchema = z.object({ items: z.array(cypherExampleSchema) });
