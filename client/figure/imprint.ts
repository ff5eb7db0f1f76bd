/** What a figure says of itself: the days it shows, when and from what it was made. Pure. */
import { strings } from '../strings/index.ts';
import { later } from '../strings/later.ts';
import type { Period, TimeState } from '../view/time.ts';
import { dateInWords } from '../words/dates.ts';

const inWords = ({ from, to }: Period): string =>
  from === to ? dateInWords(from) : strings.dates.period(dateInWords(from), dateInWords(to));

/** The chosen period in words; empty when all days are shown. */
export function datelineOf({ period, compare, clock }: TimeState): string {
  if (!period) return '';
  const { figure } = later;
  const days = compare ? figure.periods(inWords(period), inWords(compare)) : inWords(period);
  return clock === 'publication' ? figure.periodPublished(days) : figure.period(days);
}

interface Made {
  /** ISO day; null leaves it out. */
  day: string | null;
  /** Whether the documents are named. */
  sources: boolean;
  dataVersion: string | null;
  /** Elements whose sources are not listed. */
  unlisted: number;
}

/** Today by the reader's own clock, as an ISO day. */
export function today(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The small print. */
export function imprintOf({ day, sources, dataVersion, unlisted }: Made): string {
  const { imprint, version, unlisted: more } = later.figure;
  return [
    `${imprint.made}${day ? imprint.on(dateInWords(day)) : ''}${sources ? imprint.from : ''}.`,
    dataVersion === null ? '' : version(dataVersion),
    sources && unlisted > 0 ? more(unlisted) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
