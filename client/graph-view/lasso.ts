/** A line drawn around nodes: with Shift held, or while the tool is on. */
import type { Core } from 'cytoscape';
import type { Point } from './placement.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** A line shorter than this was a click. */
const SHORTEST = 12;

/** Whether a point lies inside a closed line, by counting crossings to its right. */
export function isInside({ x, y }: Point, line: readonly Point[]): boolean {
  let inside = false;
  for (const [i, a] of line.entries()) {
    const b = line[(i + line.length - 1) % line.length] as Point;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

export interface Lasso {
  /** Whether it draws without Shift. */
  on: boolean;
  /** Whether a line is being drawn. */
  readonly isDrawing: boolean;
  dispose(): void;
}

/** Lets a person draw around nodes; `chosen` hears which, and whether they come to those chosen before. */
export function lassoOn(cy: Core, chosen: (ids: string[], isMore: boolean) => void): Lasso {
  const container = cy.container() as HTMLElement;
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('aria-hidden', 'true');
  svg.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none;z-index:5';
  path.setAttribute('fill', 'color-mix(in srgb, var(--en-accent) 12%, transparent)');
  path.setAttribute('stroke', 'var(--en-accent)');
  path.setAttribute('stroke-width', '1.5');
  path.setAttribute('stroke-dasharray', '5 4');
  svg.append(path);
  container.append(svg);
  let line: Point[] | null = null;
  const lasso = { on: false, isDrawing: false, dispose: (): void => undefined };
  const at = (event: MouseEvent): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const draw = (): void =>
    path.setAttribute('d', line && line.length > 1 ? `M${line.map(({ x, y }) => `${x} ${y}`).join('L')}Z` : '');
  const move = (event: MouseEvent): void => {
    line?.push(at(event));
    draw();
  };
  const end = (event: MouseEvent): void => {
    removeEventListener('mousemove', move);
    removeEventListener('mouseup', end);
    const drawn = line ?? [];
    line = null;
    lasso.isDrawing = false;
    draw();
    if (drawn.length < SHORTEST / 3) return;
    const inside = cy.nodes().filter((n) => isInside(n.renderedPosition(), drawn));
    chosen(
      inside.map((n) => n.id()),
      event.ctrlKey || event.metaKey,
    );
  };
  const begin = (event: MouseEvent): void => {
    if (event.button !== 0 || !(lasso.on || event.shiftKey)) return;
    // Cytoscape would pan, or drag the node under the pointer.
    event.stopPropagation();
    event.preventDefault();
    line = [at(event)];
    lasso.isDrawing = true;
    addEventListener('mousemove', move);
    addEventListener('mouseup', end);
  };
  container.addEventListener('mousedown', begin, { capture: true });
  lasso.dispose = () => {
    container.removeEventListener('mousedown', begin, { capture: true });
    removeEventListener('mousemove', move);
    removeEventListener('mouseup', end);
    svg.remove();
  };
  return lasso;
}
