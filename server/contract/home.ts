/** Home: what a person sees first of the graph. */
import { z } from 'zod';
import { pairSchema } from './contacts.ts';
import { nodeSchema } from './graph.ts';
import { statsResponseSchema } from './service.ts';

/** An event or commitment with some of those whose it is, the best supported ones, and how many more there are. */
const withActors = { node: nodeSchema, actors: z.array(nodeSchema), otherActors: z.int() };

export const homeResponseSchema = z.object({
  stats: statsResponseSchema,
  /** The publishers with most documents. */
  sources: z.array(z.object({ publisher: z.string(), documents: z.int() })),
  /** Documents of all other publishers, and of none. */
  otherDocuments: z.int(),
  /** The latest first; meetings whose day is not known are left out. */
  latestMeetings: z.array(z.object(withActors)),
  /** The latest first, by their day, else by the day of publication; `actors` are those who made it. */
  latestCommitments: z.array(z.object(withActors)),
  /** The pairs of countries with most gatherings. */
  busiestPairs: z.array(pairSchema),
});
export type HomeResponse = z.infer<typeof homeResponseSchema>;
