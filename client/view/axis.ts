/** The dates along a layout by time: round ones, where they stand, in the graph's coordinates. */
import { z } from 'zod';

export const axisSchema = z.object({
  ticks: z.array(z.object({ x: z.number(), label: z.string().max(40) })).max(40),
  /** From where to where the lines of the ticks run. */
  top: z.number(),
  bottom: z.number(),
});
export type Axis = z.infer<typeof axisSchema>;
