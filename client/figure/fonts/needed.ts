/** Which fonts a figure's texts need. Pure. */
import { FACES, type Face } from './faces.ts';
import { WEIGHTS, type Weight } from './families.ts';
import { holds } from './ranges.ts';

/** Texts by the weight that they are written in. */
export type Texts = Readonly<Record<Weight, readonly string[]>>;

/** Signs that the first font has some of and the second the rest: punctuation, arrows, mathematics, boxes. */
const isSign = (code: number): boolean => code >= 0x2000 && code <= 0x2bff;

/** The faces that have these characters, in the order in which they are asked for each. */
export function facesFor(texts: Texts): Face[] {
  return WEIGHTS.flatMap((weight) => {
    const codes = [...new Set(texts[weight].join(''))].map((c) => c.codePointAt(0) ?? 0);
    const ranged = FACES.filter((f) => f.weight === weight && f.ranges);
    const needed = new Set(ranged.filter(({ ranges }) => ranges && codes.some((code) => holds(ranges, code))));
    // What no range names, the font without one is asked for.
    const lacking = codes.some((code) => isSign(code) || !ranged.some(({ ranges }) => ranges && holds(ranges, code)));
    return FACES.filter((f) => needed.has(f) || (lacking && f.weight === weight && !f.ranges));
  });
}
