/** Which of a node's relationships count when it is expanded. Pure. */
import type { FilterName } from '../ui/filters/entries.ts';
import { type Filters, writeFilters } from '../ui/filters/filters.ts';

/** Everything: the weakest contact is every gathering. */
export const EVERYTHING: Filters = { grade: 'commitment' };
export const OF_NEIGHBOURS: readonly FilterName[] = ['date', 'grade', 'knownBy'];

/** The filters as the API takes them; nothing where everything counts. */
export function neighbourQuery({ grade = 'sitting', ...others }: Filters): Record<string, string> {
  const texts = writeFilters(others);
  return grade === EVERYTHING.grade ? texts : { ...texts, grade };
}

export const isEverything = (filters: Filters): boolean => Object.keys(neighbourQuery(filters)).length === 0;
