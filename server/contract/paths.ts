/**
 * Paths between actors by contacts and institutional links, and networks that connect several.
 *
 * A path is a sequence of different actors; neighbours are joined by a contact
 * that the filters leave, else by an *institutional link*: both represent one
 * body or country (by a position, as a part of it, or by being it; what a body is
 * part of is represented with it). Two links in a row never join what one would,
 * and links alone are no path: somebody must have met somebody.
 */
import { z } from 'zod';
import { idParam, listParam } from './common.ts';
import { documentSummarySchema, evidenceSchema } from './evidence.ts';
import {
  contactFilterShape,
  gradeSchema,
  isWindow,
  relaxationSchema,
  searchedSchema,
  WINDOW_FAULT,
} from './filters.ts';
import { nodeSchema, relationshipSchema } from './graph.ts';

const searchShape = {
  ...contactFilterShape,
  /** Where institutional links may stand: anywhere, only as the first or last hop, nowhere. */
  institutions: z.enum(['any', 'ends', 'none']).default('any'),
  /** Ids of nodes that no path may touch: actors, and what would join them. */
  exclude: listParam(idParam).optional(),
  maxHops: z.coerce.number().int().min(1).max(8).default(6),
};

/** An end: ids of actors; a body or country stands for all who represent it too (unless `institutions=none`), a session or meeting for all who were there. */
const endParam = listParam(idParam, 20);

export const pathQuerySchema = z
  .object({
    from: endParam,
    to: endParam,
    /** One shortest path, all of the fewest hops, or the `k` shortest. A path touches the actors of its ends nowhere in between. */
    mode: z.enum(['shortest', 'all-shortest', 'k-shortest']).default('shortest'),
    k: z.coerce.number().int().min(1).max(20).default(5),
    /** `time`: no contact before the one before it; of paths with as few hops, the one that may arrive first. */
    order: z.enum(['any', 'time']).default('any'),
    ...searchShape,
  })
  .refine(isWindow, WINDOW_FAULT);
export type PathQuery = z.output<typeof pathQuerySchema>;

export const hopSchema = z
  .object({
    index: z.int(),
    type: z.enum(['contact', 'institution']),
    /** null for an institutional link. */
    grade: gradeSchema.nullable(),
    from: nodeSchema,
    to: nodeSchema,
    /** The meeting, session, commitment or institution that joins the two. */
    via: nodeSchema,
    date: z.object({ from: z.string(), to: z.string(), precision: z.string() }).nullable(),
    /** Whether its order after the hop before rests on an imprecise date. */
    orderUncertain: z.boolean(),
    /** Whether it surely was before a contact earlier on the path (only where the order of time does not matter). */
    orderReversed: z.boolean(),
    /** Other contacts of the same two that the filters leave. */
    others: z.int(),
    /** An institutional link: whether either's office is only assumed for that day. */
    assumed: z.boolean(),
    /** `stated` when a document says so itself of everything the hop rests on, else `inferred`. */
    basis: z.enum(['stated', 'inferred']),
    /** The hop as a plain sentence. */
    told: z.string(),
    /** Documents that support it; of a session or link, where each side may be told elsewhere, the fewer. */
    sources: z.int(),
    confidence: z.number(),
    /** Relationships that the hop rests on. */
    relationships: z.array(z.string()),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'Hop' });
export type Hop = z.infer<typeof hopSchema>;

/** A document without which hops are no more: no other contact or link joins the same two. */
export const weakPointSchema = z.object({
  document: documentSummarySchema,
  /** Indexes of the hops. */
  hops: z.array(z.int()),
  told: z.string(),
});

export const pathSchema = z
  .object({
    hops: z.array(hopSchema),
    contacts: z.int(),
    institutionalLinks: z.int(),
    /** Index of its weakest hop: by grade (an institutional link is weaker than any contact), then sources, then confidence. */
    weakest: z.int(),
    weakPoints: z.array(weakPointSchema),
    told: z.string(),
  })
  .meta({ id: 'Path' });
export type Path = z.infer<typeof pathSchema>;

export const endSchema = z.object({
  /** Its name for people: "Norway", "Norway and Kenya". */
  name: z.string(),
  /** What was asked for. */
  nodes: z.array(nodeSchema),
  /** How many actors a path may start or end at. */
  actors: z.int(),
});
export type End = z.infer<typeof endSchema>;

const drawing = { nodes: z.array(nodeSchema), relationships: z.array(relationshipSchema) };

export const pathResponseSchema = z.object({
  from: endSchema,
  to: endSchema,
  parameters: pathQuerySchema,
  /** Fewest hops first when one is asked for; else ranked by the weakest hop, strongest first. */
  paths: z.array(pathSchema),
  /** Whether there are more paths of the kind asked for than the answer may hold. */
  more: z.boolean(),
  /** All that is needed to draw the paths. */
  ...drawing,
  searched: searchedSchema,
  explanation: z.string(),
  relaxations: z.array(relaxationSchema),
});
export type PathResponse = z.infer<typeof pathResponseSchema>;

export const connectionQuerySchema = z
  .object({
    actors: listParam(idParam, 8).refine((ids) => new Set(ids).size >= 3, 'must name at least three'),
    ...searchShape,
  })
  .refine(isWindow, WINDOW_FAULT);
export type ConnectionQuery = z.output<typeof connectionQuerySchema>;

/** The smallest network found that connects several actors. */
export const connectionResponseSchema = z.object({
  actors: z.array(nodeSchema),
  parameters: connectionQuerySchema,
  /** How the network was found, and what that promises. */
  method: z.string(),
  /** The links of the network, each with its evidence; a tree. Empty when the actors are not all connected. */
  hops: z.array(hopSchema),
  weakPoints: z.array(weakPointSchema),
  /** The actors in groups that are connected: one group when all are. */
  groups: z.array(z.array(z.string())),
  ...drawing,
  searched: searchedSchema,
  explanation: z.string(),
  relaxations: z.array(relaxationSchema),
});
export type ConnectionResponse = z.infer<typeof connectionResponseSchema>;
