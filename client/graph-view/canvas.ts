/** The picture itself: one Cytoscape instance, brought into line with what the view says. */
import cytoscape, { type Core, type ElementDefinition, type EventObject } from 'cytoscape';
import type { Theme } from '../ui/tokens.ts';
import { boxesOf } from './boxes.ts';
import { Camera, DURATION } from './camera.ts';
import type { Drawn, DrawnNode } from './drawn.ts';
import { declutter } from './labels.ts';
import { quicken } from './large/quicken.ts';
import { type Lasso, lassoOn } from './lasso.ts';
import { firstLayout } from './layout.ts';
import { type Box, middle, type NewNode, type Point, placeNewNodes } from './placement.ts';
import { stylesheetOf } from './stylesheet.ts';

export interface CanvasEvents {
  picked(element: 'node' | 'relationship' | null, id: string): void;
  opened(nodeId: string): void;
  /** Nodes stand elsewhere: by a person's hand, or as new ones that found their places. */
  moved(positions: Record<string, Point>, by: 'hand' | 'placing'): void;
  /** A node comes to those chosen, or leaves them; a line was drawn around several. */
  chosen(ids: readonly string[], how: 'toggle' | 'add' | 'replace'): void;
  /** A menu is asked for, at a point of the window. */
  asked(element: 'node' | 'relationship' | null, id: string, at: Point): void;
}

export interface Marks {
  selected: string | null;
  focused: string | null;
  chosen: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
  /** The nodes and lines of the hop of the route that is walked to. */
  hop: ReadonlySet<string>;
  route: { lit: ReadonlySet<string>; institutional: readonly (readonly string[])[] } | null;
  /** Where two periods are compared: what came, went and stayed. */
  compared: ReadonlyMap<string, 'new' | 'gone' | 'kept'> | null;
}

/** Nodes stand still after so many milliseconds. */
const REST = 120;
/** More nodes than these take their new places without a flight. */
const MOST_ANIMATED = 600;

/** An edge of a path that is shorter than this has no room for its name between two labels. */
const ROOM_FOR_NAME = 150;
const lengthOf = (edge: { source(): cytoscape.NodeSingular; target(): cytoscape.NodeSingular }): number => {
  const [a, b] = [edge.source().position(), edge.target().position()];
  return Math.hypot(a.x - b.x, a.y - b.y);
};

