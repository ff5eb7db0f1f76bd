/** The picture itself: one Cytoscape instance, brought into line with what the view says. */
import cytoscape, { type Core, type ElementDefinition, type EventObject } from 'cytoscape';
import type { Theme } from '../ui/tokens.ts';
import type { Drawn, DrawnNode } from './elements.ts';
import { firstLayout } from './layout.ts';
import { type Box, type NewNode, type Point, placeNewNodes } from './placement.ts';
import { stylesheetOf } from './stylesheet.ts';

export interface CanvasEvents {
  picked(element: 'node' | 'relationship' | null, id: string): void;
  opened(nodeId: string): void;
  moved(positions: Record<string, Point>): void;
}

export interface Marks {
  selected: string | null;
  focused: string | null;
  route: { lit: ReadonlySet<string>; institutional: readonly (readonly string[])[] } | null;
}

const SIDE = 40;
const TOP = 40;
const BOTTOM = 92;
const MOST_FIT = 1.35;
const DURATION = 260;

/** An edge of a path that is shorter than this has no room for its name between two labels. */
const ROOM_FOR_NAME = 150;
const lengthOf = (edge: { source(): cytoscape.NodeSingular; target(): cytoscape.NodeSingular }): number => {
  const [a, b] = [edge.source().position(), edge.target().position()];
  return Math.hypot(a.x - b.x, a.y - b.y);
};

export class GraphCanvas {
  readonly cy: Core;
  readonly #events: CanvasEvents;
  #still = false;
  /** The part of the canvas, from below, that a sheet hides. */
  covered = 0;

  constructor(container: HTMLElement, theme: Theme, events: CanvasEvents) {
    this.#events = events;
    this.cy = cytoscape({
      container,
      style: stylesheetOf(theme),
      minZoom: 0.12,
      maxZoom: 3.2,
      boxSelectionEnabled: false,
      selectionType: 'single',
      autounselectify: true,
    });
    this.#listen();
  }

