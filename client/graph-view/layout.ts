/** The first picture: fCoSE over everything at once. Later nodes are placed, never laid out anew. */
import type { Core } from 'cytoscape';
import cytoscape from 'cytoscape';

let ready: Promise<void> | null = null;

/** Loads fCoSE once, apart from the first bytes of the page. */
function loadFcose(): Promise<void> {
  ready ??= import('cytoscape-fcose').then(({ default: extension }) => cytoscape.use(extension));
  return ready;
}

/** Widens a square layout to the canvas it is shown on. */
function widen(cy: Core): void {
  const box = cy.nodes().boundingBox({ includeLabels: false });
  const wanted = cy.width() / Math.max(cy.height(), 1);
  const has = box.w / Math.max(box.h, 1);
  const stretch = Math.min(Math.max(wanted / Math.max(has, 0.1), 1), 1.7);
  if (stretch > 1.05) cy.nodes().positions((node) => ({ x: node.position('x') * stretch, y: node.position('y') }));
}

/** Lays out all nodes; resolves when they stand. */
export async function firstLayout(cy: Core): Promise<void> {
  await loadFcose();
  if (cy.destroyed() || cy.nodes().empty()) return;
  const options = {
    name: 'fcose', quality: 'proof', randomize: true, animate: false, fit: false, nodeDimensionsIncludeLabels: true, uniformNodeDimensions: false,
    idealEdgeLength: 92, nodeRepulsion: 11_000, edgeElasticity: 0.4, nodeSeparation: 90, gravity: 0.32, gravityRange: 3.2, numIter: 3000, tile: true, packComponents: false,
  };
  await new Promise<void>((resolve) => {
    const layout = cy.layout(options as cytoscape.LayoutOptions);
    layout.one('layoutstop', () => resolve());
    layout.run();
  });
  widen(cy);
}
