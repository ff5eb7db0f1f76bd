/** The filters that a person may set, each with its caption and its value in words. Pure. */
import type { Kind } from '../../../server/model/kinds.ts';
import { type FilterParameter, type Filters, readFilters, writeFilters } from './filters.ts';

interface Entry {
  name: string;
  caption: string;
  /** What it asks of a contact, for the one who sets it. */
  told: string;
  parameters: readonly FilterParameter[];
  /** Kinds of nodes that it may name; null when it names none. */
  nodes: readonly Kind[] | null;
}
const define = <N extends string>(entries: readonly (Entry & { name: N })[]) => entries;

const ACTORS = ['person', 'organization', 'country'] as const satisfies readonly Kind[];

export const ENTRIES = define([
  {
    name: 'date',
    caption: 'Event date',
    told: 'When it was: a year, month or day, such as 2025, 2025-09 or 2025-09-19.',
    parameters: ['since', 'until', 'dates'],
    nodes: null,
  },
  {
    name: 'grade',
    caption: 'Contact at least',
    told: 'The weakest contact that counts.',
    parameters: ['grade'],
    nodes: null,
  },
  {
    name: 'of',
    caption: 'Contacts of',
    told: 'At least one of the two is one of these, or stood for one of them there.',
    parameters: ['of'],
    nodes: ACTORS,
  },
  {
    name: 'countries',
    caption: 'Country',
    told: 'At least one of the two stood for one of these at the time.',
    parameters: ['countries'],
    nodes: ['country'],
  },
  {
    name: 'rank',
    caption: 'Rank',
    told: 'Both are people who held this rank or a higher one at the time, known or assumed.',
    parameters: ['rank'],
    nodes: null,
  },
  {
    name: 'kinds',
    caption: 'Kinds of actors',
    told: 'Both actors are of these kinds.',
    parameters: ['kinds'],
    nodes: null,
  },
  {
    name: 'forum',
    caption: 'Forum',
    told: 'It was a session of this forum, or took place or was made during one.',
    parameters: ['forum'],
    nodes: ['forum', 'session'],
  },
  {
    name: 'place',
    caption: 'Place',
    told: 'It took place there, or in a place of that country.',
    parameters: ['place'],
    nodes: ['place', 'country'],
  },
  {
    name: 'topic',
    caption: 'Topic',
    told: 'A commitment about it was made, there or by the two.',
    parameters: ['topic'],
    nodes: ['topic'],
  },
  {
    name: 'sources',
    caption: 'Sources',
    told: 'At least so many documents tell of it.',
    parameters: ['sources'],
    nodes: null,
  },
  {
    name: 'confidence',
    caption: 'Confidence',
    told: 'At least so sure, from 0 to 1: of the gathering, and of both having been there.',
    parameters: ['confidence'],
    nodes: null,
  },
  {
    name: 'knownBy',
    caption: 'As known on',
    told: 'Only what documents had told by then. Those without a date do not count.',
    parameters: ['knownBy'],
    nodes: null,
  },
  { name: 'without', caption: 'Without', told: 'These documents are set aside.', parameters: ['without'], nodes: null },
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
