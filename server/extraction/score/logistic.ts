/** Logistic models over named features: what turns evidence into a calibrated probability. */
import { z } from 'zod';

export type Features = Readonly<Record<string, number>>;

export const logisticSchema = z.object({ bias: z.number(), weights: z.record(z.string(), z.number()) });
export type Logistic = z.infer<typeof logisticSchema>;

/** Probability between 0 and 1; a feature without a weight counts nothing. */
export function probability({ bias, weights }: Logistic, features: Features): number {
  let sum = bias;
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/** Log odds of a probability, kept within ±6. */
export const logit = (p: number): number => Math.max(-6, Math.min(6, Math.log(p / (1 - p))));

/** What each feature adds to the log odds, largest first. */
export const contributions = ({ weights }: Logistic, features: Features): { name: string; value: number }[] =>
  Object.entries(features)
    .map(([name, value]) => ({ name, value: (weights[name] ?? 0) * value }))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
