/** An order of rows in which those who meet the same ones stand side by side. */
import { agnes } from 'ml-hclust';
import type { Vertex } from '../contact-graph/graph.ts';
import type { PairSum } from './pairs.ts';

/** Cosine distance, 0 to 1, of two rows of counts. */
function distance(a: readonly number[], b: readonly number[]): number {
  const dot = a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
  const length = (row: readonly number[]): number => Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));
  const scale = length(a) * length(b);
  return scale === 0 ? 1 : 1 - dot / scale;
}

/** Leaves of an average-linkage tree (UPGMA), from left to right; of equal distances the earlier rows are joined first. */
export function clustered(rows: readonly Vertex[], pairs: readonly PairSum[]): Vertex[] {
  if (rows.length < 3) return [...rows];
  const position = new Map(rows.map((v, i) => [v, i]));
  const counts = rows.map(() => rows.map(() => 0));
  for (const { a, b, count } of pairs) {
    const [i, j] = [position.get(a) as number, position.get(b) as number];
    (counts[i] as number[])[j] = count;
    (counts[j] as number[])[i] = count;
  }
  // Two who meet one another are alike too: each row has its largest count for itself.
  for (const [i, row] of counts.entries()) row[i] = Math.max(1, ...row);
  const tree = agnes(counts, { distanceFunction: distance, method: 'average' });
  return tree.indices().map((i) => rows[i] as Vertex);
}
