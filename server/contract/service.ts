/** Health and statistics. */
import { z } from 'zod';

export const liveResponseSchema = z.object({ status: z.literal('live') });
export const readyResponseSchema = z.object({
  status: z.enum(['ready', 'waiting']),
  engine: z.enum(['embedded', 'neo4j']),
  detail: z.string(),
  warnings: z.array(z.string()),
});

export const statsResponseSchema = z.object({
  /** Names what the graph holds: another one after each load and each decision, the same until then. */
  dataVersion: z.string(),
  nodes: z.object({ total: z.int(), byKind: z.record(z.string(), z.int()) }),
  relationships: z.object({ total: z.int(), byType: z.record(z.string(), z.int()) }),
  documents: z.int(),
  claims: z.int(),
  decisions: z.int(),
  /** First and last day of publication of the documents. */
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
});
export type StatsResponse = z.infer<typeof statsResponseSchema>;
