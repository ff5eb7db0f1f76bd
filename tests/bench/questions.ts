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
