/** What the id of a node or relationship means, such as one that a link names. */
import { z } from 'zod';
import { nodeSchema, relationshipSchema } from './graph.ts';

export const elementResponseSchema = z.object({
  id: z.string(),
  element: z.enum(['node', 'relationship']),
  /** False when nothing holds it up any more: its claims are known, and none of them counts. */
  present: z.boolean(),
  /** A node's name; a relationship in words, with the names of both its ends. */
  name: z.string(),
  /** The node itself, or both ends: those that the graph holds. */
  nodes: z.array(nodeSchema),
  /** null for a node, and for a relationship that is not present. */
  relationship: relationshipSchema.nullable(),
});
export type ElementResponse = z.infer<typeof elementResponseSchema>;
