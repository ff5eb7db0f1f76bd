/** How close a contact was, in words. */
import { GRADES, type Grade } from '../../server/contract/filters.ts';
import { strings } from '../strings/index.ts';

/** "a meeting of two sides". */
export const gradeInWords = (grade: Grade): string => strings.model.grades[grade].told;

/** "2 meetings". */
export const countedGrade = (n: number, grade: Grade): string => strings.model.ofGrade(n, grade);

/** For a list of choices, strongest first. */
export const GRADE_CHOICES = GRADES.map((value) => ({ value, label: gradeInWords(value) }));