  #listen(): void {
    const { cy } = this;
    cy.on('tap', (event: EventObject) => {
      if (event.target === cy) this.#events.picked(null, '');
      else if (event.target.isNode()) this.#events.picked('node', event.target.id());
      // A link of a path that no relationship draws has nothing to open.
      else if (!event.target.id().startsWith('link-')) this.#events.picked('relationship', event.target.id());
    });
    cy.on('dbltap', 'node', (event) => this.#events.opened(event.target.id()));
    cy.on('dragfree', 'node', () => this.#events.moved(this.positions()));
    cy.on('mouseover', 'node, edge', (event) => this.#hover(event.target.id()));
    cy.on('mouseout', 'node, edge', () => this.#hover(null));
    // A mouse that leaves in one jump passes over no edge of anything.
    cy.container()?.addEventListener('mouseleave', () => this.#hover(null));
  }

  #hover(id: string | null): void {
    const { cy } = this;
    const container = cy.container();
    if (container) container.style.cursor = id ? 'pointer' : '';
    cy.batch(() => {
      cy.elements('.hover').removeClass('hover');
      if (!id) return;
      const target = cy.getElementById(id);
      target.addClass('hover');
      if (target.isNode()) target.connectedEdges().addClass('hover');
    });
  }

  /** Whether movement is to be avoided. */
  set still(still: boolean) {
    this.#still = still;
  }

  restyle(theme: Theme): void {
    this.cy.style(stylesheetOf(theme));
  }

  positions(): Record<string, Point> {
    return Object.fromEntries(this.cy.nodes().map((n) => [n.id(), { ...n.position() }]));
  }

  /** Brings the picture in line: nodes on it stay where they are, new ones are placed beside them. */
  async sync(drawn: Drawn, known: Readonly<Record<string, Point>>, anchor: string | null): Promise<void> {
    const { cy } = this;
    const keep = new Set([...drawn.nodes, ...drawn.edges].map((e) => e.id));
    const wasEmpty = cy.nodes().empty();
    const fresh = drawn.nodes.filter((n) => cy.getElementById(n.id).empty());
    cy.batch(() => {
      cy.elements()
        .filter((e) => !keep.has(e.id()))
        .remove();
      for (const data of [...drawn.nodes, ...drawn.edges]) {
        const there = cy.getElementById(data.id);
        if (there.nonempty()) there.data(data);
      }
      cy.add(
        fresh.map(
          (data): ElementDefinition => ({
            group: 'nodes',
            data: { ...data },
            position: { ...(known[data.id] ?? { x: 0, y: 0 }) },
          }),
        ),
      );
      cy.add(
        drawn.edges
          .filter((e) => cy.getElementById(e.id).empty())
          .map((data): ElementDefinition => ({ group: 'edges', data: { ...data } })),
      );
    });
    if (fresh.length === 0) return;
    const homeless = fresh.filter((n) => !known[n.id]);
    if (wasEmpty && homeless.length > fresh.length / 2) await firstLayout(cy);
    else this.#place(homeless, drawn, anchor);
    if (cy.destroyed()) return;
    if (wasEmpty) this.fit(true);
    else this.reveal(fresh.map((n) => n.id));
    this.#events.moved(this.positions());
  }

  #place(fresh: readonly DrawnNode[], drawn: Drawn, anchor: string | null): void {
    if (fresh.length === 0) return;
    const { cy } = this;
    const ids = new Set(fresh.map((n) => n.id));
    const existing: Record<string, Box> = {};
    const offsets = new Map<string, Point>();
    const news: NewNode[] = [];
    const neighbours = new Map<string, string[]>();
    const join = (a: string, b: string): void => void neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    for (const { source, target } of drawn.edges) {
      join(source, target);
      join(target, source);
    }
    cy.nodes().forEach((node) => {
      const box = node.boundingBox({ includeLabels: true, includeOverlays: false });
      const centre = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
      if (ids.has(node.id())) {
        offsets.set(node.id(), { x: centre.x - node.position('x'), y: centre.y - node.position('y') });
        news.push({ id: node.id(), width: box.w, height: box.h, neighbours: neighbours.get(node.id()) ?? [] });
      } else existing[node.id()] = { ...centre, width: box.w, height: box.h };
    });
    const placed = placeNewNodes(existing, news, anchor);
    cy.batch(() => {
      for (const [id, { x, y }] of Object.entries(placed)) {
        const offset = offsets.get(id) ?? { x: 0, y: 0 };
        cy.getElementById(id).position({ x: x - offset.x, y: y - offset.y });
      }
    });
  }

  /** Widens the view when any of these lies outside it. */
  reveal(ids: readonly string[]): void {
    const { x1, x2, y1, y2: whole, h } = this.cy.extent();
    const y2 = whole - h * this.covered;
    const outside = ids.some((id) => {
      const element = this.cy.getElementById(id);
      if (element.empty() || !element.isNode()) return false;
      const { x, y } = element.position();
      return x < x1 || x > x2 || y < y1 || y > y2;
    });
    if (outside) this.fit();
  }

  mark({ selected, focused, route }: Marks): void {
    const { cy } = this;
    cy.batch(() => {
      cy.elements().removeClass('selected near dim route institutional named focused');
      if (route) {
        cy.elements().forEach((e) => {
          e.addClass(route.lit.has(e.id()) ? 'route' : 'dim');
        });
        cy.edges('.route')
          .filter((e) => lengthOf(e) > ROOM_FOR_NAME)
          .addClass('named');
        for (const ids of route.institutional) this.#markInstitutional(ids);
      }
      if (selected) {
        const element = cy.getElementById(selected);
        element.addClass('selected').removeClass('dim');
        if (element.nonempty() && element.isNode()) element.connectedEdges().not('.route').addClass('near');
      }
      if (focused) cy.getElementById(focused).addClass('focused').removeClass('dim');
    });
  }

  /** Several edges make one institutional link: the longest has room for its name. */
  #markInstitutional(ids: readonly string[]): void {
    const edges = ids.map((id) => this.cy.getElementById(id)).filter((e) => e.nonempty());
    for (const edge of edges) edge.addClass('institutional').removeClass('named');
    [...edges].sort((a, b) => lengthOf(b) - lengthOf(a))[0]?.addClass('named');
  }

  #animate(change: { zoom?: number | { level: number; renderedPosition: Point }; pan?: Point }, atOnce: boolean): void {
    this.cy.stop(true);
    this.cy.animate(change as cytoscape.AnimateOptions & cytoscape.AnimationOptions, {
      duration: atOnce || this.#still ? 0 : DURATION,
      easing: 'ease-out-cubic',
    });
  }

  zoomBy(factor: number): void {
    this.#animate(
      {
        zoom: { level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } },
      },
      false,
    );
  }

  fit(atOnce = false): void {
    if (this.cy.elements().empty()) return;
    // What floats over the picture, the legend above all, must not cover it.
    const [width, height] = [this.cy.width(), this.cy.height()];
    const side = Math.min(SIDE, width / 12);
    const top = Math.min(TOP, height / 12);
    const bottom = this.covered > 0 ? height * this.covered + 12 : Math.min(BOTTOM, height / 6);
    const box = this.cy.elements().boundingBox({ includeOverlays: false });
    const level = Math.min((width - 2 * side) / box.w, (height - top - bottom) / box.h, MOST_FIT);
    const pan = {
      x: width / 2 - (level * (box.x1 + box.x2)) / 2,
      y: top + (height - top - bottom) / 2 - (level * (box.y1 + box.y2)) / 2,
    };
    if (atOnce || this.#still) this.cy.viewport({ zoom: level, pan });
    else this.#animate({ zoom: level, pan }, false);
  }

  /** Moves the view, not the node, until the node is well inside it. */
  show(id: string): void {
    const node = this.cy.getElementById(id);
    if (node.empty() || !node.isNode()) return;
    const { x, y } = node.renderedPosition();
    const margin = 48;
    const free = this.cy.height() * (1 - this.covered);
    if (x > margin && y > margin && x < this.cy.width() - margin && y < free - margin) return;
    const pan = this.cy.pan();
    this.#animate({ pan: { x: pan.x + this.cy.width() / 2 - x, y: pan.y + free / 2 - y } }, false);
  }

  destroy(): void {
    this.cy.destroy();
  }
}
