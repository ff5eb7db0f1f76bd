/** Ranks of positions, highest first: "minister or above" is every rank up to `minister`. */
export const RANKS = [
  'head of state',
  'head of government',
  'deputy head of government',
  'minister',
  'deputy minister',
  'agency head',
  'ambassador',
  'official',
] as const;

export type Rank = (typeof RANKS)[number];
