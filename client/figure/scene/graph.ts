/** The graph of a figure in its own coordinates: relationships below, nodes above, what is lit on top. */
import type { Drawn, GraphLook } from './drawn.ts';
import { edgeDrawn } from './edge.ts';
import { boxesOf } from './extent.ts';
import type { FigureEdge, FigureGraph, FigureNode } from './input.ts';
import type { Box, GroupItem, Point, SceneItem } from './items.ts';
import { moved } from './moved.ts';
import { nameOf, nodeDrawn } from './node.ts';
import { namesPlaced } from './placement.ts';

const LEVELS = { near: 1, route: 2, selected: 3 } as const;
const level = ({ emphasis }: FigureNode | FigureEdge): number => (emphasis ? LEVELS[emphasis] : 0);
const risen = <T extends FigureNode | FigureEdge>(all: readonly (readonly [T, string])[]) =>
  [...all].sort(([a], [b]) => level(a) - level(b));

const MOST_HEIGHT = 1100;
/** A small graph is not blown up beyond this times its size on screen. */
const MOST_ENLARGED = 3;
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

/** An item drawn, in whatever form it comes. */
type Piece = Omit<Drawn, 'item'> & { item: SceneItem };

/** What others drew, below or above: hulls, an axis, notes. */
const brought = (items: readonly SceneItem[] = [], { measure }: GraphLook): Piece[] =>
  items.map((item) => ({ item, boxes: boxesOf(item, measure) }));

const isWide = ({ width }: Box): boolean => width > 0;

/** Draws relationships and nodes between what lies below and above; a relationship whose ends are not both here is left out. */
function graphDrawn(graph: FigureGraph, look: GraphLook): { pieces: Piece[]; unlabelled: number } {
  const byId = new Map(graph.nodes.map((n) => [n.id, n]));
  const bends = bendsOf(graph);
  const edges = risen(graph.edges.map((e, i) => [e, `relationship-${i + 1}`] as const)).flatMap(([edge, id]) => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    if (!source || !target) return [];
    return [{ dim: edge.dim, ...edgeDrawn(edge, [source, target], bends.get(edge.id) ?? 0, id, look) }];
  });
  const named = new Map(
    graph.nodes.flatMap((node) => {
      const name = nameOf(node, look);
      return name ? [[node, name] as const] : [];
    }),
  );
  const places = namesPlaced(named, {
    lines: edges.flatMap(({ line }) => (line ? [[line[0], line[1]] as const, [line[1], line[2]] as const] : [])),
    words: edges.flatMap(({ boxes }) => boxes.filter(isWide)),
  });
  const nodes = risen(graph.nodes.map((n, i) => [n, `node-${i + 1}`] as const)).map(([n, id]) => ({
    dim: n.dim,
    ...nodeDrawn(n, places.get(n), id, look),
  }));
  // What is dimmed lies below what is not, nodes too: it breaks no lit line.
  const layers = [true, false].flatMap((dim) =>
    [edges, nodes].flatMap((all) => all.filter((d) => Boolean(d.dim) === dim)),
  );
  return {
    pieces: [...brought(graph.under, look), ...layers, ...brought(graph.over, look)],
    unlabelled: named.size - places.size,
  };
}

/** The box around everything drawn. */
function frameOf(drawn: readonly Pick<Drawn, 'boxes'>[]): Box {
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
function within({ boxes }: Pick<Drawn, 'boxes'>, frame: Box): boolean {
  const all = frameOf([{ boxes }]);
  return (
    all.x < frame.x + frame.width &&
    all.x + all.width > frame.x &&
    all.y < frame.y + frame.height &&
    all.y + all.height > frame.y
  );
}

/** The picture of the graph in figure pixels, centred below a corner, the height it takes, and how many names have no room. */
export function pictureAt(
  corner: Point,
  inner: number,
  graph: FigureGraph,
  look: GraphLook,
): { item: GroupItem; height: number; unlabelled: number } {
  const { pieces, unlabelled } = graphDrawn(graph, look);
  const frame = graph.frame ?? frameOf(pieces);
  const scale = Math.min(inner / frame.width, MOST_HEIGHT / frame.height, MOST_ENLARGED * (graph.zoom ?? 1));
  const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)];
  const clip = { x: corner.x + (inner - width) / 2, y: corner.y, width, height };
  const move = { x: clip.x - frame.x * scale, y: clip.y - frame.y * scale, scale };
  const items = pieces.filter((d) => within(d, frame)).map((d) => moved(d.item, move));
  return { item: { type: 'group', id: 'figure-graph', clip, items }, height, unlabelled };
}
