/** The first picture: fCoSE over everything at once. Later nodes are placed, never laid out anew. */
import type { Core } from 'cytoscape';
import cytoscape from 'cytoscape';
import { boxesOf } from './boxes.ts';
import { withFixedChance } from './fixed-chance.ts';
import { compareText } from './layouts/graph.ts';
import { separate } from './placement.ts';

let ready: Promise<void> | null = null;

/** Loads fCoSE once, apart from the first bytes of the page; one that did not come is asked for again. */
function loadFcose(): Promise<void> {
  ready ??= import('cytoscape-fcose')
    .then(({ default: extension }) => cytoscape.use(extension))
    .catch((error: unknown) => {
      ready = null;
      throw error;
    });
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
  const boxes = boxesOf(cy);
  const free = separate(boxes);
  cy.nodes().positions((node) => {
    const [point, box] = [free[node.id()], boxes[node.id()]];
    return point && box ? { x: point.x - box.dx, y: point.y - box.dy } : node.position();
  });
}

const byId = (a: { id: () => string }, b: { id: () => string }): number => compareText(a.id(), b.id());

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
  // In whatever order a store gives the elements, the picture is the same.
  const elements = cy.nodes().sort(byId).union(cy.edges().sort(byId));
  // Without animation the layout is done when run() returns.
  withFixedChance(() => elements.layout(options as cytoscape.LayoutOptions).run());
  turn(cy);
  widen(cy);
  unfold(cy);
}
