/** Filters in plain words, the same in explanations, dossiers and on the command line. */
import type { ContactFilter, Grade } from '../contract/filters.ts';
import { counted, dateInWords } from '../model/wording.ts';

const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  meeting: 'meetings of two sides',
  sitting: 'meetings',
  'same-day': 'meetings, or the same session on the same day',
  session: 'meetings, or the same session',
  commitment: 'meetings, the same session, or parties to one commitment',
};

function windowInWords({ since, until, dates }: ContactFilter): string[] {
  if (!since && !until) return [];
  const surely = dates === 'certain' ? 'surely ' : '';
  const from = since ? [`from ${dateInWords(since)}`] : [];
  const to = until ? [`until ${dateInWords(until)}`] : [];
  return [`${surely}${[...from, ...to].join(' ')}`];
}

/** Each filter that is set, in words; names of ids by `nameOf`. */
export function filterInWords(filter: ContactFilter, nameOf: (id: string) => string): string[] {
  const { sources, confidence, kinds, countries, rank, forum, place, topic, knownBy, without } = filter;
  return [
    GRADE_WORDS[filter.grade],
    ...windowInWords(filter),
    ...(sources > 1 ? [`at least ${counted(sources, 'document')} each`] : []),
    ...(confidence > 0 ? [`confidence at least ${confidence}`] : []),
    ...(kinds ? [`only ${kinds.join(', ')}`] : []),
    ...(countries ? [`with ${countries.map(nameOf).join(' or ')}`] : []),
    ...(rank ? [`both of the rank of ${rank} or above`] : []),
    ...(forum ? [`at ${nameOf(forum)}`] : []),
    ...(place ? [`in ${nameOf(place)}`] : []),
    ...(topic ? [`about ${nameOf(topic)}`] : []),
    ...(knownBy ? [`as known on ${dateInWords(knownBy)}`] : []),
    ...(without ? [`without ${counted(without.length, 'document')}`] : []),
  ];
}

/** The ids that the words of a filter name. */
export const idsIn = ({ countries, forum, place, topic }: ContactFilter): string[] => [
  ...(countries ?? []),
  ...[forum, place, topic].flatMap((id) => id ?? []),
];
