import type { timeline as en } from '../en/timeline.ts';
import { counting } from '../numbers.ts';

const { number, count, form } = counting('fr');

export const timeline: typeof en = {
  title: 'Temps',
  number,
  allDays: 'Tous les jours',
  nothing: 'rien',
  nouns: {
    meetings: (n) => form(n, { one: 'rencontre', other: 'rencontres' }),
    commitments: (n) => form(n, { one: 'engagement', other: 'engagements' }),
    other: (n) => form(n, { one: 'autre', other: 'autres' }),
  },
  bar: (days, held) => `${days}\u00a0: ${held}`,
  fromTo: (from, to) => `du ${from} au ${to}`,
  bars: {
    event: (unit) => `Ce qui est à l’écran selon le jour de l’événement, une barre par ${unit}`,
    publication: (unit) => `Ce qui est à l’écran selon le jour de première publication, une barre par ${unit}`,
  },
  units: {
    day: 'jour',
    week: 'semaine',
    month: 'mois',
    quarter: 'trimestre',
    year: 'année',
    'five years': 'période de cinq ans',
  },
  empty: {
    screen: 'Rien n’est à l’écran.',
    event:
      'Rien de ce qui est à l’écran n’a de date. Les rencontres, les sessions et les engagements ont leurs propres jours.',
    publication: 'Rien de ce qui est à l’écran n’a de date.',
  },

  ends: { from: 'Premier jour', to: 'Dernier jour' },
  endsOf: { from: (letter) => `Premier jour de ${letter}`, to: (letter) => `Dernier jour de ${letter}` },
  allOf: (days) => `tous les jours, ${days}`,
  clear: 'Effacer la période',
  clock: 'Référence temporelle',
  clocks: {
    event: { text: 'Événement', title: 'Selon les jours où cela s’est produit' },
    publication: { text: 'Parution', title: 'Selon le jour de première publication' },
  },
  undated: (n) => `${number(n)} sans date`,
  whyUndated: 'Ce qui n’a pas de date, affiché avec la période',

  compare: 'Comparer',
  compareTitle: 'Comparer cette période avec une seconde',
  chooseFirst: 'Choisissez d’abord une période, puis comparez-la',
  compared: (a, b) => `A\u00a0: ${a}, B\u00a0: ${b}`,
  two: (a, b) => ['A\u00a0: ', a, ' B\u00a0: ', b],
  changes: {
    new: { count: (n) => count(n, { one: 'nouveau', other: 'nouveaux' }), title: 'seulement dans B' },
    gone: { count: (n) => count(n, { one: 'disparu', other: 'disparus' }), title: 'seulement dans A' },
    kept: { count: (n) => count(n, { one: 'resté', other: 'restés' }), title: 'dans les deux' },
  },
};
