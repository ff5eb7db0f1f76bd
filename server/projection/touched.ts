/** The note of what a commit touched, as the store keeps it: enough to read each of these again. */
import { z } from 'zod';
import type { RelationshipType } from '../model/relationships.ts';
import { RELATIONSHIP_TYPES } from '../model/relationships.ts';
import type { Shape } from './contribution.ts';

const touchedSchema = z.object({
  nodes: z.array(z.string()),
  relationships: z.array(
    z.object({ id: z.string(), type: z.enum(RELATIONSHIP_TYPES), from: z.string(), to: z.string() }),
  ),
});
export interface Touched {
  nodes: string[];
  relationships: { id: string; type: RelationshipType; from: string; to: string }[];
}

/** With more than these, reading the graph anew costs no more than reading each again. */
const MOST = 5_000;

/** '' when they are too many to be noted. */
export function touchedToText(elements: readonly { key: string; shape: Shape }[]): string {
  if (elements.length > MOST) return '';
  const touched: Touched = { nodes: [], relationships: [] };
  for (const { key, shape } of elements) {
    if (shape.element === 'node') touched.nodes.push(key);
    else touched.relationships.push({ id: key, type: shape.type, from: shape.from, to: shape.to });
  }
  return JSON.stringify(touched);
}

/** null when they were too many. */
export const touchedFromText = (text: string): Touched | null =>
  text === '' ? null : touchedSchema.parse(JSON.parse(text));
