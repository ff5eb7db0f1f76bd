/** Notes that a person draws upon the picture: texts, arrows, and hulls around nodes. Pure. */
import { z } from 'zod';

export const MOST_ANNOTATIONS = 200;
const id = z.string().min(1).max(200);
const text = z.string().max(500);
// In the graph's own coordinates; what is farther was not drawn by hand.
const at = z.number().min(-1e7).max(1e7);

export const annotationSchema = z.discriminatedUnion('type', [
  /** Stands with the middle of its first line at the point. */
  z.object({ type: z.literal('text'), id, x: at, y: at, text: text.min(1) }),
  /** From tail to head, with words at its middle. */
  z.object({ type: z.literal('arrow'), id, x1: at, y1: at, x2: at, y2: at, text }),
  /** Around these nodes, wherever they stand. */
  z.object({ type: z.literal('hull'), id, nodes: z.array(id).min(1).max(2000), text }),
]);
export const annotationsSchema = z.array(annotationSchema).max(MOST_ANNOTATIONS);
export type Annotation = z.infer<typeof annotationSchema>;
