/** Paths between actors by contacts and institutional links. */
import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';
import { nodeSchema, relationshipSchema } from './graph.ts';

/** How close a contact was, strongest first. */
export const GRADES = ['meeting', 'sitting', 'same-day', 'session', 'commitment'] as const;
export const gradeSchema = z.enum(GRADES);
export type Grade = z.infer<typeof gradeSchema>;

export const pathQuerySchema = z.object({
  from: z.string().min(1).max(200),
  to: z.string().min(1).max(200),
  /** Where institutional links may stand: anywhere, only at the ends, nowhere. */
  institutions: z.enum(['any', 'ends', 'none']).default('any'),
  /** The weakest contact that counts. */
  grade: gradeSchema.default('sitting'),
  /** `time`: no contact before the one before it. */
  order: z.enum(['any', 'time']).default('any'),
  maxHops: z.coerce.number().int().min(1).max(8).default(6),
});
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
    /** The hop as a plain sentence. */
    told: z.string(),
    sources: z.int(),
    confidence: z.number(),
    /** Relationships that the hop rests on. */
    relationships: z.array(z.string()),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'Hop' });
export type Hop = z.infer<typeof hopSchema>;

export const pathSchema = z
  .object({ hops: z.array(hopSchema), contacts: z.int(), institutionalLinks: z.int(), told: z.string() })
  .meta({ id: 'Path' });
export type Path = z.infer<typeof pathSchema>;

export const pathResponseSchema = z.object({
  from: nodeSchema,
  to: nodeSchema,
  parameters: pathQuerySchema,
  paths: z.array(pathSchema),
  /** All that is needed to draw the paths. */
  nodes: z.array(nodeSchema),
  relationships: z.array(relationshipSchema),
  /** What was searched (documents and rejected claims are counted when there is no path), and why, in plain words. */
  searched: z.object({
    actors: z.int(),
    contacts: z.int(),
    documents: z.int().nullable(),
    rejectedClaims: z.int().nullable(),
  }),
  explanation: z.string(),
  /** One changed parameter that would give a path. */
  relaxations: z.array(z.object({ parameter: z.string(), value: z.string(), told: z.string() })),
});
export type PathResponse = z.infer<typeof pathResponseSchema>;
