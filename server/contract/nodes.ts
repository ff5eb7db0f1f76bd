/** Search, one node, its neighbourhood. */
import { z } from 'zod';
import { cursorParam, dateParam, idParam, LIMITS, limitParam, listParam } from './common.ts';
import { gradeSchema, isWindow, WINDOW_FAULT } from './filters.ts';
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

/** What of a neighbourhood counts, whatever its kind and type. */
const neighbourShape = {
  /** First and last day of the event (of the neighbour, when it is dated). */
  since: dateParam.optional(),
  until: dateParam.optional(),
  dates: z.enum(['possible', 'certain']).default('possible'),
  /** Of meetings, sessions and commitments only those that make a contact of at least this grade; others count as before. */
  grade: gradeSchema.optional(),
  /** As known on this day: supported by a document published by then. */
  knownBy: dateParam.optional(),
};

export const nodeQuerySchema = z.object(neighbourShape).refine(isWindow, WINDOW_FAULT);
export const nodeResponseSchema = z.object({
  node: nodeSchema,
  /** Counts of its groups, under the filters. */
  groups: z.array(neighbourGroupSchema),
});
export type NodeResponse = z.infer<typeof nodeResponseSchema>;

const neighbourhoodShape = {
  ...neighbourShape,
  kinds: listParam(kindSchema).optional(),
  types: listParam(relationshipTypeSchema).optional(),
  limit: limitParam(100),
  cursor: cursorParam,
};
export const neighbourhoodQuerySchema = z.object(neighbourhoodShape).refine(isWindow, WINDOW_FAULT);
const neighbourhoodPage = {
  nodes: z.array(nodeSchema),
  relationships: z.array(relationshipSchema),
  /** How many relationships the filters leave in all. */
  total: z.int(),
  nextCursor: z.string().nullable(),
};
export const neighbourhoodResponseSchema = z.object({
  node: nodeSchema,
  /** Counts of all groups, under all filters but those of kinds and types. */
  groups: z.array(neighbourGroupSchema),
  ...neighbourhoodPage,
});
export type NeighbourhoodResponse = z.infer<typeof neighbourhoodResponseSchema>;

/** The neighbourhoods of several nodes as one: a relationship between two of them comes once. */
export const neighbourhoodsQuerySchema = z
  .object({ ids: listParam(idParam, 50), ...neighbourhoodShape })
  .refine(isWindow, WINDOW_FAULT);
export const neighbourhoodsResponseSchema = z.object({
  /** What was asked for, each with the counts of its groups. */
  asked: z.array(nodeResponseSchema),
  ...neighbourhoodPage,
});
export type NeighbourhoodsResponse = z.infer<typeof neighbourhoodsResponseSchema>;

/** The relationships among chosen nodes, as they are drawn between what is on screen. */
export const amongBodySchema = z.strictObject({
  ids: z.array(idParam).min(1).max(2000),
  knownBy: dateParam.optional(),
});
export const amongResponseSchema = z.object({ relationships: z.array(relationshipSchema) });
export type AmongResponse = z.infer<typeof amongResponseSchema>;

/** Nodes by their ids, as an image or a saved exploration names them. */
export const lookupBodySchema = z.strictObject({ ids: z.array(idParam).min(1).max(2000) });
export const lookupResponseSchema = z.object({
  nodes: z.array(nodeSchema),
  /** Those of the ids that the graph does not hold any more. */
  missing: z.array(z.string()),
});
export type LookupResponse = z.infer<typeof lookupResponseSchema>;

/** Which country each of these belongs to, as far as the documents tell. */
export const countriesBodySchema = z.strictObject({ ids: z.array(idParam).min(1).max(2000) });
export const countriesResponseSchema = z.object({
  /** Of the ids those that have one: countries are their own, people have that of their last known offices. */
  items: z.array(z.object({ id: z.string(), country: z.string() })),
  /** The countries named, by id. */
  countries: z.array(nodeSchema),
});
export type CountriesResponse = z.infer<typeof countriesResponseSchema>;

/** A first look at the graph: its busiest actors with the meetings and forums that join them. */
export const overviewQuerySchema = z.object({ limit: limitParam(60, 200) });
export const overviewResponseSchema = z.object({
  nodes: z.array(nodeSchema),
  relationships: z.array(relationshipSchema),
});
export type OverviewResponse = z.infer<typeof overviewResponseSchema>;
