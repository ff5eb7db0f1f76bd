import { counting } from '../numbers.ts';

const { number, form } = counting('en');

export const timeline = {
  title: 'Time',
  number,
  allDays: 'All days',
  nothing: 'nothing',
  /** The words behind the numbers of what lies in some days. */
  nouns: {
    meetings: (n: number) => form(n, { one: 'meeting', other: 'meetings' }),
    commitments: (n: number) => form(n, { one: 'commitment', other: 'commitments' }),
    other: (n: number) => form(n, { one: 'other', other: 'others' }),
  },
  bar: (days: string, held: string) => `${days}: ${held}`,
  fromTo: (from: string, to: string) => `from ${from} to ${to}`,
  /** What the bars are, for those who do not see them. */
  bars: {
    event: (unit: string) => `What is on screen by day of the event, one bar for each ${unit}`,
    publication: (unit: string) => `What is on screen by day of first publication, one bar for each ${unit}`,
  },
  units: {
    day: 'day',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    year: 'year',
    'five years': 'five years',
  },
  empty: {
    screen: 'Nothing is on screen.',
    event: 'Nothing on screen has a date. Meetings, sessions and commitments have days of their own.',
    publication: 'Nothing on screen has a date.',
  },

  ends: { from: 'First day', to: 'Last day' },
  endsOf: { from: (letter: string) => `First day of ${letter}`, to: (letter: string) => `Last day of ${letter}` },
  allOf: (days: string) => `all days, ${days}`,
  clear: 'Clear the period',
  clock: 'Clock',
  clocks: {
    event: { text: 'Event', title: 'By the days on which it happened' },
    publication: { text: 'Publication', title: 'By the day on which it was first published' },
  },
  undated: (n: number) => `${number(n)} undated`,
  whyUndated: 'What has no date, shown with the period',

  compare: 'Compare',
  compareTitle: 'Compare this period with a second one',
  chooseFirst: 'Choose a period first, then compare it',
  compared: (a: string, b: string) => `A ${a}, B ${b}`,
  two: <T>(a: T, b: T) => ['A ', a, ' B ', b],
  changes: {
    new: { count: (n: number) => `${number(n)} new`, title: 'only in B' },
    gone: { count: (n: number) => `${number(n)} gone`, title: 'only in A' },
    kept: { count: (n: number) => `${number(n)} kept`, title: 'in both' },
  },
};
