/** What a dossier says in words of its own. */
import type { Grade, Searched } from '../../contract/filters.ts';
import { counted, intervalInWords, listed, MONTHS, precisionOf } from '../../model/wording.ts';
import type { DossierHop } from './schema.ts';

const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  meeting: 'a meeting of two sides',
  sitting: 'a sitting of several',
  'same-day': 'the same session on the same day',
  session: 'the same session',
  commitment: 'parties to one commitment',
};

export const gradeInWords = (grade: Grade | null): string => (grade ? GRADE_WORDS[grade] : 'an institutional link');

/** The day or days of a hop; null when it has none. */
export const hopDate = ({ date }: Pick<DossierHop, 'date'>): string | null =>
  date && intervalInWords(date.from, date.to, precisionOf(date.precision));

/** "28 Nov 2026, 19:04 UTC": a dossier travels, so its clock is nobody's own. */
export function instantInWords(iso: string): string {
  const at = new Date(iso);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} UTC`;
}

/** "Searched 40 actors, 60 contacts and 17 documents; 1 rejected claim left out." What was not counted is left out. */
export function searchedInWords({ actors, contacts, documents, rejectedClaims }: Searched): string {
  const counts = [
    counted(actors, 'actor'),
    ...(contacts === null ? [] : [counted(contacts, 'contact')]),
    ...(documents === null ? [] : [counted(documents, 'document')]),
  ];
  const rejected = rejectedClaims ? `; ${counted(rejectedClaims, 'rejected claim')} left out` : '';
  return `Searched ${listed(counts)}${rejected}.`;
}
