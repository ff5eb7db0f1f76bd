/** The pointer on the bars: draws, moves and stretches a period; nothing is told before it lets go. */
import { type PointerEvent, useRef, useState } from 'react';
import type { Period } from '../view/time.ts';
import type { Binning } from './bins.ts';
import { type End, moved, periodOf, type Reach, reachOf, stretched } from './brush.ts';
import { inPeriod } from './spans.ts';

/** The first period, or the second where two are compared. */
export type Which = 'a' | 'b';

interface Drag {
  which: Which;
  how: 'draw' | 'move' | End;
  /** The reach and the bar that it began with. */
  start: Reach;
  at: number;
  reach: Reach;
}

interface Props {
  binning: Binning;
  period: Period | null;
  compare: Period | null;
  onDrawn: (which: Which, period: Period) => void;
}

const follow = (binning: Binning, { how, start, at }: Drag, bar: number): Reach => {
  if (how === 'draw') return [Math.min(at, bar), Math.max(at, bar)];
  if (how === 'move') return moved(binning, start, bar - at);
  // By how far the thumb was taken: it stands beside the bar that it means.
  return stretched(binning, start, how, start[how === 'from' ? 0 : 1] + bar - at);
};

export function useBrush({ binning, period, compare, onDrawn }: Props) {
  const plot = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const { bins } = binning;

  const barAt = ({ clientX }: PointerEvent): number => {
    const box = plot.current?.getBoundingClientRect();
    const share = box && box.width > 0 ? (clientX - box.left) / box.width : 0;
    return Math.min(bins.length - 1, Math.max(0, Math.floor(share * bins.length)));
  };
  const begin = (event: PointerEvent, which: Which, how: Drag['how'], start: Reach): void => {
    plot.current?.setPointerCapture(event.pointerId);
    setDrag({ which, how, start, at: barAt(event), reach: start });
  };
  const onPointerDown = (event: PointerEvent): void => {
    const at = barAt(event);
    const bar = bins[at];
    if (event.button !== 0 || !bar) return;
    if (compare && inPeriod(bar, compare)) begin(event, 'b', 'move', reachOf(binning, compare));
    else if (period && inPeriod(bar, period)) begin(event, 'a', 'move', reachOf(binning, period));
    else begin(event, compare ? 'b' : 'a', 'draw', [at, at]);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drag) setDrag({ ...drag, reach: follow(binning, drag, barAt(event)) });
  };
  const onPointerUp = (event: PointerEvent): void => {
    if (!drag) return;
    const [first, last] = follow(binning, drag, barAt(event));
    setDrag(null);
    // A mere click on a period leaves its days as exact as they were.
    const same = first === drag.start[0] && last === drag.start[1];
    if (drag.how === 'draw' || !same) onDrawn(drag.which, periodOf(binning, [first, last]));
  };
  const onStretch = (event: PointerEvent, which: Which, end: End, start: Reach): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    begin(event, which, end, start);
  };

  const drawn = (which: Which, given: Period | null): Period | null =>
    drag?.which === which ? periodOf(binning, drag.reach) : given;
  return {
    plot,
    /** The periods as they are drawn now. */
    period: drawn('a', period),
    compare: drawn('b', compare),
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: () => setDrag(null) },
    onStretch,
  };
}
