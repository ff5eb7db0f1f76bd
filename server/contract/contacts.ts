/** Contacts: who met whom, as a list of pairs, a matrix, a timeline, and one pair with its sentences. */
import { z } from 'zod';
import { cursorParam, idParam, limitParam, listParam } from './common.ts';
import { evidenceSchema } from './evidence.ts';
import {
  contactFilterShape,
  gradeSchema,
  isWindow,
  relaxationSchema,
  searchedSchema,
  WINDOW_FAULT,
} from './filters.ts';
import { nodeSchema } from './graph.ts';

const contactsShape = {
  ...contactFilterShape,
  /** `country`: each contact counts for the countries that the two stood for at the time, and those without one are left out; `side`: for countries and bodies alike. */
  by: z.enum(['actor', 'country', 'side']).default('actor'),
  /** Ids of actors (of countries, by country): at least one of the two is of them. A country or body stands for all who represented it there too. */
  of: listParam(idParam).optional(),
};

/** Two actors or countries with all their contacts, summed. */
export const pairSchema = z
  .object({
    a: nodeSchema,
    b: nodeSchema,
    /** Gatherings at which they were in contact. */
    count: z.int(),
    /** The strongest grade. */
    grade: gradeSchema,
    byGrade: z.partialRecord(gradeSchema, z.int()),
    /** Earliest and latest day on which a contact may have been; null when all are undated. */
    first: z.string().nullable(),
    last: z.string().nullable(),
    /** At how many gatherings the side of one is only assumed (not by actor). */
    assumed: z.int(),
  })
  .meta({ id: 'Pair' });
export type Pair = z.infer<typeof pairSchema>;

const counts = {
  /** Pairs, and gatherings at which any contact was. */
  pairs: z.int(),
  gatherings: z.int(),
};

const nothing = {
  /** What was searched and found, in a sentence. */
  explanation: z.string(),
  searched: searchedSchema,
  /** When there is no contact: which single filter, relaxed, would give one. */
  relaxations: z.array(relaxationSchema),
};

export const contactsQuerySchema = z
  .object({
    ...contactsShape,
    sort: z.enum(['count', 'last', 'name']).default('count'),
    limit: limitParam(50, 200),
    cursor: cursorParam,
  })
  .refine(isWindow, WINDOW_FAULT);
export type ContactsQuery = z.output<typeof contactsQuerySchema>;

export const contactsResponseSchema = z.object({
  parameters: contactsQuerySchema,
  items: z.array(pairSchema),
  total: z.int(),
  nextCursor: z.string().nullable(),
  ...counts,
  ...nothing,
});
export type ContactsResponse = z.infer<typeof contactsResponseSchema>;

export const matrixQuerySchema = z
  .object({
    ...contactsShape,
    /** How many actors: those with most gatherings. */
    size: z.coerce.number().int().min(2).max(60).default(24),
    /** `cluster`: those who meet the same ones side by side (average linkage over the cosine of their rows). */
    order: z.enum(['cluster', 'name', 'count']).default('cluster'),
  })
  .refine(isWindow, WINDOW_FAULT);
export type MatrixQuery = z.output<typeof matrixQuerySchema>;

export const matrixResponseSchema = z.object({
  parameters: matrixQuerySchema,
  /** Rows and columns, in order. */
  actors: z.array(z.object({ node: nodeSchema, gatherings: z.int() })),
  /** One for each pair that was in contact; `row` < `column`, positions in `actors`. */
  cells: z.array(
    z.object({
      row: z.int(),
      column: z.int(),
      count: z.int(),
      grade: gradeSchema,
      first: z.string().nullable(),
      last: z.string().nullable(),
      assumed: z.int(),
    }),
  ),
  /** Actors that have contacts but found no place. */
  leftOut: z.int(),
  ...counts,
  ...nothing,
});
export type MatrixResponse = z.infer<typeof matrixResponseSchema>;

/** A gathering with contacts, and who was there. */
export const gatheringSchema = z
  .object({
    via: nodeSchema,
    grade: gradeSchema,
    date: z.object({ from: z.string(), to: z.string(), precision: z.string() }).nullable(),
    /** Who was there, by side; a side is a country, a body, or an actor alone. */
    sides: z.array(z.object({ side: nodeSchema, actors: z.array(nodeSchema) })),
    sources: z.int(),
    confidence: z.number(),
  })
  .meta({ id: 'Gathering' });
export type GatheringView = z.infer<typeof gatheringSchema>;

export const timelineQuerySchema = z
  .object({ ...contactsShape, limit: limitParam(100, 500), cursor: cursorParam })
  .refine(isWindow, WINDOW_FAULT);
export type TimelineQuery = z.output<typeof timelineQuerySchema>;

export const timelineResponseSchema = z.object({
  parameters: timelineQuerySchema,
  /** Months from the first to the last, empty ones too; years when there would be more than 240 months. */
  unit: z.enum(['month', 'year']),
  buckets: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      /** Gatherings that surely lie in it, by grade. */
      byGrade: z.partialRecord(gradeSchema, z.int()),
      certain: z.int(),
      /** Gatherings that lie in it or in a neighbour: their date is not exact enough. Each is counted once, where it begins. */
      uncertain: z.int(),
    }),
  ),
  undated: z.int(),
  /** A page of the gatherings, by date; undated ones last. */
  items: z.array(gatheringSchema),
  total: z.int(),
  nextCursor: z.string().nullable(),
  ...counts,
  ...nothing,
});
export type TimelineResponse = z.infer<typeof timelineResponseSchema>;

export const pairQuerySchema = z
  .object({
    ...contactFilterShape,
    by: contactsShape.by,
    a: idParam,
    b: idParam,
    limit: limitParam(20, 100),
    cursor: cursorParam,
  })
  .refine(isWindow, WINDOW_FAULT)
  .refine(({ a, b }) => a !== b, { path: ['b'], message: 'must be another than `a`' });
export type PairQuery = z.output<typeof pairQuerySchema>;

/** One pair: each gathering with the sentences that say so. */
export const pairResponseSchema = z.object({
  parameters: pairQuerySchema,
  a: nodeSchema,
  b: nodeSchema,
  /** null when there is no contact. */
  pair: pairSchema.nullable(),
  items: z.array(
    gatheringSchema.extend({
      /** The actors who were in contact there: themselves, or who stood for the two countries. */
      between: z.array(z.object({ a: nodeSchema, b: nodeSchema })),
      assumed: z.boolean(),
      told: z.string(),
      evidence: z.array(evidenceSchema),
    }),
  ),
  total: z.int(),
  nextCursor: z.string().nullable(),
  ...nothing,
});
export type PairResponse = z.infer<typeof pairResponseSchema>;
