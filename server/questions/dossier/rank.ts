/** Paths ranked by their weakest hop: by grade, then sources, then confidence. */
import { GRADES } from '../../contract/filters.ts';
import type { Hop, Path } from '../../contract/paths.ts';

type Strength = Pick<Hop, 'grade' | 'sources' | 'confidence'>;

/** An institutional link is weaker than any contact. */
const gradeRank = ({ grade }: Strength): number => (grade ? GRADES.indexOf(grade) : GRADES.length);

/** Below zero when `a` is the stronger. */
const compare = (a: Strength, b: Strength): number =>
  gradeRank(a) - gradeRank(b) || b.sources - a.sources || b.confidence - a.confidence;

/** Index of the weakest hop; of equals the first. */
export function weakestOf(hops: readonly Strength[]): number {
  return hops.reduce((weakest, hop, index) => (compare(hop, hops[weakest] ?? hop) > 0 ? index : weakest), 0);
}

/** Strongest weakest hop first; paths that are equal in it keep their order. */
export function ranked<P extends Pick<Path, 'weakest'> & { hops: readonly Strength[] }>(paths: readonly P[]): P[] {
  const weak = (path: P): Strength => path.hops[path.weakest] ?? { grade: null, sources: 0, confidence: 0 };
  return [...paths].sort((a, b) => compare(weak(a), weak(b)));
}
