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
    const mine = FACES.filter((f) => f.weight === weight);
    const needed = new Set<Face>();
    for (const code of codes) {
      const holding = mine.filter(({ ranges }) => ranges && holds(ranges, code));
      // The Chinese font repeats letters of the first.
      const family = holding[0]?.family;
      for (const face of holding) if (face.family === family) needed.add(face);
      // What no range names, the font without one is asked for.
      if (holding.length === 0 || isSign(code)) for (const face of mine) if (!face.ranges) needed.add(face);
    }
    return mine.filter((f) => needed.has(f));
  });
}
