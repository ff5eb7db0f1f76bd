/** Paths ranked by their weakest hop. */
import type { Path } from '../../contract/paths.ts';
import { compareStrength, type Strength } from '../paths/strength.ts';

/** Strongest weakest hop first; paths that are equal in it keep their order. */
export function ranked<P extends Pick<Path, 'weakest'> & { hops: readonly Strength[] }>(paths: readonly P[]): P[] {
  const weak = (path: P): Strength => path.hops[path.weakest] ?? { grade: null, sources: 0, confidence: 0 };
  return [...paths].sort((a, b) => compareStrength(weak(a), weak(b)));
}
