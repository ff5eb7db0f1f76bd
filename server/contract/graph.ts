/** Nodes and relationships on the wire. */
import { z } from 'zod';
import { KIND_NAMES } from '../model/kinds.ts';
import { RELATIONSHIP_TYPES } from '../model/relationships.ts';

export const kindSchema = z.enum(KIND_NAMES);
export const relationshipTypeSchema = z.enum(RELATIONSHIP_TYPES);
export const propertyValueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

const support = {
  /** Documents that support it. */
  sources: z.int(),
  confidence: z.number().min(0).max(1),
  /** Earliest and latest publication of its documents; null when none has a date. */
  firstKnown: z.string().nullable(),
  lastKnown: z.string().nullable(),
};

export const nodeSchema = z
  .object({
    id: z.string(),
    kind: kindSchema,
    /** Its name for people. */
    name: z.string(),
    properties: z.record(z.string(), propertyValueSchema),
    ...support,
  })
  .meta({ id: 'Node' });

export const relationshipSchema = z
  .object({
    id: z.string(),
    type: relationshipTypeSchema,
    from: z.string(),
    to: z.string(),
    properties: z.record(z.string(), propertyValueSchema),
    ...support,
  })
  .meta({ id: 'Relationship' });

export type Node = z.infer<typeof nodeSchema>;
export type Relationship = z.infer<typeof relationshipSchema>;
