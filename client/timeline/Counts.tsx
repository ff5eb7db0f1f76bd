/** The counts of a period, and of a comparison, each with its sign. */
import { KindMark } from '../ui/KindMark.tsx';
import type { Category, Counts } from './bins.ts';
import type { Comparison } from './spans.ts';
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
  if (parts.length === 0) return <span>nothing</span>;
  return parts.map(({ category, number, noun }) => (
    <span key={category} className={classes.count}>
      <CategoryMark category={category} />
      {number} <span className={classes.noun}>{noun}</span>
    </span>
  ));
}

const CHANGES = ['new', 'gone', 'kept'] as const;
type Change = (typeof CHANGES)[number];

/** Plus, minus and dot, so that the colour is not needed. */
const PATHS: Readonly<Record<Change, string>> = {
  new: 'M5 0h2v5h5v2H7v5H5V7H0V5h5z',
  gone: 'M0 5h12v2H0z',
  kept: 'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
};
const TITLES: Readonly<Record<Change, string>> = { new: 'only in B', gone: 'only in A', kept: 'in both' };

/** The sign of what came, went or stayed. */
const ChangeMark = ({ change }: { change: Change }) => (
  <svg className={classes.change} data-change={change} viewBox="0 0 12 12" width={11} height={11} aria-hidden="true">
    <path d={PATHS[change]} />
  </svg>
);

/** "3 new 2 gone 14 kept", each behind its sign. */
export function ChangesLine({ comparison }: { comparison: Comparison }) {
  return CHANGES.map((change) => (
    <span key={change} className={classes.count} title={TITLES[change]}>
      <ChangeMark change={change} />
      {`${comparison[change].length.toLocaleString('en')} ${change}`}
    </span>
  ));
}
