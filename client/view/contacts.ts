/** What the contacts screen shows, as a link carries it; what is absent is the default. Pure. */
import { z } from 'zod';
import { contactsQuerySchema, matrixQuerySchema } from '../../server/contract/contacts.ts';
import { type Filters, isFilterParameter, readFilters, withParameter, writeFilters } from '../ui/filters/filters.ts';

const id = z.string().min(1).max(200);
const tab = z.enum(['list', 'matrix', 'timeline']).default('list');
const { by, sort } = contactsQuerySchema.shape;
const { order, size } = matrixQuerySchema.shape;

/** The parts of the address that are no filters, each with its default. */
const parts = {
  tab: tab.catch('list'),
  by: by.catch('actor'),
  sort: sort.catch('count'),
  order: order.catch('cluster'),
  size: size.catch(24),
  a: id.optional().catch(undefined),
  b: id.optional().catch(undefined),
};
const partsSchema = z.object(parts);

type Parts = z.output<typeof partsSchema>;
export type ContactsTab = Parts['tab'];
export interface ContactsState extends Omit<Parts, 'a' | 'b'> {
  filters: Filters;
  /** Ids of the two whose contacts stand at the side. */
  pair: { a: string; b: string } | null;
}

/** Reads the state from the texts of an address. */
export function readContacts(texts: Readonly<Record<string, string | undefined>>): ContactsState {
  const { a, b, ...rest } = partsSchema.parse(texts);
  return { ...rest, filters: readFilters(texts), pair: a && b && a !== b ? { a, b } : null };
}

/** Writes the state as texts of an address; defaults leave no trace. */
export function writeContacts({ filters, pair, ...rest }: ContactsState): Record<string, string> {
  const defaults: Readonly<Record<string, unknown>> = partsSchema.parse({});
  const told = Object.entries({ ...rest, ...pair }).filter(([name, value]) => value !== defaults[name]);
  return { ...Object.fromEntries(told.map(([name, value]) => [name, String(value)])), ...writeFilters(filters) };
}

/** The state with a part changed: two actors are no pair of countries. */
export function changed(state: ContactsState, part: Partial<ContactsState>): ContactsState {
  const next = { ...state, ...part };
  return next.by === state.by ? next : { ...next, pair: part.pair ?? null };
}

/** The state after one parameter (or several that are one constraint) was changed or left out, as a relaxation proposes; null for one that the screen does not know. */
export function relaxedContacts(state: ContactsState, parameter: string, value: string | null): ContactsState | null {
  const [first = '', ...others] = parameter.split(',');
  const next = changedBy(state, first, value);
  return next && others.length > 0 ? relaxedContacts(next, others.join(), value) : next;
}

function changedBy(state: ContactsState, parameter: string, value: string | null): ContactsState | null {
  if (isFilterParameter(parameter)) return { ...state, filters: withParameter(state.filters, parameter, value) };
  if (parameter !== 'by') return null;
  return changed(state, { by: parts.by.parse(value ?? undefined) });
}
