import { datesWith } from '../../../server/model/wording.ts';
import type { dates as en } from '../en/dates.ts';

const MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const;
const { dateInWords, intervalInWords } = datesWith(MONTHS, (day) => (day === 1 ? '1er' : String(day)));

export const dates: typeof en = {
  months: MONTHS,
  date: dateInWords,
  interval: intervalInWords,
  period: (from, to) => `${from} – ${to}`,
  instant: (day, time) => `${day} à ${time}`,
  dayNotTold: 'jour non précisé',
  monthNotTold: 'mois non précisé',
  someTimeInTheseDays: 'à un moment de ces jours-là',
};
