/** Seeded chance: the same seed gives the same graph on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** An integer in [from, to]. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  /** Any item, all as likely. */
  pick<T>(items: readonly T[]): T;
  /** An item, those in front far more likely than those behind: hubs. */
  skewed<T>(items: readonly T[], exponent?: number): T;
  /** Different items, at most `count`. */
  several<T>(count: number, draw: () => T): T[];
}

/** mulberry32 (public domain): 32 bits of state, good enough for shapes of graphs. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function seeded(seed: number): Random {
  const next = mulberry32(seed);
  const at = <T>(items: readonly T[], share: number): T => {
    const item = items[Math.min(items.length - 1, Math.floor(items.length * share))];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  };
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => at(items, next()),
    skewed: (items, exponent = 3) => at(items, next() ** exponent),
    several: (count, draw) => {
      const found = new Set<ReturnType<typeof draw>>();
      for (let tries = 0; found.size < count && tries < count * 4; tries++) found.add(draw());
      return [...found];
    },
  };
}
