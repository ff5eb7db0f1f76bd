/** The graph of a figure in its own coordinates: relationships below, nodes above, what is lit on top. */
import type { Drawn, GraphLook } from './drawn.ts';
import { edgeDrawn } from './edge.ts';
import type { FigureEdge, FigureGraph, FigureNode } from './input.ts';
import type { Box } from './items.ts';
import { nodeDrawn } from './node.ts';

const LEVELS = { near: 1, route: 2, selected: 3 } as const;
const level = ({ emphasis }: FigureNode | FigureEdge): number => (emphasis ? LEVELS[emphasis] : 0);
const risen = <T extends FigureNode | FigureEdge>(all: readonly (readonly [T, string])[]) =>
  [...all].sort(([a], [b]) => level(a) - level(b));

/** Between neighbouring ones of several relationships of the same two nodes. */
const STEP = 34;
/** Round what is drawn, so that nothing touches the edge. */
const PAD = 4;

/** How far each relationship bends to the side, seen from its own source. */
export function bendsOf({ nodes, edges }: Pick<FigureGraph, 'nodes' | 'edges'>): Map<string, number> {
  const index = new Map(nodes.map((n, i) => [n.id, i]));
  const place = (id: string): number => index.get(id) ?? -1;
  const pairs = new Map<string, FigureEdge[]>();
  for (const edge of edges) {
    const pair = JSON.stringify([edge.source, edge.target].sort((a, b) => place(a) - place(b)));
    pairs.set(pair, [...(pairs.get(pair) ?? []), edge]);
  }
  return new Map(
    [...pairs.values()].flatMap((parallel) =>
      parallel.map((edge, i) => {
        const bend = (0.5 - parallel.length / 2 + i) * STEP;
        return [edge.id, place(edge.source) > place(edge.target) ? -bend : bend] as const;
      }),
    ),
  );
}

/** Draws relationships and nodes; a relationship whose ends are not both here is left out. */
export function graphDrawn(graph: FigureGraph, look: GraphLook): Drawn[] {
  const byId = new Map(graph.nodes.map((n) => [n.id, n]));
  const bends = bendsOf(graph);
  const edges = risen(graph.edges.map((e, i) => [e, `relationship-${i + 1}`] as const)).flatMap(([edge, id]) => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    return source && target ? [edgeDrawn(edge, [source, target], bends.get(edge.id) ?? 0, id, look)] : [];
  });
  const nodes = risen(graph.nodes.map((n, i) => [n, `node-${i + 1}`] as const)).map(([n, id]) =>
    nodeDrawn(n, id, look),
  );
  return [...edges, ...nodes];
}

/** The box around everything drawn. */
export function frameOf(drawn: readonly Pick<Drawn, 'boxes'>[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of drawn.flatMap((d) => d.boxes)) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { x: left - PAD, y: top - PAD, width: right - left + 2 * PAD, height: bottom - top + 2 * PAD };
}

/** Whether any of it lies within a frame. */
export function within({ boxes }: Pick<Drawn, 'boxes'>, frame: Box): boolean {
  const all = frameOf([{ boxes }]);
  return (
    all.x < frame.x + frame.width &&
    all.x + all.width > frame.x &&
    all.y < frame.y + frame.height &&
    all.y + all.height > frame.y
  );
}
