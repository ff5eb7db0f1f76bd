/** Hops from strong to weak: by grade, then sources, then confidence. */
import { GRADES } from '../../contract/filters.ts';
import type { Hop } from '../../contract/paths.ts';

export type Strength = Pick<Hop, 'grade' | 'sources' | 'confidence'>;

/** An institutional link is weaker than any contact. */
const gradeRank = ({ grade }: Strength): number => (grade ? GRADES.indexOf(grade) : GRADES.length);

/** Below zero when `a` is the stronger. */
export const compareStrength = (a: Strength, b: Strength): number =>
  gradeRank(a) - gradeRank(b) || b.sources - a.sources || b.confidence - a.confidence;

/** Index of the weakest hop; of equals the first. */
export const weakestOf = (hops: readonly Strength[]): number =>
  hops.reduce((weakest, hop, index) => (compareStrength(hop, hops[weakest] ?? hop) > 0 ? index : weakest), 0);
