/**
 * Runs `work` with the same dice each time: fCoSE asks Math.random and takes no
 * seed, and the same graph should look the same tomorrow. (mulberry32, public domain)
 */
export function withFixedChance(work: () => void): void {
  const chance = Math.random;
  let state = 1;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  try {
    work();
  } finally {
    Math.random = chance;
  }
}
