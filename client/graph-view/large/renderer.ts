/** The parts of Cytoscape's canvas renderer that are used here; its typings leave them out. */
import type { Core, SingularElementReturnValue } from 'cytoscape';
import type { Extent } from './sight.ts';
import type { View } from './still.ts';

export interface CanvasRenderer {
  /** Draws a frame, or all of the graph into the context that an export gives. */
  render(options?: { forcedContext?: CanvasRenderingContext2D }): void;
  /** Told of every change that wants a new frame: of the viewport, of elements, of style. */
  notify(change: string, elements?: { length: number }): void;
  redrawHint(layer: 'eles' | 'drag', wanted: boolean): void;
  redraw(): void;
  getCachedZSortedEles(): SingularElementReturnValue[];
  /** Where `named` is null, its name only where the zoom shows it. */
  drawElement(
    context: CanvasRenderingContext2D,
    element: SingularElementReturnValue,
    box?: null,
    named?: boolean | null,
  ): void;
  /** From bitmaps of the whole graph, where there are some. */
  drawLayeredElements(
    context: CanvasRenderingContext2D,
    elements: readonly SingularElementReturnValue[],
    pixelRatio: number,
    extent: Extent,
  ): void;
  /** From bitmaps of the node and its name; `sharp` makes those of this zoom first, where there are only coarser ones. */
  drawCachedElement(
    context: CanvasRenderingContext2D,
    element: SingularElementReturnValue,
    pixelRatio: number,
    extent: Extent,
    level: number | null,
    sharp: boolean,
  ): void;
  getPixelRatio(): number;
  /** What the frame before showed. */
  prevViewport?: View;
  data: { canvases: HTMLCanvasElement[]; contexts: CanvasRenderingContext2D[] };
}

/** Indexes into the renderer's canvases. */
export const DRAGGED = 1;
export const RESTING = 2;

export const rendererOf = (cy: Core): CanvasRenderer => (cy as unknown as { renderer(): CanvasRenderer }).renderer();

/** How many elements there are, without the copy that `cy.elements()` makes: it is asked for with every change. */
export const countOf = (cy: Core): number =>
  (cy as unknown as { mutableElements(): { length: number } }).mutableElements().length;
