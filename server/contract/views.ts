/** Views: saved explorations. The server keeps what a client saved, and does not look into it. */
import { z } from 'zod';
import { cursorParam, LIMITS, limitParam } from './common.ts';

export const VIEW_LIMITS = {
  name: 200,
  description: 2_000,
  /** Bytes of the state as JSON. */
  state: 1_000_000,
  /** Levels of lists and objects in the state. */
  depth: 100,
  /** Revisions kept of each view. */
  revisions: 20,
} as const;

function isWithinDepth(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((item) => isWithinDepth(item, levels - 1));
}

/** Bytes of a state as it is kept. */
export const stateSize = (state: unknown): number => new TextEncoder().encode(JSON.stringify(state)).length;

const viewName = z.string().trim().min(1).max(VIEW_LIMITS.name);
const viewState = z.record(z.string(), z.unknown());

/** The depth first: measuring the size of what is nested without end would exhaust the stack. */
const newState = viewState
  .refine((state) => isWithinDepth(state, VIEW_LIMITS.depth), {
    message: `is nested deeper than ${VIEW_LIMITS.depth} levels`,
    abort: true,
  })
  .refine((state) => stateSize(state) <= VIEW_LIMITS.state, `is larger than ${VIEW_LIMITS.state} bytes of JSON`);

export const newViewSchema = z.strictObject({
  name: viewName,
  description: z.string().trim().max(VIEW_LIMITS.description).default(''),
  state: newState,
});
export type NewView = z.input<typeof newViewSchema>;

/** A view to be saved again, with the revision that it was read at: a save in between is a conflict. */
export const viewUpdateSchema = newViewSchema.extend({ revision: z.int().min(1) });
export type ViewUpdate = z.input<typeof viewUpdateSchema>;

/** The copy's name; that of the original unless told. */
export const viewDuplicateSchema = z.strictObject({ name: viewName.optional() });

export const viewSummarySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
    /** Counts its saves, from 1. */
    revision: z.int(),
  })
  .meta({ id: 'ViewSummary' });
export type ViewSummary = z.infer<typeof viewSummarySchema>;

export const viewSchema = viewSummarySchema.extend({ state: viewState }).meta({ id: 'View' });
export type View = z.infer<typeof viewSchema>;

export const viewQuerySchema = z.object({
  /** An older revision; the last one unless told. */
  revision: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});

export const viewsQuerySchema = z.object({ limit: limitParam(100, LIMITS.page), cursor: cursorParam });
export const viewsResponseSchema = z.object({
  items: z.array(viewSummarySchema),
  total: z.int(),
  nextCursor: z.string().nullable(),
});
export type ViewsResponse = z.infer<typeof viewsResponseSchema>;

/** The revisions that are kept, the last first. */
export const viewRevisionsResponseSchema = z.object({
  items: z.array(z.object({ revision: z.int(), savedAt: z.string(), name: z.string() })),
});
export type ViewRevisionsResponse = z.infer<typeof viewRevisionsResponseSchema>;
