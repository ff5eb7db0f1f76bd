/** What part of the picture is seen, and how it moves there. */
import type { AnimateOptions, AnimationOptions, Core } from 'cytoscape';
import type { Point } from './placement.ts';

const SIDE = 40;
const TOP = 40;
const BOTTOM = 92;
const MOST_FIT = 1.35;
/** How long a movement takes, in milliseconds. */
export const DURATION = 260;

export class Camera {
  readonly #cy: Core;
  /** The part of the canvas, from below, that a sheet hides. */
  covered = 0;
  /** Whether movement is to be avoided. */
  still = false;

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Widens the view when any of these lies outside it. */
  reveal(ids: readonly string[]): void {
    const { x1, x2, y1, y2: whole, h } = this.#cy.extent();
    const y2 = whole - h * this.covered;
    const outside = ids.some((id) => {
      const element = this.#cy.getElementById(id);
      if (element.empty() || !element.isNode()) return false;
      const { x, y } = element.position();
      return x < x1 || x > x2 || y < y1 || y > y2;
    });
    if (outside) this.fit();
  }

  #animate(change: { zoom?: number | { level: number; renderedPosition: Point }; pan?: Point }, atOnce: boolean): void {
    this.#cy.stop(true);
    this.#cy.animate(change as AnimateOptions & AnimationOptions, {
      duration: atOnce || this.still ? 0 : DURATION,
      easing: 'ease-out-cubic',
    });
  }

  zoomBy(factor: number): void {
    this.#animate(
      {
        zoom: {
          level: this.#cy.zoom() * factor,
          renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 },
        },
      },
      false,
    );
  }

  fit(atOnce = false): void {
    if (this.#cy.elements().empty()) return;
    // What floats over the picture, the legend above all, must not cover it.
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    const side = Math.min(SIDE, width / 12);
    const top = Math.min(TOP, height / 12);
    const bottom = this.covered > 0 ? height * this.covered + 12 : Math.min(BOTTOM, height / 6);
    const box = this.#cy.elements().boundingBox({ includeOverlays: false });
    const level = Math.min((width - 2 * side) / box.w, (height - top - bottom) / box.h, MOST_FIT);
    const pan = {
      x: width / 2 - (level * (box.x1 + box.x2)) / 2,
      y: top + (height - top - bottom) / 2 - (level * (box.y1 + box.y2)) / 2,
    };
    if (atOnce || this.still) this.#cy.viewport({ zoom: level, pan });
    else this.#animate({ zoom: level, pan }, false);
  }

  /** Moves the view, not the nodes, until these are well inside it; it widens where they have no room. */
  show(ids: readonly string[]): void {
    const points = ids.flatMap((id) => {
      const node = this.#cy.getElementById(id);
      return node.nonempty() && node.isNode() ? [node.position()] : [];
    });
    if (points.length === 0) return;
    const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
    const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [width, free] = [this.#cy.width(), this.#cy.height() * (1 - this.covered)];
    const pan = this.#cy.pan();
    const old = this.#cy.zoom();
    const margin = 48;
    const isInside =
      x1 * old + pan.x > margin &&
      y1 * old + pan.y > margin &&
      x2 * old + pan.x < width - margin &&
      y2 * old + pan.y < free - margin;
    if (isInside) return;
    const roomFor = (room: number, span: number): number => (span > 0 ? Math.max(1, room - 2 * margin) / span : old);
    const zoom = Math.min(old, roomFor(width, x2 - x1), roomFor(free, y2 - y1));
    const to = { x: width / 2 - (zoom * (x1 + x2)) / 2, y: free / 2 - (zoom * (y1 + y2)) / 2 };
    this.#animate(zoom === old ? { pan: to } : { zoom, pan: to }, false);
  }
}
