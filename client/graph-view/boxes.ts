/** The boxes of the nodes with their labels: what layouts and placing must keep apart. */
import type { Core } from 'cytoscape';
import type { Box } from './placement.ts';

/** By its middle, and how far that lies from where the node itself stands. */
export interface NodeBox extends Box {
  dx: number;
  dy: number;
}

/** Of each node, by its id. */
export function boxesOf(cy: Core): Record<string, NodeBox> {
  return Object.fromEntries(
    cy.nodes().map((node) => {
      const { x1, x2, y1, y2, w: width, h: height } = node.boundingBox({ includeLabels: true, includeOverlays: false });
      const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
      return [node.id(), { x, y, width, height, dx: x - node.position('x'), dy: y - node.position('y') }];
    }),
  );
}
