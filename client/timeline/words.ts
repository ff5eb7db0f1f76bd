/** What the timeline says: periods and counts in words. Pure. */
import { strings } from '../strings/index.ts';
import type { Clock, Period } from '../view/time.ts';
import { dateInWords, intervalInWords } from '../words/dates.ts';
import { type Bin, CATEGORIES, type Category, type Counts } from './bins.ts';
import { nextDay, type Unit } from './units.ts';

const words = strings.timeline;

/** The categories that are there, each with its number and noun. */
export const countsInWords = (counts: Counts): { category: Category; number: string; noun: string }[] =>
  CATEGORIES.filter((c) => counts[c] > 0).map((category) => ({
    category,
    number: words.number(counts[category]),
    noun: words.nouns[category](counts[category]),
  }));

/** "14 Mar – 30 Sep 2025"; whole months and years without their days: "Mar – Sep 2025", "2024". */
export function daysInWords({ from, to }: Period): string {
  if (!from.endsWith('-01') || !nextDay(to).endsWith('-01')) return intervalInWords(from, to, 'interval');
  const length = from.endsWith('-01-01') && to.endsWith('-12-31') ? 4 : 7;
  const [first, last] = [dateInWords(from.slice(0, length)), dateInWords(to.slice(0, length))];
  if (first === last) return first;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return strings.dates.period(sameYear ? first.replace(/ \d+$/, '') : first, last);
}

/** "from 1 Mar 2025 to 30 Sep 2025", as it is read aloud. */
export const fromTo = ({ from, to }: Period): string => words.fromTo(dateInWords(from), dateInWords(to));

/** "Mar 2025: 3 meetings, 1 commitment". */
export const binInWords = (bin: Bin): string => {
  const parts = countsInWords(bin.counts).map(({ number, noun }) => `${number} ${noun}`);
  return words.bar(daysInWords(bin), parts.length > 0 ? parts.join(', ') : words.nothing);
};

/** What the bars are, for those who do not see them. */
export const barsInWords = (unit: Unit, bins: readonly Period[], clock: Clock): string => {
  const [first] = bins;
  const last = bins.at(-1);
  const days = first && last && fromTo({ from: first.from, to: last.to });
  return [words.bars[clock](words.units[unit]), days].filter(Boolean).join(', ');
};
