/** Items moved and scaled alike in both directions. */
import type { Box, Point, SceneItem } from './items.ts';
import { placed } from './path-data.ts';

/** From the graph's coordinates to the figure's. */
export interface Move extends Point {
  scale: number;
}

const point = <P extends Point>(p: P, { x, y, scale }: Move): P => ({ ...p, x: p.x * scale + x, y: p.y * scale + y });
const box = <B extends Box>(b: B, move: Move): B => ({
  ...point(b, move),
  width: b.width * move.scale,
  height: b.height * move.scale,
});

/** The same item elsewhere, in another size. */
export function moved(item: SceneItem, move: Move): SceneItem {
  const { scale } = move;
  switch (item.type) {
    case 'rect':
      return box(item, move);
    case 'path':
      return {
        ...item,
        d: placed(item.d, { x: move.x, y: move.y, scaleX: scale, scaleY: scale }),
        ...(item.width ? { width: item.width * scale } : {}),
        ...(item.dash ? { dash: item.dash.map((n) => n * scale) } : {}),
      };
    case 'text':
      return {
        ...item,
        size: item.size * scale,
        lines: item.lines.map((line) => ({
          ...point(line, move),
          ...(line.width === undefined ? {} : { width: line.width * scale }),
        })),
        ...(item.plate ? { plate: { ...box(item.plate, move), radius: item.plate.radius * scale } } : {}),
        ...(item.rotate ? { rotate: point(item.rotate, move) } : {}),
      };
    case 'group':
      return {
        ...item,
        ...(item.clip ? { clip: box(item.clip, move) } : {}),
        items: item.items.map((inner) => moved(inner, move)),
      };
  }
}
