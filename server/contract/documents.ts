/** Documents and what they claim. */
import { z } from 'zod';
import { cursorParam, limitParam } from './common.ts';
import { documentSummarySchema, evidenceSchema } from './evidence.ts';

export const documentsQuerySchema = z.object({ limit: limitParam(50), cursor: cursorParam });
export const documentsResponseSchema = z.object({
  items: z.array(documentSummarySchema.extend({ claims: z.int() })),
  total: z.int(),
  nextCursor: z.string().nullable(),
});
export type DocumentsResponse = z.infer<typeof documentsResponseSchema>;

export const documentResponseSchema = z.object({
  document: documentSummarySchema,
  text: z.string(),
  sha256: z.string(),
  extractor: z.object({ name: z.string(), version: z.string() }),
  notes: z.array(z.string()),
  claims: z.array(evidenceSchema),
});
export type DocumentResponse = z.infer<typeof documentResponseSchema>;
