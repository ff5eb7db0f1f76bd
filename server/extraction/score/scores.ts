/** The models that accept or refuse what was proposed, fitted out of fold by the training's last step. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { logisticSchema } from './logistic.ts';

const modelSchema = logisticSchema.extend({
  /** Accepted from here on: where F1 was best out of fold. */
  threshold: z.number(),
});

export const SCORED = ['person', 'organization', 'country', 'forum', 'bodyTie', 'countryTie'] as const;
export type Scored = (typeof SCORED)[number];

const scoresSchema = z.record(z.enum(SCORED), modelSchema);
export type Scores = z.infer<typeof scoresSchema>;

/** Reads `scores.json` beside the weights. */
export const readScores = (folder: URL): Scores =>
  scoresSchema.parse(JSON.parse(readFileSync(new URL('scores.json', folder), 'utf8')));
