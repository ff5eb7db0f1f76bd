/** What the timeline has chosen, as a link carries it; what is absent is the default. Pure. */
import { z } from 'zod';
import { isPartialDate, spanOf } from '../../server/model/dates.ts';

/** Whole days, ISO `YYYY-MM-DD`, both inclusive. */
export interface Period {
  from: string;
  to: string;
}

const CLOCKS = ['event', 'publication'] as const;
/** By when it happened, or by when it was first published. */
export type Clock = (typeof CLOCKS)[number];

export interface TimeState {
  /** The chosen period, or A where two are compared. */
  period: Period | null;
  /** B, where two are compared. */
  compare: Period | null;
  clock: Clock;
  /** Whether what has no date is shown with the chosen period. */
  withUndated: boolean;
}

/** All days are shown. */
export const ALL_TIME: TimeState = { period: null, compare: null, clock: 'event', withUndated: false };

/** No news tells of years outside these; a date there is a slip of reading. */
const ERA: Period = { from: '1800-01-01', to: '2199-12-31' };

/** The period, when it lies in the years that a timeline can show. */
export const inEra = (period: Period): Period | null =>
  period.from >= ERA.from && period.to <= ERA.to ? period : null;

const date = z.string().refine(isPartialDate).optional().catch(undefined);
const partsSchema = z.object({
  from: date,
  to: date,
  clock: z.enum(CLOCKS).catch('event'),
  from2: date,
  to2: date,
  undated: z.literal('yes').optional().catch(undefined),
});

/** The period of two dates; null when one is missing or they stand in the wrong order. */
function periodOf(from: string | undefined, to: string | undefined): Period | null {
  if (!from || !to) return null;
  const first = spanOf(from, null);
  const last = spanOf(to, null);
  return first && last && first.dateFrom <= last.dateTo ? inEra({ from: first.dateFrom, to: last.dateTo }) : null;
}

/** Reads the state from the texts of an address; a mistyped part is left out, the rest counts. */
export function readTime(texts: Readonly<Record<string, string | undefined>>): TimeState {
  const { from, to, clock, from2, to2, undated } = partsSchema.parse(texts);
  const period = periodOf(from, to);
  return { period, compare: period && periodOf(from2, to2), clock, withUndated: undated === 'yes' };
}

/** Writes the state as texts of an address; defaults leave no trace. */
export function writeTime({ period, compare, clock, withUndated }: TimeState): Record<string, string> {
  return {
    ...(period && { from: period.from, to: period.to }),
    ...(period && compare && { from2: compare.from, to2: compare.to }),
    ...(clock !== 'event' && { clock }),
    ...(withUndated && { undated: 'yes' }),
  };
}
