/** The part of the view that a link can carry, in the address bar, typed by zod. */
import { z } from 'zod';
import { gradeSchema } from '../../server/contract/paths.ts';
import { KIND_NAMES } from '../../server/model/kinds.ts';
import { PANELS, type Selection } from './view-state.ts';

const id = z.string().min(1).max(200);
// A stale or mistyped part of a link is left out; the rest still counts.
const part = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

export const addressSchema = z.object({
  node: part(id),
  relationship: part(id),
  panel: part(z.enum(PANELS)),
  hide: part(
    z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.enum(KIND_NAMES))),
  ),
  document: part(id),
  claim: part(id),
  from: part(id),
  to: part(id),
  institutions: part(z.enum(['any', 'ends', 'none'])),
  grade: part(gradeSchema),
  order: part(z.enum(['any', 'time'])),
});
export type Address = z.output<typeof addressSchema>;

/** Reads an address's query string. */
export function readAddress(search: string): Address {
  return addressSchema.parse(Object.fromEntries(new URLSearchParams(search)));
}

/** Writes a query string; what is absent or the default leaves no trace. */
export function writeAddress(address: Address): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(address)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    if (name === 'panel' && value === 'details') continue;
    params.set(name, Array.isArray(value) ? value.join(',') : value);
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** The selection that an address names. */
export function selectionOf({ node, relationship }: Address): Selection | null {
  if (node) return { element: 'node', id: node };
  return relationship ? { element: 'relationship', id: relationship } : null;
}
