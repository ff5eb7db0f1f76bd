import { dateInWords, intervalInWords, MONTHS } from '../../../server/model/wording.ts';

export const dates = {
  months: MONTHS as readonly string[],
  date: dateInWords,
  interval: intervalInWords,
  period: (from: string, to: string) => `${from} – ${to}`,
  /** A day with its time: "19 Sep 2025, 14:05". */
  instant: (day: string, time: string) => `${day}, ${time}`,
  dayNotTold: 'day not told',
  monthNotTold: 'month not told',
  someTimeInTheseDays: 'some time in these days',
};
