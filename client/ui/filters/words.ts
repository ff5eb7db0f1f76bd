/** The values of filters in words, for their chips. Pure. */
import { kindOf } from '../../../server/model/kinds.ts';
import { RANKS } from '../../../server/model/ranks.ts';
import { dateInWords } from '../../../server/model/wording.ts';
import { gradeInWords } from '../../words/grades.ts';
import { type FilterName, idsOf } from './entries.ts';
import { defaultGrade, type Filters } from './filters.ts';

const joined = (words: readonly string[], last: string): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

function windowInWords({ since, until, dates }: Filters): string {
  const sure = dates === 'certain' ? ', surely' : '';
  if (since && until) {
    const [from, to] = [dateInWords(since), dateInWords(until)];
    return (from === to ? from : `${from} – ${to}`) + sure;
  }
  return (since ? `since ${dateInWords(since)}` : `until ${dateInWords(until ?? '')}`) + sure;
}

/** "minister or above"; of the highest rank there is nothing above. */
export const rankInWords = (rank: (typeof RANKS)[number]): string => (rank === RANKS[0] ? rank : `${rank} or above`);

/** The value of a filter in words, for its chip. */
export function valueInWords(name: FilterName, filters: Filters, nameOf: (id: string) => string): string {
  switch (name) {
    case 'date':
      return windowInWords(filters);
    case 'grade':
      return gradeInWords(filters.grade ?? defaultGrade());
    case 'rank':
      return filters.rank ? rankInWords(filters.rank) : '';
    case 'kinds':
      return joined(
        (filters.kinds ?? []).map((kind) => kindOf(kind).plural.toLowerCase()),
        'and',
      );
    case 'sources':
      return `${filters.sources ?? 1} or more`;
    case 'confidence':
      return `${filters.confidence ?? 0} or more`;
    case 'knownBy':
      return dateInWords(filters.knownBy ?? '');
    default: {
      const ids = idsOf(name, filters);
      // More than a chip can hold are counted.
      const told = ids.length > 3 ? [...ids.slice(0, 2).map(nameOf), `${ids.length - 2} more`] : ids.map(nameOf);
      return joined(told, name === 'without' || ids.length > 3 ? 'and' : 'or');
    }
  }
}
