/** Who sat together, and who one after the other. */
import { pairKey } from './layout.ts';
import type { PairScores } from './scores.ts';

export interface Sitting {
  /** Indexes of entities. */
  members: number[];
  sentence: number;
  /** How surely the first two met. */
  met: number;
}

/** Pairs of one sentence who all met one another sat together; the others met two by two. */
export function sittingsOf(pairs: readonly PairScores[]): Sitting[] {
  const positive = new Set(pairs.map((p) => pairKey(...p.entities)));
  const sittings: Sitting[] = [];
  for (const { entities, sentence, met } of pairs) {
    if (sittings.some((s) => entities.every((e) => s.members.includes(e)))) continue;
    const joined = sittings.find(
      (s) =>
        s.sentence === sentence &&
        entities.some((e) => s.members.includes(e)) &&
        entities.every((e) => s.members.every((m) => m === e || positive.has(pairKey(m, e)))),
    );
    if (joined) joined.members.push(...entities.filter((e) => !joined.members.includes(e)));
    else sittings.push({ members: [...entities], sentence, met });
  }
  // What began as two may have grown into one.
  return sittings.filter(
    (s) =>
      !sittings.some(
        (t) => t !== s && t.members.length > s.members.length && s.members.every((m) => t.members.includes(m)),
      ),
  );
}

/** Of what one sentence tells as separate meetings, the pairs with the one whom the others met. */
export function withHost(pairs: readonly PairScores[]): PairScores[] {
  const sums = new Map<number, number>();
  for (const { entities, met } of pairs) for (const e of entities) sums.set(e, (sums.get(e) ?? 0) + met);
  const [host] = [...sums].sort((a, b) => b[1] - a[1])[0] ?? [];
  return pairs.filter((p) => p.entities.some((e) => e === host));
}
