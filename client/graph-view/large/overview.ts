/** The whole graph as one bitmap, drawn in the pauses of the browser. */
import type { Core } from 'cytoscape';
import type { CanvasRenderer } from './renderer.ts';
import type { Still } from './still.ts';

/** To the screen's: sharp enough beside what the screen showed, small enough to keep. */
const TIMES_SCREEN = 2;
/** Of a pause, what is left to the browser. */
const MARGIN_MS = 2;

// Safari has no idle callbacks: a slice for each of its frames then.
const inPause = (work: (left: () => number) => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback((deadline) => work(() => deadline.timeRemaining()));
  else {
    const end = performance.now() + 10;
    setTimeout(() => work(() => end - performance.now()), 16);
  }
};

/** Draws all elements, a few at a time, and gives the picture to `done`; returns how to leave off. */
export function drawOverview(cy: Core, renderer: CanvasRenderer, done: (overview: Still) => void): () => void {
  let wanted = true;
  const start = (): void => {
    if (!wanted || cy.destroyed()) return;
    const box = cy.elements().boundingBox();
    if (box.w <= 0 || box.h <= 0) return;
    const zoom = TIMES_SCREEN * Math.min(cy.width() / box.w, cy.height() / box.h);
    const bitmap = document.createElement('canvas');
    [bitmap.width, bitmap.height] = [Math.ceil(box.w * zoom), Math.ceil(box.h * zoom)];
    const context = bitmap.getContext('2d');
    if (!context) return;
    const pan = { x: -box.x1 * zoom, y: -box.y1 * zoom };
    context.setTransform(zoom, 0, 0, zoom, pan.x, pan.y);
    const elements = renderer.getCachedZSortedEles();
    let at = 0;
    const slice = (left: () => number): void => {
      if (!wanted || cy.destroyed()) return;
      for (let element = elements[at]; element && left() > MARGIN_MS; element = elements[++at])
        if (element.inside() && element.visible()) renderer.drawElement(context, element);
      if (at < elements.length) inPause(slice);
      else done({ bitmap, view: { zoom, pan }, density: 1 });
    };
    slice(() => 0);
  };
  inPause(start);
  return () => {
    wanted = false;
  };
}
