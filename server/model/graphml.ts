/** What the attributes of a GraphML file mean. */
import { z } from 'zod';
import { KIND_NAMES } from './kinds.ts';
import { RELATIONSHIP_TYPES } from './relationships.ts';

export const graphmlMappingSchema = z.strictObject({
  /** The nodes' attribute that tells their kind. */
  kind: z.string().max(200).default('kind'),
  /** Values of it that are called otherwise here. */
  kinds: z.record(z.string().max(200), z.enum(KIND_NAMES)).default({}),
  /** The kind of nodes that tell none that is known. */
  otherKind: z.enum(KIND_NAMES).optional(),
  /** The nodes' attribute that names them. */
  name: z.string().max(200).default('name'),
  /** The edges' attribute that tells their type. */
  type: z.string().max(200).default('type'),
  types: z.record(z.string().max(200), z.enum(RELATIONSHIP_TYPES)).default({}),
  /** How far the file is trusted, 0 to 1. */
  confidence: z.number().min(0.01).max(1).default(0.9),
});
export type GraphmlMapping = z.infer<typeof graphmlMappingSchema>;
