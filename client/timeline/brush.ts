/** How a period is drawn, moved and stretched along the bars. Pure. */

import type { Period } from '../view/time.ts';
import { type Binning, placeOf } from './bins.ts';

/** First and last bar of a period, both inclusive. */
export type Reach = readonly [number, number];

const within = (n: number, least: number, most: number): number => Math.min(most, Math.max(least, n));

/** The bars that a period touches. */
export function reachOf(binning: Binning, period: Period): Reach {
  const last = binning.bins.length - 1;
  const [start, end] = placeOf(binning, period);
  const first = within(Math.floor(start), 0, last);
  return [first, within(Math.ceil(end) - 1, first, last)];
}

/** The days from one bar to another, in whichever order. */
export function periodOf({ bins }: Binning, [one, other]: Reach): Period {
  const last = bins.length - 1;
  const from = bins[within(Math.min(one, other), 0, last)];
  const to = bins[within(Math.max(one, other), 0, last)];
  if (!from || !to) throw new Error('a timeline without bars has no period');
  return { from: from.from, to: to.to };
}

/** The reach moved by some bars, as far as there are bars; its length stays. */
export function moved({ bins }: Binning, [first, last]: Reach, by: number): Reach {
  const step = within(by, -first, bins.length - 1 - last);
  return [first + step, last + step];
}

export type End = 'from' | 'to';

/** The reach with one end put at a bar; it never passes the other. */
export function stretched({ bins }: Binning, [first, last]: Reach, end: End, to: number): Reach {
  return end === 'from' ? [within(to, 0, last), last] : [first, within(to, first, bins.length - 1)];
}

/** A second period to begin a comparison with: as long, right after the first; before it where nothing is after. */
export function counterpart(binning: Binning, period: Period): Period {
  const [first, last] = reachOf(binning, period);
  const length = last - first + 1;
  if (last < binning.bins.length - 1) return periodOf(binning, [last + 1, last + length]);
  if (first > 0) return periodOf(binning, [Math.max(0, first - length), first - 1]);
  return period;
}

/** The bar a key asks for, or null for a key that means nothing here. */
export function keyedTo(key: string, shift: boolean, at: number, count: number): number | null {
  const step = shift ? 10 : 1;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return at - step;
  if (key === 'ArrowRight' || key === 'ArrowUp') return at + step;
  if (key === 'PageDown') return at - 10;
  if (key === 'PageUp') return at + 10;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
