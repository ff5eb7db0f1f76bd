/** The boxes that hold an item, for those that come from others: hulls, an axis, notes. */
import { type Box, fontOf, type Measure, type SceneItem, type TextItem } from './items.ts';
import { cornersOf } from './path-data.ts';

/** A box turned around a point, and the box around that. */
export function turned({ x, y, width, height }: Box, rotate: TextItem['rotate']): Box {
  if (!rotate) return { x, y, width, height };
  const angle = (rotate.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([cx = 0, cy = 0]) => ({
    x: rotate.x + (cx - rotate.x) * cos - (cy - rotate.y) * sin,
    y: rotate.y + (cx - rotate.x) * sin + (cy - rotate.y) * cos,
  }));
  return around(corners);
}

/** The box around points. */
export function around(points: readonly { x: number; y: number }[], margin = 0): Box {
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [x, y] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y };
}

function boxesOfText({ lines, size, weight, anchor, plate, rotate }: TextItem, measure: Measure): Box[] {
  const written = lines.map(({ text, x, y }) => {
    const width = measure(text, fontOf(size, weight));
    return { x: anchor === 'middle' ? x - width / 2 : x, y: y - size, width, height: size * 1.25 };
  });
  return [...written, ...(plate ? [plate] : [])].map((box) => turned(box, rotate));
}

/** All boxes of an item; curves are taken by where they end. */
export function boxesOf(item: SceneItem, measure: Measure): Box[] {
  switch (item.type) {
    case 'rect':
      return [item];
    case 'path': {
      const corners = cornersOf(item.d);
      return corners.length > 0 ? [around(corners, item.stroke ? (item.width ?? 1) / 2 : 0)] : [];
    }
    case 'text':
      return boxesOfText(item, measure);
    case 'group':
      return item.clip ? [item.clip] : item.items.flatMap((inner) => boxesOf(inner, measure));
  }
}
