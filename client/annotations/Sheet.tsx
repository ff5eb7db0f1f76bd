/** While a tool is in hand: takes the pointer all over the graph, and says what to do. */
import { Button } from '@mantine/core';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { Over, useOverlay } from '../graph-view/overlay/layers.tsx';
import { strings } from '../strings/index.ts';
import { arrowDrawn } from '../ui/annotations/drawing.ts';
import type { Look } from '../ui/annotations/items.ts';
import { type Arrow, scaleAt } from '../view/annotations.ts';
import classes from './annotations.module.css';
import { Items } from './Items.tsx';
import { arrowByKeys, middleOf } from './places.ts';
import type { Annotating } from './useAnnotating.ts';

/** An arrow shorter than this was a slip of the hand, in pixels. */
const SHORTEST = 14;

interface Props {
  annotating: Annotating;
  tool: NonNullable<Annotating['tool']>;
  look: Look;
  /** Nodes that an arrow drawn by keys is meant for. */
  nodes: readonly string[];
}

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], input, textarea, button') !== null;

export function Sheet({ annotating, tool: { name, at }, look, nodes }: Props) {
  const overlay = useOverlay();
  const [arrow, setArrow] = useState<Omit<Arrow, 'id' | 'type' | 'text'> | null>(null);
  const scale = scaleAt(overlay.zoom());
  const write = (point: { x: number; y: number }): void =>
    annotating.write({ type: 'text', ...point, text: '', scale });

  const enter = useRef((): void => undefined);
  enter.current = () => {
    if (name === 'text') write(middleOf(overlay));
    else annotating.draw({ type: 'arrow', ...arrowByKeys(overlay, nodes), text: '', scale });
  };
  const giveUp = useRef(annotating.giveUp);
  giveUp.current = annotating.giveUp;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || event.isComposing || (event.key !== 'Escape' && isElsewhere(event.target))) return;
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Enter') enter.current();
      else giveUp.current();
    };
    // Before the graph, for which Enter means something else.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for a place that was pointed at before
  useEffect(() => {
    if (name === 'text' && at) write(overlay.toGraph(at));
  }, []);

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>): void => {
      if (event.button !== 0) return;
      event.preventDefault();
      const { x, y } = overlay.toGraph(event);
      if (name !== 'arrow') return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setArrow({ x1: x, y1: y, x2: x, y2: y, scale });
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>): void => {
      if (!arrow) return;
      const { x, y } = overlay.toGraph(event);
      setArrow({ ...arrow, x2: x, y2: y });
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>): void => {
      setArrow(null);
      if (name === 'text') write(overlay.toGraph(event));
      else if (arrow && Math.hypot(arrow.x2 - arrow.x1, arrow.y2 - arrow.y1) * overlay.zoom() >= SHORTEST)
        annotating.draw({ type: 'arrow', ...arrow, text: '' });
    },
    onPointerCancel: (): void => setArrow(null),
  };
  return (
    <>
      <div className={classes.sheet} data-annotation-tools="true" {...handlers} />
      {arrow && (
        <Over>
          <Items items={arrowDrawn({ type: 'arrow', id: '', text: '', ...arrow }, look).over} />
        </Over>
      )}
      <div className={classes.hint} data-annotation-tools="true">
        <span role="status">{strings.annotations.hint[name]}</span>
        <Button size="compact-xs" variant="default" onClick={annotating.giveUp}>
          {strings.annotations.giveUp}
        </Button>
      </div>
    </>
  );
}
