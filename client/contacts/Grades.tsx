/** How close a contact was, by a pattern that needs no colour, and the key to it. */
import { GRADES, type Grade } from '../../server/contract/filters.ts';
import { strings } from '../strings/index.ts';
import { gradeInWords } from '../words/grades.ts';
import classes from './grades.module.css';
import { type ByGrade, byGradeInWords, gradesOf } from './words.ts';

export const GradeMark = ({ grade }: { grade: Grade | 'uncertain' }) => (
  <i className={`${classes.mark} ${classes.fill}`} data-grade={grade} aria-hidden="true" />
);

/** One part of a bar, as long as its share. */
export const GradePart = ({ grade, count }: { grade: Grade | 'uncertain'; count: number }) => (
  <i className={classes.fill} data-grade={grade} style={{ flexGrow: count }} />
);

/** The gatherings of a pair by grade, as long as its share of the most. */
export function GradeBar({ byGrade, most }: { byGrade: ByGrade; most: number }) {
  const grades = gradesOf(byGrade);
  const sum = grades.reduce((n, { count }) => n + count, 0);
  return (
    <span className={classes.whole} aria-hidden="true">
      <span className={classes.bar} style={{ width: `${Math.max(6, (100 * sum) / most)}%` }}>
        {grades.map(({ grade, count }) => (
          <GradePart key={grade} grade={grade} count={count} />
        ))}
      </span>
    </span>
  );
}

/** The counts by grade as signs and numbers; in words for those who hear it, or ask with the mouse. */
export function GradeCounts({ byGrade }: { byGrade: ByGrade }) {
  return (
    <span className={classes.counts} title={byGradeInWords(byGrade)}>
      <span className="visually-hidden">{byGradeInWords(byGrade)}</span>
      {gradesOf(byGrade).map(({ grade, count }) => (
        <span key={grade} aria-hidden="true">
          <GradeMark grade={grade} />
          {strings.contacts.number(count)}
        </span>
      ))}
    </span>
  );
}

/** The key to the grades that are there. */
export function GradeKey({ grades, children }: { grades: Iterable<Grade>; children?: React.ReactNode }) {
  const there = new Set(grades);
  return (
    <ul className={classes.key} aria-label={strings.contacts.key}>
      {GRADES.filter((g) => there.has(g)).map((grade) => (
        <li key={grade}>
          <GradeMark grade={grade} />
          {gradeInWords(grade)}
        </li>
      ))}
      {children}
    </ul>
  );
}
