/** A request to places: the chosen layout, then its promises kept (pinned stay, none overlaps). Pure. */
import { concentric } from './concentric.ts';
import { force } from './force.ts';
import { compareText } from './graph.ts';
import { grid } from './grid.ts';
import { hierarchy } from './hierarchy.ts';
import { anchored, cleared } from './overlaps.ts';
import type { Layout, LayoutName, LayoutRequest, Places, Progress } from './request.ts';
import { time } from './time.ts';

const FUNCTIONS: Readonly<Record<LayoutName, Layout>> = { force, hierarchy, concentric, grid, time };
/** The part of the work that the layout itself is; the rest frees what overlaps. */
const COARSE = 0.8;

/** The same places for the same request, in whatever order its nodes and edges come. */
export function compute(request: LayoutRequest, onProgress: Progress): Places {
  const { name, current } = request;
  const nodes = [...request.nodes].sort((a, b) => compareText(a.id, b.id));
  onProgress(0);
  const laid = FUNCTIONS[name]({ ...request, nodes }, (share) => onProgress(share * COARSE));
  onProgress(COARSE);
  // In time a node must not leave its day: the whole is not moved and each moves up or down alone.
  const places =
    name === 'time'
      ? cleared(laid, nodes, current, true)
      : cleared(anchored(laid, nodes, current), nodes, current, false);
  onProgress(1);
  return places;
}
