/** Who sat together. */
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
  return sittings;
}
