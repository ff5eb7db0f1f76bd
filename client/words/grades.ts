/** How close a contact was, in words. */
import { GRADES, type Grade } from '../../server/contract/filters.ts';
import { counted } from '../../server/model/wording.ts';

const WORDS: Readonly<Record<Grade, { told: string; one: string; several: string }>> = {
  meeting: { told: 'a meeting of two sides', one: 'meeting', several: 'meetings' },
  sitting: { told: 'a sitting of several', one: 'sitting', several: 'sittings' },
  'same-day': { told: 'same session, same day', one: 'same-day session', several: 'same-day sessions' },
  session: { told: 'the same session', one: 'session', several: 'sessions' },
  commitment: { told: 'parties to one commitment', one: 'commitment', several: 'commitments' },
};

/** "a meeting of two sides". */
export const gradeInWords = (grade: Grade): string => WORDS[grade].told;

/** "2 meetings". */
export const countedGrade = (n: number, grade: Grade): string => counted(n, WORDS[grade].one, WORDS[grade].several);

/** For a list of choices, strongest first. */
export const GRADE_CHOICES = GRADES.map((value) => ({ value, label: WORDS[value].told }));
