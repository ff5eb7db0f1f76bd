/** Days, weeks, months …: each unit numbers its stretches of days without a gap. Pure. */
import { dateInWords } from '../words/dates.ts';

/** From fine to coarse. */
export const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'five years'] as const;
export type Unit = (typeof UNITS)[number];

const DAY = 86_400_000;
/** 1970 began on a Thursday, weeks begin on Mondays. */
const THURSDAY = 3;
const MONTHS_OF: Readonly<Record<Exclude<Unit, 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  'five years': 60,
};

const dayNumber = (day: string): number => Date.parse(day) / DAY;
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The number of the stretch of days that a day lies in. */
export function ordinalOf(day: string, unit: Unit): number {
  if (unit === 'day') return dayNumber(day);
  if (unit === 'week') return Math.floor((dayNumber(day) + THURSDAY) / 7);
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Math.floor(months / MONTHS_OF[unit]);
}

/** First day of a stretch. */
export function firstDay(ordinal: number, unit: Unit): string {
  if (unit === 'day') return isoOf(ordinal * DAY);
  if (unit === 'week') return isoOf((ordinal * 7 - THURSDAY) * DAY);
  // Counted from 2000: the years 0 to 99 would be taken for those of the last century.
  return isoOf(Date.UTC(2000, ordinal * MONTHS_OF[unit] - 24_000));
}

/** Last day of a stretch: the one before the next begins. */
export const lastDay = (ordinal: number, unit: Unit): string =>
  isoOf(dayNumber(firstDay(ordinal + 1, unit)) * DAY - DAY);

/** How far into a stretch a day begins, from 0 to below 1. */
export function fractionOf(day: string, unit: Unit): number {
  const ordinal = ordinalOf(day, unit);
  const start = dayNumber(firstDay(ordinal, unit));
  return (dayNumber(day) - start) / (dayNumber(firstDay(ordinal + 1, unit)) - start);
}

/** The day after. */
export const nextDay = (day: string): string => isoOf((dayNumber(day) + 1) * DAY);

/** How many stretches a caption may stand for, so that captions fall on round dates. */
export const STRIDES: Readonly<Record<Unit, readonly number[]>> = {
  day: [1, 2, 7, 14, 28],
  week: [1, 2, 4, 8, 13, 26],
  month: [1, 2, 3, 6, 12, 24],
  quarter: [1, 2, 4, 8, 20, 40],
  year: [1, 2, 5, 10, 20, 40],
  'five years': [1, 2, 4, 10, 20, 40],
};

/** What stands on the axis at a stretch's first day. */
export function captionOf(day: string, unit: Unit): string {
  if (unit === 'year' || unit === 'five years') return day.slice(0, 4);
  return dateInWords(unit === 'day' || unit === 'week' ? day : day.slice(0, 7));
}
