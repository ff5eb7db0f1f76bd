/** The path form's choices and their words. */

import type { Node } from '../../server/contract/graph.ts';
import { GRADES } from '../../server/contract/paths.ts';
import type { PathQuestion } from '../api/resources.ts';

export type Options = Pick<PathQuestion, 'institutions' | 'grade' | 'order'>;
export interface PathDraft extends Options {
  from: Node | null;
  to: Node | null;
}

export const DEFAULT_OPTIONS: Options = { institutions: 'any', grade: 'sitting', order: 'any' };

export const INSTITUTIONS: readonly { value: Options['institutions']; label: string }[] = [
  { value: 'any', label: 'anywhere' },
  { value: 'ends', label: 'only at the ends' },
  { value: 'none', label: 'none' },
];

const GRADE_WORDS: Readonly<Record<Options['grade'], string>> = {
  meeting: 'a meeting of two sides',
  sitting: 'a sitting of several',
  'same-day': 'same session, same day',
  session: 'the same session',
  commitment: 'parties to one commitment',
};
/** How close a contact was, in words. */
export const gradeInWords = (grade: Options['grade']): string => GRADE_WORDS[grade];
export const GRADE_CHOICES = GRADES.map((value) => ({ value, label: GRADE_WORDS[value] }));

/** The question that a draft asks, or null while an end is missing. */
export function questionOf({ from, to, ...options }: PathDraft): PathQuestion | null {
  return from && to ? { from: from.id, to: to.id, ...options } : null;
}

/** The question with one parameter changed, as a relaxation proposes; null for a parameter the form does not know. */
export function relaxed(question: PathQuestion, parameter: string, value: string): PathQuestion | null {
  const { institutions, grade, order } = question;
  if (parameter === 'institutions') {
    const found = INSTITUTIONS.find((c) => c.value === value);
    return found ? { ...question, institutions: found.value, grade, order } : null;
  }
  if (parameter === 'grade') {
    const found = GRADES.find((g) => g === value);
    return found ? { ...question, institutions, grade: found, order } : null;
  }
  if (parameter === 'order' && (value === 'any' || value === 'time'))
    return { ...question, institutions, grade, order: value };
  return null;
}
