/** Path data moved and scaled, and its corners. Reads what our shapes and icons are written in: M m L l H h V v Q q C c A a Z z. */
import type { Point } from './items.ts';

/** From the coordinates of a path to those of the figure. */
export interface Placement extends Point {
  scaleX: number;
  scaleY: number;
}

interface Command {
  letter: string;
  values: number[];
}

const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, A: 7, Z: 0 };

function commandsOf(d: string): Command[] {
  return [...d.matchAll(/([a-z])([^a-z]*)/gi)].flatMap(([, letter = '', rest = '']) => {
    const takes = TAKES[letter.toUpperCase()];
    if (takes === undefined) throw new Error(`Path data with "${letter}" cannot be read: ${d}`);
    const values = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (takes === 0 || values.length <= takes) return [{ letter, values }];
    // One letter may stand before several sets of values; after a move they are lines.
    return Array.from({ length: values.length / takes }, (_, i) => ({
      letter: i > 0 && /m/i.test(letter) ? (letter === 'm' ? 'l' : 'L') : letter,
      values: values.slice(i * takes, (i + 1) * takes),
    }));
  });
}

/** A number as it is written: two decimals are a hundredth of a pixel. */
export const short = (n: number): string => String(Math.round(n * 100) / 100 || 0);

/** The same path elsewhere, in another size. */
export function placed(d: string, { x, y, scaleX, scaleY }: Placement): string {
  return commandsOf(d)
    .map(({ letter, values }) => {
      const upper = letter.toUpperCase();
      const [dx, dy] = letter === upper ? [x, y] : [0, 0];
      const out = values.map((v, i) => {
        if (upper === 'A') return [v * scaleX, v * scaleY, v, v, v, v * scaleX + dx, v * scaleY + dy][i] ?? v;
        return upper === 'V' || (upper !== 'H' && i % 2 === 1) ? v * scaleY + dy : v * scaleX + dx;
      });
      return letter + out.map(short).join(' ');
    })
    .join('');
}

/** Where the commands of a path end, in order: the corners of an outline. */
export function cornersOf(d: string): Point[] {
  let [x, y] = [0, 0];
  const corners: Point[] = [];
  for (const { letter, values } of commandsOf(d)) {
    const upper = letter.toUpperCase();
    if (upper === 'Z') continue;
    const [fromX, fromY] = letter === upper ? [0, 0] : [x, y];
    if (upper !== 'V') x = fromX + (values.at(upper === 'H' ? -1 : -2) ?? 0);
    if (upper !== 'H') y = fromY + (values.at(-1) ?? 0);
    corners.push({ x, y });
  }
  return corners;
}
