/** The files of the figure's fonts, and the characters that each has. */
import hanRanges from '@fontsource/noto-sans-sc/unicode.json';
import latinRanges from '@fontsource/source-sans-3/unicode.json';
import { FAMILIES, WEIGHT_NUMBERS, WEIGHTS, type Weight } from './families.ts';
import { type Ranges, rangesOf } from './ranges.ts';

export interface Face {
  family: string;
  weight: Weight;
  /** Unique, and the end of its address. */
  file: string;
  /** null for a font that is asked whatever the others lack. */
  ranges: Ranges | null;
}

/** DejaVu Sans has no half-bold. */
const SIGNS = { regular: 400, bold: 700 } as const;

/** Slices of the Chinese font are named "[4]"; the others repeat what the first font has. */
const HAN = Object.entries(hanRanges).flatMap(([name, css]) => {
  const [, slice] = /^\[(\d+)\]$/.exec(name) ?? [];
  return slice ? [{ slice, ranges: rangesOf(css) }] : [];
});
const LATIN = Object.entries(latinRanges).map(([part, css]) => ({ part, ranges: rangesOf(css) }));

/** Every face there is: Source Sans 3 in parts, DejaVu Sans for Arabic, Hebrew, Armenian, Georgian and signs, Noto Sans SC in slices. */
export const FACES: readonly Face[] = WEIGHTS.flatMap((weight): Face[] => [
  ...LATIN.map(({ part, ranges }) => ({
    family: FAMILIES.latin,
    weight,
    file: `source-sans-3-${part}-${WEIGHT_NUMBERS[weight]}-normal.woff`,
    ranges,
  })),
  {
    family: FAMILIES.signs,
    weight,
    file: `dejavu-sans-latin-${SIGNS[weight]}-normal.woff`,
    ranges: null,
  },
  ...HAN.map(({ slice, ranges }) => ({
    family: FAMILIES.han,
    weight,
    file: `noto-sans-sc-${slice}-${WEIGHT_NUMBERS[weight]}-normal.woff`,
    ranges,
  })),
]);
