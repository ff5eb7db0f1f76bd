import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { number, count } = counting('en');
const gathering = (n: number) => count(n, { one: 'gathering', other: 'gatherings' });

export const contacts = {
  title: 'Who met whom',
  as: 'Contacts as',
  tabs: { list: 'List', matrix: 'Matrix', timeline: 'Timeline' },
  between: 'Contacts between',
  by: { actor: 'Actors', country: 'Countries', side: 'Sides' },
  order: 'Order of the matrix',
  orders: { cluster: 'Order: alike side by side', name: 'Order: by name', count: 'Order: busiest first' },
  loading: {
    pairs: 'Loading the pairs',
    matrix: 'Loading the matrix',
    timeline: 'Loading the timeline',
    pair: 'Loading the pair',
  },
  key: 'Key',
  showMore: 'Show more',
  shownOf: (shown: number, total: number) => `${number(shown)} of ${number(total)} are shown`,
  nothing: { label: 'No contact', title: 'No contact found', relaxations: 'What would give a contact' },

  /** Counts and days, as list, matrix and bars tell them. */
  number,
  gathering,
  closest: (grade: string) => `closest ${grade}`,
  noContact: 'no contact',
  undated: 'undated',
  assumed: (n: number) => count(n, { one: 'assumed', other: 'assumed' }),
  assumedAlways: 'the country of one side is only assumed',
  assumedAt: (n: number, of: number) => `at ${number(n)} of ${number(of)} the country of one side is only assumed`,
  cell: (a: string, b: string, held: string) => `${a} – ${b}: ${held}`,
  bar: (days: string, held: readonly string[]) => `${days}: ${held.join('; ')}`,
  emptyBar: (days: string) => `${days}: nothing`,
  uncertain: (n: number) => `${gathering(n)} then or later`,
  /** How well a gathering is founded. */
  standing: (sources: number, confidence: string) => `${common.source(sources)} · confidence ${confidence}`,

  list: {
    label: 'Pairs',
    gatherings: 'Gatherings',
    grades: 'By grade',
    days: 'First – last',
    sort: 'Sort by this',
    and: 'and',
  },
  matrix: {
    assumed: 'country of one side assumed',
    leftOut: {
      actor: (n: number) => count(n, { one: 'more actor has contacts', other: 'more actors have contacts' }),
      country: (n: number) => count(n, { one: 'more country has contacts', other: 'more countries have contacts' }),
      side: (n: number) => count(n, { one: 'more side has contacts', other: 'more sides have contacts' }),
    },
    showUpTo: (n: number) => `Show up to ${number(n)}`,
  },
  timeline: {
    bars: {
      month: 'Gatherings by month; choosing one sets the event date',
      year: 'Gatherings by year; choosing one sets the event date',
    },
    uncertain: 'then or later: the date is not exact',
    undated: (n: number) =>
      `${gathering(n)} without a date ${n === 1 ? 'stands' : 'stand'} in no bar, and last in the list.`,
    list: 'Gatherings by date',
    sides: 'Sides',
    undatedOne: 'Undated',
    /** Who stood for a side, after its name. */
    delegation: (names: readonly string[]) => `: ${names.join(', ')}`,
    openPair: 'Open the pair',
  },
  showInGraph: 'Show in graph',
  pair: {
    label: (a: string, b: string) => `Contacts of ${a} and ${b}`,
    none: (a: string, b: string) => `${a} and ${b}: no contact`,
    findPath: 'Find path',
    leave: 'Choose others',
    gatherings: 'Gatherings',
    list: 'Gatherings of the two',
    contacts: 'Contacts',
    closest: 'Closest',
    first: 'First',
    last: 'Last',
    notDated: 'not dated',
    countryAssumed: 'country assumed',
    whyAssumed: 'No document says for which country one of them stood on that day',
    inDocument: 'In its document',
    moreSentences: (n: number) => count(n, { one: 'more sentence', other: 'more sentences' }),
    show: (told: string) => `Show in graph: ${told}`,
  },
  about: {
    label: 'About contacts',
    text: 'A contact joins two of different sides at one gathering. Choose two, in the list or the matrix, to read the sentences that say so.',
    grades: 'How close, closest first',
    keys: 'Keys',
    walk: 'walk through list, matrix and bars',
    choose: 'choose the two, or the days of a bar',
    path: 'find a path between the chosen two',
    clear: 'clear the choice',
  },
};
