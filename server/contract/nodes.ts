/** Search, one node, its neighbourhood. */
import { z } from 'zod';
import { cursorParam, dateParam, LIMITS, limitParam, listParam } from './common.ts';
import { kindSchema, nodeSchema, relationshipSchema, relationshipTypeSchema } from './graph.ts';

export const searchQuerySchema = z.object({
  q: z.string().trim().min(1).max(LIMITS.query),
  kinds: listParam(kindSchema).optional(),
  limit: limitParam(12, LIMITS.search),
});
export const searchResponseSchema = z.object({
  items: z.array(z.object({ node: nodeSchema, score: z.number(), matched: z.string() })),
});
export type SearchResponse = z.infer<typeof searchResponseSchema>;

/** One group of a node's relationships: what expanding it would bring. */
export const neighbourGroupSchema = z.object({
  type: relationshipTypeSchema,
  direction: z.enum(['out', 'in']),
  kind: kindSchema,
  count: z.int(),
});

export const nodeResponseSchema = z.object({ node: nodeSchema, groups: z.array(neighbourGroupSchema) });
export type NodeResponse = z.infer<typeof nodeResponseSchema>;

export const neighbourhoodQuerySchema = z.object({
  kinds: listParam(kindSchema).optional(),
  types: listParam(relationshipTypeSchema).optional(),
  /** Days of the event (of the neighbour, when it is dated). */
  from: dateParam.optional(),
  to: dateParam.optional(),
  dates: z.enum(['possible', 'certain']).default('possible'),
  limit: limitParam(100),
  cursor: cursorParam,
});
export const neighbourhoodResponseSchema = z.object({
  node: nodeSchema,
  /** Counts of all groups, before the filters. */
  groups: z.array(neighbourGroupSchema),
  nodes: z.array(nodeSchema),
  relationships: z.array(relationshipSchema),
  /** How many relationships the filters leave in all. */
  total: z.int(),
  nextCursor: z.string().nullable(),
});
export type NeighbourhoodResponse = z.infer<typeof neighbourhoodResponseSchema>;

/** A first look at the graph: its busiest actors with the meetings and forums that join them. */
export const overviewQuerySchema = z.object({ limit: limitParam(60, 200) });
export const overviewResponseSchema = z.object({
  nodes: z.array(nodeSchema),
  relationships: z.array(relationshipSchema),
});
export type OverviewResponse = z.infer<typeof overviewResponseSchema>;
