/** A graph of the size that issue 8 names, with places: the same on every machine. */
import type { DrawnEdge, DrawnNode } from '../../../client/graph-view/drawn.ts';
import { seeded } from '../generate/random.ts';

export interface PlacedGraph {
  nodes: (DrawnNode & { x: number; y: number })[];
  edges: DrawnEdge[];
}

const KINDS = ['person', 'person', 'person', 'organization', 'country', 'meeting', 'commitment', 'place'] as const;
const FIRST = ['Ana', 'Boris', 'Chen', 'Dalia', 'Emeka', 'Farah', 'Goran', 'Hana', 'Ilya', 'Jorge'] as const;
const LAST = [
  'Kovar',
  'Lindqvist',
  'Mbeki',
  'Novak',
  'Okafor',
  'Petrov',
  'Quispe',
  'Rahimi',
  'Sato',
  'Tanaka',
] as const;
const COMMUNITIES = 24;
/** Between the nodes of a community, in model pixels: room for a node and its name. */
const STEP = 92;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Of the relationships, those that stay in their community. */
const WITHIN = 0.8;

/** Sunflowers of nodes beside one another, joined within and between, some nodes far more than others. */
export function placedGraph(nodeCount = 3000, edgeCount = 10_000): PlacedGraph {
  const random = seeded(8);
  const each = Math.ceil(nodeCount / COMMUNITIES);
  const width = 2.1 * STEP * Math.sqrt(each);
  const columns = 6;
  const nodes = Array.from({ length: nodeCount }, (_, i) => {
    const [community, at] = [Math.floor(i / each), i % each];
    const radius = STEP * Math.sqrt(at + 0.5) * 0.9;
    return {
      id: `n${i}`,
      label: `${random.pick(FIRST)} ${random.pick(LAST)} ${i}`,
      kind: random.pick(KINDS),
      size: random.int(30, 52),
      tint: null,
      members: [],
      group: 0,
      x: (community % columns) * width + radius * Math.cos(at * GOLDEN_ANGLE),
      y: Math.floor(community / columns) * width * 0.95 + radius * Math.sin(at * GOLDEN_ANGLE),
    };
  });
  const communities = Array.from({ length: COMMUNITIES }, (_, c) => nodes.slice(c * each, (c + 1) * each));
  const edges = Array.from({ length: edgeCount }, (_, i): DrawnEdge => {
    const home = random.pick(communities);
    const other = random.chance(WITHIN) ? home : random.pick(communities);
    const [source, target] = [random.skewed(home, 2).id, random.pick(other).id];
    return {
      id: `e${i}`,
      source,
      target,
      label: 'met',
      quiet: false,
      strong: false,
      width: 1.6,
      line: 'solid',
      count: 1,
      directed: true,
    };
  });
  return { nodes, edges };
}
