/** What is drawn by others over the graph and below it: stands in the graph's coordinates, in step with every frame. */
import type { Core } from 'cytoscape';
import type { Point } from '../placement.ts';

/** A node as the picture shows it. */
export interface OverlayNode extends Point {
  id: string;
  /** Width and height. */
  size: number;
  label: string;
}

export interface Overlay {
  /** Groups in the graph's own coordinates: below its lines and nodes, and above them. */
  readonly under: SVGGElement;
  readonly over: SVGGElement;
  zoom(): number;
  /** Width and height of the frame, in pixels. */
  frame(): { width: number; height: number };
  /** From a point of the window to the graph's coordinates. */
  toGraph(at: { clientX: number; clientY: number }): Point;
  /** From the graph's coordinates to pixels of the frame. */
  toFrame(at: Point): Point;
  /** Of the nodes with these ids, those that are drawn. */
  nodes(ids: readonly string[]): OverlayNode[];
  /** Calls at once, and with each frame in which the view has moved; returns how to stop. */
  onView(listen: () => void): () => void;
  /** Calls at once, and with each frame in which nodes moved, came, went or look otherwise; returns how to stop. */
  onNodes(listen: () => void): () => void;
  /** Gives the graph the keys. */
  focus(): void;
}

/** Keeps two groups in step with Cytoscape's canvas. */
export function overlayOn(cy: Core, under: SVGGElement, over: SVGGElement): Overlay & { dispose(): void } {
  const container = cy.container() as HTMLElement;
  const views = new Set<() => void>();
  const nodes = new Set<() => void>();
  let stands = '';
  let nodesChanged = false;

  const follow = (): void => {
    const { x, y } = cy.pan();
    const transform = `translate(${x} ${y}) scale(${cy.zoom()})`;
    if (transform !== stands) {
      stands = transform;
      for (const group of [under, over]) group.setAttribute('transform', transform);
      for (const listen of views) listen();
    }
    if (!nodesChanged) return;
    nodesChanged = false;
    for (const listen of nodes) listen();
  };
  const change = (): void => {
    nodesChanged = true;
  };
  // After the canvas is drawn, within the same frame: earlier, the graph would still stand where it was.
  cy.on('render', follow);
  cy.on('position add remove data', 'node', change);
  // The wheel goes on to the graph, also over what stands upon it.
  const svg = over.ownerSVGElement;
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    container.querySelector('canvas')?.dispatchEvent(new WheelEvent('wheel', event));
  };
  svg?.addEventListener('wheel', wheel, { passive: false });
  follow();

  const subscribe = (all: Set<() => void>, listen: () => void) => {
    all.add(listen);
    listen();
    return (): void => void all.delete(listen);
  };
  return {
    under,
    over,
    zoom: () => cy.zoom(),
    frame: () => ({ width: cy.width(), height: cy.height() }),
    toGraph: ({ clientX, clientY }) => {
      const { left, top } = container.getBoundingClientRect();
      const { x, y } = cy.pan();
      return { x: (clientX - left - x) / cy.zoom(), y: (clientY - top - y) / cy.zoom() };
    },
    toFrame: (at) => ({ x: at.x * cy.zoom() + cy.pan().x, y: at.y * cy.zoom() + cy.pan().y }),
    nodes: (ids) =>
      ids.flatMap((id) => {
        const node = cy.getElementById(id);
        if (node.empty() || !node.isNode()) return [];
        return [{ id, ...node.position(), size: Number(node.data('size')), label: String(node.data('label') ?? '') }];
      }),
    onView: (listen) => subscribe(views, listen),
    onNodes: (listen) => subscribe(nodes, listen),
    focus: () => container.focus({ preventScroll: true }),
    dispose: () => {
      cy.off('render', follow);
      cy.off('position add remove data', 'node', change);
      svg?.removeEventListener('wheel', wheel);
      views.clear();
      nodes.clear();
    },
  };
}
