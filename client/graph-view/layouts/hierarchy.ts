/** Layers along the direction of the relationships (dagre), each connected part for itself. */
import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import { groupBy } from '../../../server/model/grouping.ts';
import type { Point } from '../placement.ts';
import { folded } from './fold.ts';
import { busiestFirst, distinctEdges, neighboursOf } from './graph.ts';
import type { Layout, LayoutEdge, LayoutNode, Places } from './request.ts';
import { GAP } from './taken.ts';

/** Beyond this many relationships of one part its layers follow a spanning tree: dagre's time grows too fast. */
const MOST_EDGES = 150;
const BETWEEN_LAYERS = 70;
const BETWEEN_PARTS = 40;
/** A part that is so many times as long along its layers as the canvas would have it is folded. */
const TOO_LONG = 2;

interface Part {
  nodes: LayoutNode[];
  edges: LayoutEdge[];
}

/** The connected parts, each with a breadth-first tree from its busiest node in place of too many relationships. */
function partsOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Part[] {
  const neighbours = neighboursOf(nodes, edges);
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const partOf = new Map<string, number>();
  const parts: { nodes: LayoutNode[]; all: LayoutEdge[]; tree: LayoutEdge[] }[] = [];
  for (const root of busiestFirst(nodes, neighbours)) {
    if (partOf.has(root.id)) continue;
    const part: (typeof parts)[number] = { nodes: [root], all: [], tree: [] };
    partOf.set(root.id, parts.length);
    for (const { id: source } of part.nodes) {
      for (const target of neighbours.get(source) ?? []) {
        if (partOf.has(target)) continue;
        partOf.set(target, parts.length);
        part.nodes.push(byId.get(target) as LayoutNode);
        part.tree.push({ source, target });
      }
    }
    parts.push(part);
  }
  for (const edge of distinctEdges(nodes, edges)) parts[partOf.get(edge.source) as number]?.all.push(edge);
  return parts.map(({ nodes: members, all, tree }) => ({
    nodes: members,
    edges: all.length > MOST_EDGES ? tree : all,
  }));
}

interface LaidPart {
  places: Places;
  width: number;
  height: number;
}

/** A laid part in layers that are folded to about the shape of the canvas. */
function foldedPart(nodes: readonly LayoutNode[], places: Places, isAcross: boolean, aspect: number): LaidPart {
  const [along, across] = isAcross ? (['y', 'x'] as const) : (['x', 'y'] as const);
  const at = (node: LayoutNode): Point => places[node.id] as Point;
  // The nodes of a layer share their middle across it.
  const layers = [...groupBy(nodes, (n) => Math.round(at(n)[across])).values()]
    .sort((a, b) => at(a[0] as LayoutNode)[across] - at(b[0] as LayoutNode)[across])
    .map((layer) =>
      [...layer]
        .sort((a, b) => at(a)[along] - at(b)[along])
        .map(({ id, width, height }) => ({ id, along: isAcross ? height : width, across: isAcross ? width : height })),
    );
  const whole = folded(layers, isAcross ? aspect : 1 / aspect, BETWEEN_LAYERS);
  return {
    places: Object.fromEntries(
      Object.entries(whole.places).map(([id, to]) => [
        id,
        isAcross ? { x: to.across, y: to.along } : { x: to.along, y: to.across },
      ]),
    ),
    width: isAcross ? whole.across : whole.along,
    height: isAcross ? whole.along : whole.across,
  };
}

/** One part in layers; its corner is at 0, 0. */
function layered({ nodes, edges }: Part, aspect: number): LaidPart {
  const rankdir = aspect >= 1 ? 'LR' : 'TB';
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir, nodesep: GAP, edgesep: GAP, ranksep: BETWEEN_LAYERS });
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const { source, target } of edges) graph.setEdge(source, target, {});
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const places = Object.fromEntries(
    nodes.map(({ id }): [string, Point] => {
      const { x = 0, y = 0 } = graph.node(id);
      return [id, { x, y }];
    }),
  );
  const excess = rankdir === 'LR' ? (aspect * height) / width : width / (aspect * height);
  return excess > TOO_LONG ? foldedPart(nodes, places, rankdir === 'LR', aspect) : { places, width, height };
}

/** Parts side by side in rows that together are about as wide as the canvas. */
function inRows(parts: readonly LaidPart[], aspect: number): Places {
  const area = parts.reduce((sum, p) => sum + (p.width + BETWEEN_PARTS) * (p.height + BETWEEN_PARTS), 0);
  const most = Math.max(Math.sqrt(area * aspect), ...parts.map((p) => p.width));
  const places: Places = {};
  let [left, top, tallest] = [0, 0, 0];
  for (const part of [...parts].sort((a, b) => b.height - a.height)) {
    if (left > 0 && left + part.width > most) {
      top += tallest + BETWEEN_PARTS;
      [left, tallest] = [0, 0];
    }
    for (const [id, { x, y }] of Object.entries(part.places)) places[id] = { x: left + x, y: top + y };
    left += part.width + BETWEEN_PARTS;
    tallest = Math.max(tallest, part.height);
  }
  return places;
}

/** From left to right on a wide canvas, from top to bottom on a tall one. */
export const hierarchy: Layout = ({ nodes, edges, aspect }, onProgress) => {
  const parts = partsOf(nodes, edges);
  const laid = parts.map((part, i) => {
    onProgress(i / parts.length);
    return layered(part, aspect);
  });
  return inRows(laid, aspect);
};
