/** The room that boxes take, and the nearest free place beside them. */
import type { Box, Point } from '../placement.ts';

/** The space that is left between two boxes. */
export const GAP = 14;

type Axis = 'x' | 'y';
const LENGTH = { x: 'width', y: 'height' } as const;
const STRIP = 200;
/** Boxes that touch but for rounding do not overlap. */
const HAIR = 1e-6;

/** Boxes in strips across and along the picture, so that only those in line are asked. */
export class Taken {
  readonly #strips = { x: new Map<number, Box[]>(), y: new Map<number, Box[]>() };

  constructor(boxes: Iterable<Box> = []) {
    for (const box of boxes) this.add(box);
  }

  #keys(axis: Axis, box: Box): number[] {
    const reach = box[LENGTH[axis]] / 2 + GAP;
    const first = Math.floor((box[axis] - reach) / STRIP);
    const last = Math.floor((box[axis] + reach) / STRIP);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }

  add(box: Box): void {
    for (const axis of ['x', 'y'] as const) {
      const strips = this.#strips[axis];
      for (const key of this.#keys(axis, box)) {
        const strip = strips.get(key);
        if (strip) strip.push(box);
        else strips.set(key, [box]);
      }
    }
  }

  /** The nearest free coordinate if the box may move along this axis alone. */
  along(axis: Axis, box: Box): number {
    const across = axis === 'x' ? 'y' : 'x';
    const inLine = new Set(this.#keys(across, box).flatMap((key) => this.#strips[across].get(key) ?? []));
    const half = (a: Axis, other: Box): number => (box[LENGTH[a]] + other[LENGTH[a]]) / 2 + GAP - HAIR;
    const barred = [...inLine]
      .filter((other) => Math.abs(other[across] - box[across]) < half(across, other))
      .map((other): [number, number] => [other[axis] - half(axis, other), other[axis] + half(axis, other)])
      .sort((a, b) => a[0] - b[0]);
    const wanted = box[axis];
    let [from, to] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const [start, end] of barred) {
      if (start < to) to = Math.max(to, end);
      // The stretch behind is whole: is the wanted place within it?
      else if (wanted < to) break;
      else [from, to] = [start, end];
    }
    if (wanted <= from || wanted >= to) return wanted;
    return wanted - from < to - wanted ? from : to;
  }

  /** The nearest free place straight beside, above or below; the box's own where that is free. */
  nearest(box: Box): Point {
    const [x, y] = [this.along('x', box), this.along('y', box)];
    return Math.abs(x - box.x) < Math.abs(y - box.y) ? { x, y: box.y } : { x: box.x, y };
  }
}
