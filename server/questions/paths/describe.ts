/** The constraints of a search for paths in words. */
import { counted } from '../../model/wording.ts';
import type { Context } from '../context.ts';
import { nodesById } from '../elements.ts';
import { filterInWords, idsIn } from '../filter-words.ts';
import type { Search } from './search.ts';

const INSTITUTION_WORDS: Readonly<Record<Search['institutions'], string>> = {
  any: 'institutional links allowed',
  ends: 'institutional links only at the ends',
  none: 'no institutional links',
};

export async function describeSearch(context: Context, query: Search): Promise<string> {
  const names = await nodesById(context, [...idsIn(query), ...(query.exclude ?? [])]);
  const nameOf = (id: string): string => names.get(id)?.name ?? id;
  return [
    ...filterInWords(query, nameOf),
    ...(query.order === 'time' ? ['in order of time'] : []),
    INSTITUTION_WORDS[query.institutions],
    ...(query.exclude ? [`not through ${query.exclude.map(nameOf).join(', ')}`] : []),
    `at most ${counted(query.maxHops, 'hop')}`,
  ].join(', ');
}
