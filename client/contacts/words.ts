/** Contacts in words. Pure. */
import type { MatrixResponse, Pair, TimelineResponse } from '../../server/contract/contacts.ts';
import { GRADES, type Grade } from '../../server/contract/filters.ts';
import { strings } from '../strings/index.ts';
import { intervalInWords } from '../words/dates.ts';
import { countedGrade, gradeInWords } from '../words/grades.ts';

export type Cell = MatrixResponse['cells'][number];
export type Bucket = TimelineResponse['buckets'][number];
export type Unit = TimelineResponse['unit'];

const words = strings.contacts;

/** Counts by grade; a grade without any may be absent. */
export type ByGrade = Pair['byGrade'];

/** The counts of each grade that is there, strongest first. */
export const gradesOf = (byGrade: ByGrade): { grade: Grade; count: number }[] =>
  GRADES.map((grade) => ({ grade, count: byGrade[grade] ?? 0 })).filter(({ count }) => count > 0);

/** "2 meetings, 1 sitting". */
export const byGradeInWords = (byGrade: ByGrade): string =>
  gradesOf(byGrade)
    .map(({ grade, count }) => countedGrade(count, grade))
    .join(', ');

/** The days from the first to the last contact, or that none is known. */
export const daysInWords = ({ first, last }: Pick<Pair, 'first' | 'last'>): string =>
  first && last ? intervalInWords(first, last, 'interval') : words.undated;

/** "at 2 of 3 the country of one side is only assumed"; null when all are known. */
export function assumedInWords({ assumed, count }: Pick<Pair, 'assumed' | 'count'>): string | null {
  if (assumed === 0) return null;
  return count === 1 ? words.assumedAlways : words.assumedAt(assumed, count);
}

/** What a cell holds: "1 meeting, 19 Sep 2025"; "3 gatherings, closest a meeting of two sides, 9 Sep 2024 – 19 Sep 2025". */
export function cellInWords(cell: Cell | undefined): string {
  if (!cell) return words.noContact;
  const { count, grade } = cell;
  const told = count === 1 ? [countedGrade(1, grade)] : [words.gathering(count), words.closest(gradeInWords(grade))];
  return [...told, daysInWords(cell), assumedInWords(cell)].filter(Boolean).join(', ');
}

/** The days of a bar: "Sep 2025", "2025". */
export const bucketDays = ({ from, to }: Pick<Bucket, 'from' | 'to'>, unit: Unit): string =>
  intervalInWords(from, to, unit);

/** What a bar holds: "Sep 2025: 3 meetings, 1 sitting; 2 more that may be later". */
export function bucketInWords(bucket: Bucket, unit: Unit): string {
  const days = bucketDays(bucket, unit);
  if (bucket.certain + bucket.uncertain === 0) return words.emptyBar(days);
  const certain = byGradeInWords(bucket.byGrade);
  const uncertain = bucket.uncertain > 0 ? words.uncertain(bucket.uncertain) : '';
  return words.bar(days, [certain, uncertain].filter(Boolean));
}
