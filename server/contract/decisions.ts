/** Decisions: what people judge of claims. Never edited, undone by another decision. */
import { z } from 'zod';
import { DECISION_ACTIONS } from '../model/claims.ts';
import { cursorParam, LIMITS, limitParam } from './common.ts';

export const newDecisionSchema = z.strictObject({
  action: z.literal('reject'),
  claimId: z.string().min(1).max(200),
  reason: z.string().trim().max(LIMITS.reason).optional(),
});
export type NewDecision = z.infer<typeof newDecisionSchema>;

export const decisionViewSchema = z
  .object({
    id: z.string(),
    at: z.string(),
    by: z.string(),
    action: z.enum(DECISION_ACTIONS),
    claimId: z.string(),
    key: z.string(),
    documentId: z.string(),
    quote: z.string(),
    /** What the claim supports, in words. */
    told: z.string(),
    reason: z.string().nullable(),
    undoes: z.string().nullable(),
    /** `in force`, `undone` by a later decision, or `unanchored`: its claim is found no more. */
    state: z.enum(['in force', 'undone', 'unanchored']),
  })
  .meta({ id: 'Decision' });
export type DecisionView = z.infer<typeof decisionViewSchema>;

/** What a decision changed: so that a client can mend its picture without asking for all again. */
export const decisionResponseSchema = z.object({
  decision: decisionViewSchema,
  changed: z.object({
    /** Ids of nodes and relationships that are gone, came, or have other support. */
    removed: z.array(z.string()),
    added: z.array(z.string()),
    updated: z.array(z.string()),
  }),
});
export type DecisionResponse = z.infer<typeof decisionResponseSchema>;

export const decisionsQuerySchema = z.object({ limit: limitParam(100), cursor: cursorParam });
export const decisionsResponseSchema = z.object({
  items: z.array(decisionViewSchema),
  total: z.int(),
  nextCursor: z.string().nullable(),
});
export type DecisionsResponse = z.infer<typeof decisionsResponseSchema>;
