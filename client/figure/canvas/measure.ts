/** Widths of texts as a canvas draws them. */
import { later } from '../../strings/later.ts';
import type { Measure } from '../scene/items.ts';

/** Measures with the fonts that are loaded by then, each text once. */
export function measureOnCanvas(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error(later.figure.noCanvas);
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}\n${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (pen.font !== font) pen.font = font;
      width = pen.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}
