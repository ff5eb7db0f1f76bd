/** How the picture looks, by rule: what gives nodes their size and colour, and lines their width and stroke. Pure. */
import { z } from 'zod';

export const SIZES = ['connections', 'documents', 'same'] as const;
export const COLOURS = ['kind', 'community', 'country'] as const;
export const WIDTHS = ['documents', 'same'] as const;
export const LINES = ['grade', 'plain'] as const;
export const GROUPINGS = ['country', 'kind', 'community'] as const;
/** Who met whom: by the events they were at, or as lines from one to the other. */
export const LENSES = ['events', 'contacts'] as const;

export const appearanceSchema = z.object({
  size: z.enum(SIZES).catch('connections'),
  colour: z.enum(COLOURS).catch('kind'),
  width: z.enum(WIDTHS).catch('documents'),
  line: z.enum(LINES).catch('grade'),
});
export type Appearance = z.infer<typeof appearanceSchema>;
export const USUAL_APPEARANCE: Appearance = { size: 'connections', colour: 'kind', width: 'documents', line: 'grade' };

export const groupingSchema = z.object({
  by: z.enum(GROUPINGS),
  /** Keys of the groups whose nodes are drawn one by one all the same. */
  opened: z.array(z.string().max(200)).max(2000),
});
export type Grouping = z.infer<typeof groupingSchema>;
export const lensSchema = z.enum(LENSES).catch('events');
export type Lens = z.infer<typeof lensSchema>;
