/** The counts of a period, and of a comparison, each with its sign. */
import { strings } from '../strings/index.ts';
import { KindMark } from '../ui/KindMark.tsx';
import type { Category, Counts } from './bins.ts';
import { CHANGES, type Change, type Comparison } from './changes.ts';
import classes from './timeline.module.css';
import { countsInWords } from './words.ts';

const CategoryMark = ({ category }: { category: Category }) =>
  category === 'other' ? (
    <i className={classes.other} aria-hidden="true" />
  ) : (
    <KindMark kind={category === 'meetings' ? 'meeting' : 'commitment'} size={11} />
  );

/** "12 meetings 5 commitments", each behind its sign. */
export function CountsLine({ counts }: { counts: Counts }) {
  const parts = countsInWords(counts);
  if (parts.length === 0) return <span>{strings.timeline.nothing}</span>;
  return parts.map(({ category, number, noun }) => (
    <span key={category} className={classes.count}>
      <CategoryMark category={category} />
      {number} <span className={classes.noun}>{noun}</span>
    </span>
  ));
}

/** Plus, minus and nothing, filled, dashed and plain, so that the colour is not needed. */
const SIGNS: Readonly<Record<Change, string | null>> = { new: 'M7 4v6M4 7h6', gone: 'M4.5 7h5', kept: null };

/** The sign of what came, went or stayed, as the picture marks it. */
const ChangeMark = ({ change }: { change: Change }) => (
  <svg className={classes.change} data-change={change} viewBox="0 0 14 14" width={14} height={14} aria-hidden="true">
    <circle cx={7} cy={7} r={6} />
    {SIGNS[change] && <path d={SIGNS[change]} />}
  </svg>
);

/** "3 new 2 gone 14 kept", each behind its sign: the key to the marks in the picture. */
export function ChangesLine({ comparison }: { comparison: Comparison }) {
  return CHANGES.map((change) => {
    const { count, title } = strings.timeline.changes[change];
    return (
      <span key={change} className={classes.count} title={title}>
        <ChangeMark change={change} />
        {count(comparison[change].length)}
      </span>
    );
  });
}
