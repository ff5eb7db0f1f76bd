/** HTML over the graph that stays at a point of it, within the frame. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useOverlay } from '../graph-view/overlay/layers.tsx';
import classes from './annotations.module.css';

interface Props {
  /** In the graph's coordinates; null where it stands nowhere. */
  at: () => { x: number; y: number } | null;
  /** Whether its lower edge or its middle comes there. */
  by: 'bottom' | 'middle';
  children: ReactNode;
}

const MARGIN = 6;

export function Anchored({ at, by, children }: Props) {
  const overlay = useOverlay();
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(at);
  latest.current = at;
  useLayoutEffect(() => {
    const place = (): void => {
      const element = host.current;
      const point = latest.current();
      if (!element) return;
      element.hidden = point === null;
      if (!point) return;
      const { width, height } = overlay.frame();
      const { offsetWidth: w, offsetHeight: h } = element;
      const { x, y } = overlay.toFrame(point);
      const inside = (n: number, most: number): number => Math.max(MARGIN, Math.min(n, most - MARGIN));
      const left = inside(x - w / 2, width - w);
      const top = inside(by === 'bottom' ? y - h : y - h / 2, height - h);
      element.style.transform = `translate(${left}px, ${top}px)`;
    };
    const stops = [overlay.onView(place), overlay.onNodes(place)];
    const grown = new ResizeObserver(place);
    if (host.current) grown.observe(host.current);
    return () => {
      grown.disconnect();
      for (const stop of stops) stop();
    };
  }, [overlay, by]);
  return (
    <div ref={host} className={classes.anchored} data-annotation-tools="true">
      {children}
    </div>
  );
}
