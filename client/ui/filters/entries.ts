/** The filters that a person may set: what they are made of, and which nodes they name. Pure. */
import type { Kind } from '../../../server/model/kinds.ts';
import { type FilterParameter, type Filters, readFilters, writeFilters } from './filters.ts';

interface Entry {
  name: string;
  parameters: readonly FilterParameter[];
  /** Kinds of nodes that it may name; null when it names none. */
  nodes: readonly Kind[] | null;
}
const define = <N extends string>(entries: readonly (Entry & { name: N })[]) => entries;

const ACTORS = ['person', 'organization', 'country'] as const satisfies readonly Kind[];

export const ENTRIES = define([
  {
    name: 'date',
    parameters: ['since', 'until', 'dates'],
    nodes: null,
  },
  {
    name: 'grade',
    parameters: ['grade'],
    nodes: null,
  },
  {
    name: 'of',
    parameters: ['of'],
    nodes: ACTORS,
  },
  {
    name: 'countries',
    parameters: ['countries'],
    nodes: ['country'],
  },
  {
    name: 'rank',
    parameters: ['rank'],
    nodes: null,
  },
  {
    name: 'kinds',
    parameters: ['kinds'],
    nodes: null,
  },
  {
    name: 'forum',
    parameters: ['forum'],
    nodes: ['forum', 'session'],
  },
  {
    name: 'place',
    parameters: ['place'],
    nodes: ['place', 'country'],
  },
  {
    name: 'topic',
    parameters: ['topic'],
    nodes: ['topic'],
  },
  {
    name: 'sources',
    parameters: ['sources'],
    nodes: null,
  },
  {
    name: 'confidence',
    parameters: ['confidence'],
    nodes: null,
  },
  {
    name: 'knownBy',
    parameters: ['knownBy'],
    nodes: null,
  },
  { name: 'without', parameters: ['without'], nodes: null },
]);
export type FilterName = (typeof ENTRIES)[number]['name'];

export const entryOf = (name: FilterName): Entry => ENTRIES.find((e) => e.name === name) as Entry;

/** Whether a filter says anything that the contract does not say by itself. */
export const isSet = (name: FilterName, filters: Filters): boolean =>
  entryOf(name).parameters.some((p) => filters[p] !== undefined);

/** The filters without this one. */
export function cleared(name: FilterName, filters: Filters): Filters {
  const gone = new Set<string>(entryOf(name).parameters);
  return readFilters(Object.fromEntries(Object.entries(writeFilters(filters)).filter(([p]) => !gone.has(p))));
}

/** Ids of nodes, or of documents, that a filter names. */
export function idsOf(name: FilterName, filters: Filters): readonly string[] {
  if (name === 'without') return filters.without ?? [];
  if (!entryOf(name).nodes) return [];
  return entryOf(name).parameters.flatMap((p) => (filters[p] as string | readonly string[] | undefined) ?? []);
}
