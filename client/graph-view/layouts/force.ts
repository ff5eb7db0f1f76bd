/** By forces: fCoSE on small graphs, a draft that is relaxed and freed of overlaps on large ones. */
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { withFixedChance } from '../fixed-chance.ts';
import { distinctEdges } from './graph.ts';
import { anchored, isFixed, pushApart } from './overlaps.ts';
import { drafted } from './pivots.ts';
import { relaxed } from './relax.ts';
import type { Layout, LayoutRequest, Places } from './request.ts';

type Quality = 'default' | 'proof';
/** fCoSE's time grows fast: slow cooling up to so many nodes, quick cooling up to so many. */
const MOST_SLOW = 250;
const MOST_WHOLE = 400;
/** The room of the picture by that of its boxes. */
const SLACK = 3;
const SHAPE = { nodeSeparation: 62, idealEdgeLength: 62, nodeRepulsion: 5000, edgeElasticity: 0.4 };
const PULL = { gravity: 0.6, gravityRange: 3.2, numIter: 3000 };

/** fCoSE without a screen: boxes instead of shapes and labels. */
function fcoseOf({ nodes, edges, current }: LayoutRequest, quality: Quality): Places {
  if (!cytoscape('layout', 'fcose')) cytoscape.use(fcose);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } }],
    elements: [
      ...nodes.map(({ id, width, height }) => ({ data: { id: `n${id}`, width, height } })),
      ...distinctEdges(nodes, edges).map(({ source, target }, i) => ({
        data: { id: `e${i}`, source: `n${source}`, target: `n${target}` },
      })),
    ],
  });
  const fixed = nodes
    .filter((n) => isFixed(n, current))
    .map(({ id }) => ({ nodeId: `n${id}`, position: { ...current[id] } }));
  const options = {
    name: 'fcose',
    quality,
    randomize: true,
    animate: false,
    fit: false,
    packComponents: false,
    ...SHAPE,
    ...PULL,
    ...(fixed.length > 0 ? { fixedNodeConstraint: fixed } : {}),
  };
  // Without animation the layout is done when run() returns.
  withFixedChance(() => cy.layout(options as cytoscape.LayoutOptions).run());
  const places = Object.fromEntries(cy.nodes().map((n) => [n.id().slice(1), { ...n.position() }]));
  cy.destroy();
  return places;
}

const extent = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) -
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/** Lays a wide picture along a tall canvas or the other way, and stretches it some way towards its shape. */
function fitted(places: Places, aspect: number): Places {
  const points = Object.values(places);
  const [width, height] = [Math.max(extent(points.map((p) => p.x)), 1), Math.max(extent(points.map((p) => p.y)), 1)];
  const turn = width > height !== aspect > 1;
  const ratio = (aspect * (turn ? width : height)) / (turn ? height : width);
  const stretch = (by: number): number => Math.min(Math.max(by, 1), 1.7);
  const [across, down] = [stretch(ratio), stretch(1 / ratio)];
  return Object.fromEntries(
    Object.entries(places).map(([id, { x, y }]) => [id, { x: (turn ? y : x) * across, y: (turn ? x : y) * down }]),
  );
}

/** Scales a draft, which knows no boxes, to the room that they need. */
function scaled(places: Places, room: number): Places {
  const points = Object.values(places);
  const area = Math.max(extent(points.map((p) => p.x)), 1) * Math.max(extent(points.map((p) => p.y)), 1);
  const by = Math.sqrt(room / area);
  return Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, { x: x * by, y: y * by }]));
}

/** Pinned nodes take part with their places; without any, the picture takes the shape of the canvas. */
export const force: Layout = (request, onProgress) => {
  const { nodes, aspect, current } = request;
  if (nodes.length === 0) return {};
  const shaped = (places: Places): Places =>
    nodes.some((n) => isFixed(n, current)) ? anchored(places, nodes, current) : fitted(places, aspect);
  if (nodes.length <= MOST_WHOLE) {
    const laid = shaped(fcoseOf(request, nodes.length <= MOST_SLOW ? 'proof' : 'default'));
    onProgress(0.8);
    return pushApart(laid, nodes, current);
  }
  const room = SLACK * nodes.reduce((sum, n) => sum + n.width * n.height, 0);
  const draft = shaped(scaled(drafted(request), room));
  onProgress(0.5);
  // Repulsion makes it round.
  const laid = shaped(relaxed(draft, request, Math.sqrt(room / nodes.length)));
  onProgress(0.8);
  return pushApart(laid, nodes, current);
};
