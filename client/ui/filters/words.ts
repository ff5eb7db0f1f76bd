/** The values of filters in words, for their chips. Pure. */
import { RANKS } from '../../../server/model/ranks.ts';
import { strings } from '../../strings/index.ts';
import { dateInWords } from '../../words/dates.ts';
import { gradeInWords } from '../../words/grades.ts';
import { type FilterName, idsOf } from './entries.ts';
import { defaultGrade, type Filters } from './filters.ts';

const { common, filters: words, model } = strings;

function windowInWords({ since, until, dates }: Filters): string {
  const isCertain = dates === 'certain';
  if (since && until) return words.period(dateInWords(since), dateInWords(until), isCertain);
  return since ? words.since(dateInWords(since), isCertain) : words.until(dateInWords(until ?? ''), isCertain);
}

/** "minister or above"; of the highest rank there is nothing above. */
export const rankInWords = (rank: (typeof RANKS)[number]): string =>
  rank === RANKS[0] ? model.values[rank] : words.orAbove(model.values[rank]);

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
      return common.listed((filters.kinds ?? []).map((kind) => model.kinds[kind].other));
    case 'sources':
      return words.orMore(filters.sources ?? 1);
    case 'confidence':
      return words.orMore(filters.confidence ?? 0);
    case 'knownBy':
      return dateInWords(filters.knownBy ?? '');
    default: {
      const ids = idsOf(name, filters);
      // More than a chip can hold are counted.
      if (ids.length > 3) return common.listed([...ids.slice(0, 2).map(nameOf), words.more(ids.length - 2)]);
      return name === 'without' ? common.listed(ids.map(nameOf)) : common.either(ids.map(nameOf));
    }
  }
}
