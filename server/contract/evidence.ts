/** Evidence: the claims of a node or relationship, each with its sentence. */
import { z } from 'zod';
import { cursorParam, limitParam } from './common.ts';

export const documentSummarySchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string().nullable(),
    /** Addresses of the pages it goes back to. */
    sources: z.array(z.string()),
  })
  .meta({ id: 'DocumentSummary' });
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

export const evidenceSchema = z
  .object({
    claimId: z.string(),
    /** Id of the node or relationship that the claim supports. */
    key: z.string(),
    quote: z.string(),
    /** Offsets of the quotation in the document's text, UTF-16 code units, end exclusive. */
    start: z.int(),
    end: z.int(),
    /** The whole sentence or sentences around the quotation, and where they start. */
    passage: z.object({ text: z.string(), start: z.int(), end: z.int() }),
    document: documentSummarySchema,
    polarity: z.enum(['affirmed', 'denied']),
    basis: z.enum(['stated', 'inferred']),
    confidence: z.number(),
    rule: z.string(),
    speaker: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** `rejected` by a person, or `fallen` because something it stands on was rejected. */
    status: z.enum(['accepted', 'rejected', 'fallen']),
    /** The decision that rejected it. */
    decisionId: z.string().nullable(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof evidenceSchema>;

export const evidenceQuerySchema = z.object({
  key: z.string().min(1).max(200),
  limit: limitParam(50),
  cursor: cursorParam,
});
export const evidenceResponseSchema = z.object({
  items: z.array(evidenceSchema),
  total: z.int(),
  nextCursor: z.string().nullable(),
});
export type EvidenceResponse = z.infer<typeof evidenceResponseSchema>;
