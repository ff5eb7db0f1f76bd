/** A picture of the graph as it was drawn at one pan and zoom, and where it lies at another. */

/** Pan and zoom as Cytoscape counts them: in pixels of the screen. */
export interface View {
  zoom: number;
  pan: { x: number; y: number };
}

/** A bitmap, and the view from which its upper left corner is (0, 0); `density` of its pixels go to one of the screen. */
export interface Still {
  bitmap: HTMLCanvasElement;
  view: View;
  density: number;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a bitmap of this size, drawn at `taken`, lies on the screen at `now`. */
export function placed(size: { width: number; height: number }, taken: View, now: View): Rect {
  const scale = now.zoom / taken.zoom;
  const [x, y] = [now.pan.x - taken.pan.x * scale, now.pan.y - taken.pan.y * scale];
  // Between pixels a picture that only moves would blur.
  const whole = scale === 1 ? Math.round : (at: number): number => at;
  return { x: whole(x), y: whole(y), width: size.width * scale, height: size.height * scale };
}

/** The share of a screen of this size that the rectangle covers. */
export function coverage({ x, y, width, height }: Rect, screen: { width: number; height: number }): number {
  const across = Math.min(x + width, screen.width) - Math.max(x, 0);
  const down = Math.min(y + height, screen.height) - Math.max(y, 0);
  return (Math.max(across, 0) * Math.max(down, 0)) / (screen.width * screen.height);
}
