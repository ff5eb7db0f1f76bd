/** Items in other colours. */
import type { SceneItem } from './items.ts';

/** The same item with each of its colours changed. */
export function recoloured(item: SceneItem, change: (colour: string) => string): SceneItem {
  switch (item.type) {
    case 'rect':
      return { ...item, fill: change(item.fill) };
    case 'path':
      return {
        ...item,
        ...(item.fill ? { fill: change(item.fill) } : {}),
        ...(item.stroke ? { stroke: change(item.stroke) } : {}),
      };
    case 'text':
      return {
        ...item,
        colour: change(item.colour),
        ...(item.plate ? { plate: { ...item.plate, fill: change(item.plate.fill) } } : {}),
      };
    case 'group':
      return { ...item, items: item.items.map((inner) => recoloured(inner, change)) };
  }
}
