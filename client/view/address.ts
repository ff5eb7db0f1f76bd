/** The part of the view that a link can carry, in the address bar, typed by zod. */
import { z } from 'zod';
import { KIND_NAMES } from '../../server/model/kinds.ts';
import { type ContactsState, readContacts, writeContacts } from './contacts.ts';
import { type PathState, readPaths, writePaths } from './paths.ts';
import { readTime, type TimeState, writeTime } from './time.ts';
import { PANELS, type Selection } from './view-state.ts';

const id = z.string().min(1).max(200);
// A stale or mistyped part of a link is left out; the rest still counts.
const part = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const addressSchema = z.object({
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
  /** A saved view to begin with. */
  view: part(id),
  /** Which of the paths is drawn, from 1. */
  path: part(z.coerce.number().int().min(1).max(20)),
});
/** What a link says of the contacts screen, each name behind this: its filters are not those of a path. */
const CONTACTS = 'contacts.';
/** What a link says of the timeline: its days are not those of a path. */
const TIME = 'time.';

type Flat = z.output<typeof addressSchema>;
export type Address = Flat & { contacts: ContactsState; paths: PathState; time: TimeState };

/** Reads an address's query string. */
export function readAddress(search: string): Address {
  const texts = [...new URLSearchParams(search)];
  const behind = (prefix: string): Record<string, string> =>
    Object.fromEntries(
      texts.flatMap(([name, text]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), text] as const] : [])),
    );
  return {
    ...addressSchema.parse(Object.fromEntries(texts)),
    contacts: readContacts(behind(CONTACTS)),
    paths: readPaths(Object.fromEntries(texts)),
    time: readTime(behind(TIME)),
  };
}

/** Writes a query string; what is absent or the default leaves no trace. */
export function writeAddress({ contacts, paths, time, ...address }: Partial<Address>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(address)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    if (name === 'panel' && value === 'details') continue;
    params.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  for (const [name, text] of Object.entries(paths ? writePaths(paths) : {})) params.set(name, text);
  for (const [name, text] of Object.entries(contacts ? writeContacts(contacts) : {})) params.set(CONTACTS + name, text);
  for (const [name, text] of Object.entries(time ? writeTime(time) : {})) params.set(TIME + name, text);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** The selection that an address names. */
export function selectionOf({ node, relationship }: Flat): Selection | null {
  if (node) return { element: 'node', id: node };
  return relationship ? { element: 'relationship', id: relationship } : null;
}
