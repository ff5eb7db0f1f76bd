/** Moving one thing by its pointer or by arrow keys: one step from press to release. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useOverlay } from '../graph-view/overlay/layers.tsx';

type Point = { x: number; y: number };

/** A pointer that moved less was a click, in pixels. */
const CLICK = 4;
const STEP = 8;
const LONG_STEP = 40;
const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How far it is moved at this moment, in the graph's coordinates, and the handlers that move it. */
export function useMoving(done: (by: Point) => void) {
  const overlay = useOverlay();
  const [by, setBy] = useState<Point | null>(null);
  const from = useRef<Point | null>(null);
  // Read when the key is let go, which may come before the next drawing.
  const latest = useRef<Point | null>(null);
  const shift = (to: Point | null): void => {
    latest.current = to;
    setBy(to);
  };
  const end = (): void => {
    from.current = null;
    const made = latest.current;
    shift(null);
    if (made && (made.x !== 0 || made.y !== 0)) done(made);
  };
  return {
    by,
    handlers: {
      onPointerDown: (event: PointerEvent<SVGElement>): void => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.focus({ preventScroll: true });
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event: PointerEvent<SVGElement>): void => {
        if (!from.current) return;
        const [dx, dy] = [event.clientX - from.current.x, event.clientY - from.current.y];
        if (!latest.current && Math.hypot(dx, dy) < CLICK) return;
        shift({ x: dx / overlay.zoom(), y: dy / overlay.zoom() });
      },
      onPointerUp: end,
      onPointerCancel: (): void => {
        from.current = null;
        shift(null);
      },
      onKeyDown: (event: KeyboardEvent<SVGElement>): void => {
        const direction = DIRECTIONS[event.key];
        if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        const step = (event.shiftKey ? LONG_STEP : STEP) / overlay.zoom();
        const { x, y } = latest.current ?? { x: 0, y: 0 };
        shift({ x: x + direction.x * step, y: y + direction.y * step });
      },
      onKeyUp: (event: KeyboardEvent<SVGElement>): void => {
        if (DIRECTIONS[event.key]) end();
      },
      onBlur: end,
    },
  };
}
