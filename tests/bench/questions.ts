/** Which questions are asked of a generated graph: of hubs, of the many, of the few. */
import type { FilledGraph } from './generate/fill.ts';
import { seeded } from './generate/random.ts';

const SEED = 7;
/** One question in so many is about a hub. */
const HUBS = 4;
const MOST_CONNECTED = 50;

/** Neighbourhoods, in the client's page size: one in four of a hub, the others of any actor or meeting. */
export function neighbourhoodPaths({ degrees }: FilledGraph, count: number): string[] {
  const random = seeded(SEED);
  const ids = degrees.map(([id]) => id);
  return Array.from({ length: count }, (_, i) => {
    const id = random.pick(i % HUBS === 0 ? ids.slice(0, MOST_CONNECTED) : ids);
    return `/nodes/${id}/neighbourhood`;
  });
}

/** Pairs of people who took part in something. */
export function pairsOfPeople({ degrees }: FilledGraph, count: number): [string, string][] {
  const random = seeded(SEED);
  const people = degrees.filter(([id, degree]) => id.startsWith('person-') && degree > 1).map(([id]) => id);
  return Array.from({ length: count }, () => {
    const [from, to] = random.several(2, () => random.pick(people));
    return [from ?? '', to ?? ''];
  });
}

export const pathOf = ([from, to]: readonly [string, string]): string => `/paths?from=${from}&to=${to}`;

export const pathPaths = (graph: FilledGraph, count: number): string[] => pairsOfPeople(graph, count).map(pathOf);

/** A way to ask one endpoint, of several people in turn. */
export interface Endpoint {
  name: string;
  paths: string[];
}

/** Every endpoint that reads, asked about people; the others of the graph are met on the way. */
export function endpoints(graph: FilledGraph, count: number): Endpoint[] {
  const pairs = pairsOfPeople(graph, count);
  const about = (name: string, path: (a: string, b: string) => string): Endpoint => ({
    name,
    paths: pairs.map(([a, b]) => path(a, b)),
  });
  return [
    about('node', (a) => `/nodes/${a}`),
    about('neighbourhood', (a) => `/nodes/${a}/neighbourhood`),
    about('neighbourhoods of two', (a, b) => `/neighbourhoods?ids=${a},${b}`),
    about('contacts of one', (a) => `/contacts?of=${a}`),
    about('timeline of one', (a) => `/contacts/timeline?of=${a}&limit=50`),
    about('contacts of a pair', (a, b) => `/contacts/pair?a=${a}&b=${b}&grade=commitment`),
    about('path', (a, b) => pathOf([a, b])),
    about('path in order of time', (a, b) => `${pathOf([a, b])}&order=time`),
    about('ten paths', (a, b) => `${pathOf([a, b])}&mode=k-shortest&k=10`),
  ];
}
