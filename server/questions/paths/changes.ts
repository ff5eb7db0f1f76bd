/** The constraints of a search for paths, each relaxed in turn. */
import { type Change, filterChanges } from '../relaxations.ts';
import type { Search } from './search.ts';

const WIDER: Readonly<Record<Search['institutions'], readonly ('ends' | 'any')[]>> = {
  none: ['ends', 'any'],
  ends: ['any'],
  any: [],
};
const LINKS_TOLD = { ends: 'With institutional links at the ends', any: 'With institutional links' };
const MOST_HOPS = 8;

/** One changed parameter at a time, mildest first. */
export function searchChanges<Q extends Search>(query: Q): Change<Q>[] {
  const changes: Change<Q>[] = [];
  if (query.order === 'time')
    changes.push({
      parameter: 'order',
      value: 'any',
      changed: { ...query, order: 'any' },
      told: 'Without regard to the order of time',
    });
  for (const institutions of WIDER[query.institutions])
    changes.push({
      parameter: 'institutions',
      value: institutions,
      changed: { ...query, institutions },
      told: LINKS_TOLD[institutions],
    });
  if (query.exclude)
    changes.push({
      parameter: 'exclude',
      value: null,
      changed: { ...query, exclude: undefined },
      told: 'Through what is left out',
    });
  changes.push(...filterChanges(query));
  if (query.maxHops < MOST_HOPS)
    changes.push({
      parameter: 'maxHops',
      value: String(MOST_HOPS),
      changed: { ...query, maxHops: MOST_HOPS },
      told: 'With up to eight hops',
    });
  return changes;
}
