/** The timeline as numbers: its scale, the captions below it, and the days that a bar asks for. Pure. */
import { strings } from '../strings/index.ts';
import type { Filters } from '../ui/filters/filters.ts';
import type { Bucket, Unit } from './words.ts';

/** The most gatherings of any bar. */
export const mostOf = (buckets: readonly Bucket[]): number =>
  Math.max(1, ...buckets.map((b) => b.certain + b.uncertain));

/** The filters with the days of one bar as their window. */
export function windowed(filters: Filters, { from, to }: Pick<Bucket, 'from' | 'to'>, unit: Unit): Filters {
  const length = unit === 'year' ? 4 : 7;
  return { ...filters, since: from.slice(0, length), until: to.slice(0, length) };
}

/** Whether bars are few enough for each to be told. */
export const areFew = (buckets: readonly unknown[]): boolean => buckets.length <= 36;

/** What stands below a bar: its month where bars are few, its year where one begins. */
export function captionsOf(buckets: readonly Pick<Bucket, 'from'>[], unit: Unit): { month: string; year: string }[] {
  return buckets.map(({ from }, i) => {
    const [year = '', month = ''] = from.split('-');
    if (unit === 'year') return { month: '', year: areFew(buckets) || Number(year) % 5 === 0 ? year : '' };
    const begins = i === 0 || month === '01';
    const told = areFew(buckets) ? (strings.dates.months[Number(month) - 1] ?? '') : '';
    return { month: told, year: begins ? year : '' };
  });
}