export class GraphCanvas {
  readonly cy: Core;
  readonly #events: CanvasEvents;
  readonly camera: Camera;
  readonly #lasso: Lasso;
  readonly #unquicken: () => void;
  #decluttering = 0;

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
    this.#unquicken = quicken(this.cy);
    this.camera = new Camera(this.cy);
    this.#lasso = lassoOn(this.cy, (ids, isMore) => events.chosen(ids, isMore ? 'add' : 'replace'));
    this.#listen();
  }

  /** Whether a line is drawn around nodes without Shift. */
  set lasso(on: boolean) {
    this.#lasso.on = on;
    const container = this.cy.container();
    if (container) container.style.cursor = on ? 'crosshair' : '';
  }

  #listen(): void {
    const { cy } = this;
    cy.on('tap', (event: EventObject) => {
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent as MouseEvent;
      if ((shiftKey || ctrlKey || metaKey) && event.target !== cy && event.target.isNode())
        this.#events.chosen([event.target.id()], 'toggle');
      else if (event.target === cy) this.#events.picked(null, '');
      else if (event.target.isNode()) this.#events.picked('node', event.target.id());
      // A link of a path that no relationship draws has nothing to open.
      else if (!event.target.id().startsWith('link-')) this.#events.picked('relationship', event.target.id());
    });
    cy.on('dbltap', 'node', (event) => this.#events.opened(event.target.id()));
    cy.on('cxttap', (event: EventObject) => {
      const { clientX, clientY } = event.originalEvent as MouseEvent;
      const at = { x: clientX, y: clientY };
      if (event.target === cy) this.#events.asked(null, '', at);
      else this.#events.asked(event.target.isNode() ? 'node' : 'relationship', event.target.id(), at);
    });
    cy.container()?.addEventListener('contextmenu', (event) => event.preventDefault());
    cy.on('dragfree', 'node', () => this.#events.moved(this.positions(), 'hand'));
    // Labels are sorted out once the nodes stand still.
    cy.on('position add remove', () => {
      clearTimeout(this.#decluttering);
      this.#decluttering = window.setTimeout(() => this.declutter(), REST);
    });
    cy.on('mouseover', 'node, edge', (event) => this.#hover(event.target.id()));
    cy.on('mouseout', 'node, edge', () => this.#hover(null));
    // A mouse that leaves in one jump passes over no edge of anything.
    cy.container()?.addEventListener('mouseleave', () => this.#hover(null));
  }

  #hover(id: string | null): void {
    const { cy } = this;
    if (id && this.#lasso.isDrawing) return;
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
    const ends = new Map(drawn.edges.map((e) => [e.id, `${e.source} ${e.target}`]));
    const wasEmpty = cy.nodes().empty();
    const fresh = drawn.nodes.filter((n) => cy.getElementById(n.id).empty());
    cy.batch(() => {
      cy.elements()
        // An edge cannot change its ends: one that now ends at a group comes anew.
        .filter(
          (e) => !keep.has(e.id()) || (e.isEdge() && ends.get(e.id()) !== `${e.data('source')} ${e.data('target')}`),
        )
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
    const homeless = fresh.filter((n) => !known[n.id] || n.group > 0);
    if (wasEmpty && homeless.length > fresh.length / 2) await firstLayout(cy);
    else this.#place(homeless, drawn, anchor, known);
    if (cy.destroyed()) return;
    if (wasEmpty) this.camera.fit(true);
    else this.camera.reveal(fresh.map((n) => n.id));
    // Of those that came alone: the others may be on their way to a place that they were given.
    const came = new Set(fresh.map((n) => n.id));
    const places = Object.entries(this.positions()).filter(([id]) => came.has(id));
    this.#events.moved(Object.fromEntries(places), 'placing');
  }

  #place(
    fresh: readonly DrawnNode[],
    drawn: Drawn,
    anchor: string | null,
    known: Readonly<Record<string, Point>>,
  ): void {
    if (fresh.length === 0) return;
    const { cy } = this;
    const ids = new Map(fresh.map((n) => [n.id, n]));
    const boxes = boxesOf(cy);
    const existing: Record<string, Box> = {};
    const news: NewNode[] = [];
    const neighbours = new Map<string, string[]>();
    const join = (a: string, b: string): void => void neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    for (const { source, target } of drawn.edges) {
      join(source, target);
      join(target, source);
    }
    for (const [id, box] of Object.entries(boxes)) {
      const { width, height } = box;
      const node = ids.get(id);
      const stood = node?.members.flatMap((m) => known[m] ?? []) ?? [];
      if (node)
        news.push({
          id,
          width,
          height,
          neighbours: neighbours.get(id) ?? [],
          // A group stands amid where its members stood.
          ...(stood.length > 0 ? { at: middle(stood) } : {}),
        });
      else existing[id] = box;
    }
    const placed = placeNewNodes(existing, news, anchor);
    cy.batch(() => {
      for (const [id, { x, y }] of Object.entries(placed)) {
        const { dx, dy } = boxes[id] ?? { dx: 0, dy: 0 };
        cy.getElementById(id).position({ x: x - dx, y: y - dy });
      }
    });
  }

  /** Brings nodes to where they are to stand, all at once and animated; the others do not move. */
  arrange(positions: Readonly<Record<string, Point>>): void {
    const { cy } = this;
    const moves = cy
      .nodes()
      .toArray()
      .flatMap((node) => {
        const to = positions[node.id()];
        const { x, y } = node.position();
        return to && Math.hypot(to.x - x, to.y - y) > 0.01 ? [{ node, to }] : [];
      });
    if (moves.length === 0) return;
    for (const { node, to } of moves) {
      node.stop(true);
      if (this.camera.still || moves.length > MOST_ANIMATED) node.position({ ...to });
      else node.animate({ position: { ...to } }, { duration: DURATION, easing: 'ease-out-cubic' });
    }
  }

  declutter(): void {
    if (!this.cy.destroyed()) declutter(this.cy);
  }

  mark({ selected, focused, chosen, pinned, hop, route, compared }: Marks): void {
    const { cy } = this;
    cy.batch(() => {
      cy.elements().removeClass('selected near dim route institutional named focused chosen pinned hop came went');
      cy.nodes().forEach((n) => {
        if (chosen.has(n.id())) n.addClass('chosen');
        if (pinned.has(n.id())) n.addClass('pinned');
      });
      if (compared)
        cy.elements().forEach((e) => {
          const how = compared.get(e.id());
          if (how === 'new') e.addClass('came');
          if (how === 'gone') e.addClass('went');
        });
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
      for (const id of hop) cy.getElementById(id).addClass('hop').removeClass('dim');
      if (focused) cy.getElementById(focused).addClass('focused').removeClass('dim');
    });
  }

  /** Several edges make one institutional link: the longest has room for its name. */
  #markInstitutional(ids: readonly string[]): void {
    const edges = ids.map((id) => this.cy.getElementById(id)).filter((e) => e.nonempty());
    for (const edge of edges) edge.addClass('institutional').removeClass('named');
    [...edges].sort((a, b) => lengthOf(b) - lengthOf(a))[0]?.addClass('named');
  }

  destroy(): void {
    clearTimeout(this.#decluttering);
    this.#lasso.dispose();
    this.#unquicken();
    this.cy.destroy();
  }
}
