/**
 * Large graphs move as bitmaps. While the view moves and nothing else changes,
 * the screen as it was last drawn is moved and scaled, edges and labels and all,
 * upon a coarser picture of the whole graph; when it rests, Cytoscape draws again.
 */
import type { Core } from 'cytoscape';
import { drawOverview } from './overview.ts';
import { type CanvasRenderer, countOf, DRAGGED, RESTING, rendererOf } from './renderer.ts';
import { newSight } from './sight.ts';
import { coverage, placed, type Rect, type Still } from './still.ts';

/** Elements from which a frame takes longer to draw than it is shown. */
export const LARGE = 600;
/** Without a change of the view for so long, it rests. */
const REST_MS = 40;
/**
 * Of the elements in sight: up to so many are drawn as they are. More come from Cytoscape's layers, bitmaps of the
 * whole graph at steps of the zoom, which take long to make and show a coarser one in the meantime.
 */
const MOST_DIRECT = 6000;
/** Changes come together: the overview waits until they are over. */
const SETTLED_MS = 300;
/** A bitmap that a pan has left with less of the screen is drawn anew where that is cheap, in milliseconds. */
const WORN = 0.5;
const CHEAP_MS = 30;
/** What makes the overview a picture of another graph, however few elements it is told of. */
const RESHAPES: ReadonlySet<string> = new Set(['add', 'remove', 'load', 'move', 'position', 'resize', 'mount']);
/** Of all elements: fewer in another style, such as those under the mouse, leave the overview as it is. */
const MANY = 0.1;

/** What the screen shows, copied. */
function copyOfScreen(renderer: CanvasRenderer): Still | null {
  const { data, prevViewport } = renderer;
  const bitmap = document.createElement('canvas');
  const context = bitmap.getContext('2d');
  if (!context || !prevViewport) return null;
  const layers = [RESTING, DRAGGED].map((layer) => data.canvases[layer] as HTMLCanvasElement);
  bitmap.width = layers[0]?.width ?? 0;
  bitmap.height = layers[0]?.height ?? 0;
  if (bitmap.width === 0 || bitmap.height === 0) return null;
  for (const layer of layers) context.drawImage(layer, 0, 0);
  return { bitmap, view: prevViewport, density: renderer.getPixelRatio() };
}

/** Makes moving the view of a large graph quick; returns how to undo that. */
export function quicken(cy: Core): () => void {
  const renderer = rendererOf(cy);
  const { render, notify, drawLayeredElements } = renderer;
  const sight = newSight();
  let moving = false;
  /** Whether anything but the view has changed since Cytoscape last drew. */
  let changed = true;
  /** What Cytoscape last took for a frame. */
  let cost = Number.POSITIVE_INFINITY;
  let screen: Still | null = null;
  let overview: Still | null = null;
  let leaveOverview = (): void => undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const isLarge = (): boolean => countOf(cy) >= LARGE;
  const rectOf = ({ bitmap, density, view }: Still): Rect =>
    placed({ width: bitmap.width / density, height: bitmap.height / density }, view, {
      zoom: cy.zoom(),
      pan: cy.pan(),
    });

  // At another zoom Cytoscape's own bitmaps are of no use to it, and what it took before says nothing.
  const isWorn = (still: Still): boolean =>
    cost < CHEAP_MS &&
    cy.zoom() === still.view.zoom &&
    coverage(rectOf(still), { width: cy.width(), height: cy.height() }) < WORN;

  const paint = (crisp: Still): void => {
    const [below, above] = [renderer.data.contexts[RESTING], renderer.data.contexts[DRAGGED]];
    if (!below || !above) return;
    const density = renderer.getPixelRatio();
    for (const context of [below, above]) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    }
    below.setTransform(density, 0, 0, density, 0, 0);
    for (const still of overview ? [overview, crisp] : [crisp]) {
      const { x, y, width, height } = rectOf(still);
      below.clearRect(x, y, width, height);
      below.drawImage(still.bitmap, x, y, width, height);
    }
  };

  const redrawOverview = (): void => {
    clearTimeout(settling);
    leaveOverview();
    overview = null;
    settling = setTimeout(() => {
      if (!isLarge()) return;
      leaveOverview = drawOverview(cy, renderer, (drawn) => {
        overview = drawn;
      });
    }, SETTLED_MS);
  };

  const rest = (): void => {
    moving = false;
    renderer.redrawHint('eles', true);
    renderer.redrawHint('drag', true);
    renderer.redraw();
  };

  renderer.render = (options) => {
    if (moving && !changed && !options?.forcedContext) {
      screen ??= copyOfScreen(renderer);
      if (screen && !isWorn(screen)) {
        paint(screen);
        cy.emit('render');
        return;
      }
    }
    const began = performance.now();
    render.call(renderer, options);
    if (options?.forcedContext) return;
    cost = performance.now() - began;
    changed = false;
    screen = null;
  };

  renderer.notify = (change, elements) => {
    // The frames of an animation of the view come as drawings of nothing.
    if (change !== 'viewport' && !(change === 'draw' && !elements)) {
      changed = true;
      sight.forget();
      if (RESHAPES.has(change) || (elements?.length ?? Number.POSITIVE_INFINITY) > MANY * countOf(cy)) redrawOverview();
    }
    notify.call(renderer, change, elements);
  };

  renderer.drawLayeredElements = (context, elements, ratio, extent) => {
    const seen = isLarge() ? sight.of(elements, extent) : elements;
    if (!isLarge() || seen.length > MOST_DIRECT)
      return drawLayeredElements.call(renderer, context, elements, ratio, extent);
    for (const element of seen) {
      // Lines have no bitmaps, and asking for some is half of what they cost.
      if (element.isEdge()) renderer.drawElement(context, element, null, null);
      else renderer.drawCachedElement(context, element, ratio, extent, null, true);
    }
  };

  const move = (): void => {
    moving ||= isLarge();
    clearTimeout(resting);
    if (moving) resting = setTimeout(rest, REST_MS);
  };
  cy.on('viewport', move);
  redrawOverview();

  return () => {
    clearTimeout(resting);
    clearTimeout(settling);
    leaveOverview();
    cy.off('viewport', move);
    renderer.render = render;
    renderer.notify = notify;
    renderer.drawLayeredElements = drawLayeredElements;
  };
}
