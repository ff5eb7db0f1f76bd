/** The first picture: fCoSE over everything at once. Later nodes are placed, never laid out anew. */
import type { Core } from 'cytoscape';
import cytoscape from 'cytoscape';
import { type Box, separate } from './placement.ts';

let ready: Promise<void> | null = null;

/** Loads fCoSE once, apart from the first bytes of the page. */
function loadFcose(): Promise<void> {
  ready ??= import('cytoscape-fcose').then(({ default: extension }) => cytoscape.use(extension));
  return ready;
}

/** Lays a wide picture along a tall canvas, and a tall one along a wide canvas. */
function turn(cy: Core): void {
  const box = cy.nodes().boundingBox({ includeLabels: false });
  if (box.w > box.h === cy.width() > cy.height()) return;
  cy.nodes().positions((node) => ({ x: node.position('y'), y: node.position('x') }));
}

/** Widens a square layout to the canvas it is shown on, or lengthens it to a tall one. */
function widen(cy: Core): void {
  const box = cy.nodes().boundingBox({ includeLabels: false });
  const wanted = cy.width() / Math.max(cy.height(), 1);
  const has = box.w / Math.max(box.h, 1);
  const ratio = wanted / Math.max(has, 0.1);
  const [x, y] = [Math.min(Math.max(ratio, 1), 1.7), Math.min(Math.max(1 / ratio, 1), 1.7)];
  cy.nodes().positions((node) => ({ x: node.position('x') * x, y: node.position('y') * y }));
}

/** Frees labels that still lie over one another. */
function unfold(cy: Core): void {
  const offsets = new Map<string, { x: number; y: number }>();
  const boxes: Record<string, Box> = {};
  cy.nodes().forEach((node) => {
    const { x1, x2, y1, y2, w, h } = node.boundingBox({ includeLabels: true, includeOverlays: false });
    boxes[node.id()] = { x: (x1 + x2) / 2, y: (y1 + y2) / 2, width: w, height: h };
    offsets.set(node.id(), { x: (x1 + x2) / 2 - node.position('x'), y: (y1 + y2) / 2 - node.position('y') });
  });
  const free = separate(boxes);
  cy.nodes().positions((node) => {
    const [point, offset] = [free[node.id()], offsets.get(node.id())];
    return point && offset ? { x: point.x - offset.x, y: point.y - offset.y } : node.position();
  });
}

/**
 * Runs `work` with the same dice each time: fCoSE asks Math.random and takes no
 * seed, and the same graph should look the same tomorrow. (mulberry32, public domain)
 */
function withFixedChance(work: () => void): void {
  const chance = Math.random;
  let state = 1;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  try {
    work();
  } finally {
    Math.random = chance;
  }
}

/** Lays out all nodes; resolves when they stand. */
export async function firstLayout(cy: Core): Promise<void> {
  await loadFcose();
  if (cy.destroyed() || cy.nodes().empty()) return;
  const options = {
    name: 'fcose',
    quality: 'proof',
    randomize: true,
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    uniformNodeDimensions: false,
    idealEdgeLength: 62,
    nodeRepulsion: 5000,
    edgeElasticity: 0.4,
    nodeSeparation: 62,
    gravity: 0.6,
    gravityRange: 3.2,
    numIter: 3000,
    tile: true,
    packComponents: false,
  };
  // Without animation the layout is done when run() returns.
  withFixedChance(() => cy.layout(options as cytoscape.LayoutOptions).run());
  turn(cy);
  widen(cy);
  unfold(cy);
}
