/** Rows and columns, by kind and then by name. */
import type { Box } from '../placement.ts';
import { compareText } from './graph.ts';
import { boxAt, isFixed } from './overlaps.ts';
import type { Layout, LayoutNode, Places } from './request.ts';
import { GAP, Taken } from './taken.ts';

const byKindAndName = (a: LayoutNode, b: LayoutNode): number =>
  compareText(a.kind, b.kind) || (a.name ?? a.id).localeCompare(b.name ?? b.id, 'en') || compareText(a.id, b.id);

/** Equal cells in rows as wide as the canvas; a cell that a pinned node reaches into stays empty. */
export const grid: Layout = ({ nodes, aspect, current }) => {
  const fixed = nodes.filter((n) => isFixed(n, current));
  const waiting = nodes.filter((n) => !isFixed(n, current)).sort(byKindAndName);
  const width = Math.max(0, ...waiting.map((n) => n.width)) + GAP;
  const height = Math.max(0, ...waiting.map((n) => n.height)) + GAP;
  const columns = Math.max(1, Math.round(Math.sqrt((waiting.length * aspect * height) / width)));
  const rows = Math.ceil(waiting.length / columns);
  const pinned = fixed.map((n): Box => boxAt(n, current[n.id] ?? { x: 0, y: 0 }));
  const taken = new Taken(pinned);
  const middle = {
    x: pinned.reduce((sum, b) => sum + b.x / pinned.length, 0),
    y: pinned.reduce((sum, b) => sum + b.y / pinned.length, 0),
  };
  const places: Places = Object.fromEntries(fixed.map((n, i) => [n.id, { ...(pinned[i] as Box) }]));
  for (let cell = 0, next = 0; next < waiting.length; cell++) {
    const node = waiting[next] as LayoutNode;
    const x = middle.x + ((cell % columns) - (columns - 1) / 2) * width;
    const y = middle.y + (Math.floor(cell / columns) - (rows - 1) / 2) * height;
    const box = { x, y, width: width - GAP, height: height - GAP };
    if (taken.along('x', box) !== x) continue;
    places[node.id] = { x, y };
    next++;
  }
  return places;
};
