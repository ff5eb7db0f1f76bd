/** One period upon the bars, with a thumb at either end. */
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { strings } from '../strings/index.ts';
import type { Period } from '../view/time.ts';
import { type Binning, placeOf } from './bins.ts';
import { type End, keyedTo, periodOf, type Reach, reachOf, stretched } from './brush.ts';
import classes from './timeline.module.css';
import { fromTo } from './words.ts';

interface Props {
  binning: Binning;
  /** None: the thumbs wait at the ends of the bars. */
  period: Period | null;
  /** Its letter, where there are two. */
  letter?: 'A' | 'B' | undefined;
  onStretch: (event: PointerEvent, end: End, start: Reach) => void;
  onChange: (period: Period) => void;
}

const words = strings.timeline;

export function Brush({ binning, period, letter, onStretch, onChange }: Props) {
  const count = binning.bins.length;
  const shown = period ?? periodOf(binning, [0, count - 1]);
  const reach = reachOf(binning, shown);
  const [start, end] = placeOf(binning, shown);
  const walk = (event: KeyboardEvent, which: End): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = keyedTo(event.key, event.shiftKey, which === 'from' ? reach[0] : reach[1], count);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(periodOf(binning, stretched(binning, reach, which, to)));
  };
  return (
    <div
      className={classes.brush}
      data-chosen={period !== null}
      data-letter={letter}
      style={{ '--start': start / count, '--end': end / count } as CSSProperties}
    >
      {letter && <b aria-hidden="true">{letter}</b>}
      {(['from', 'to'] as const).map((which) => (
        <div
          key={which}
          role="slider"
          tabIndex={0}
          className={classes.thumb}
          data-end={which}
          aria-label={letter ? words.endsOf[which](letter) : words.ends[which]}
          aria-valuemin={0}
          aria-valuemax={count - 1}
          aria-valuenow={which === 'from' ? reach[0] : reach[1]}
          aria-valuetext={period ? fromTo(shown) : words.allOf(fromTo(shown))}
          onKeyDown={(event) => walk(event, which)}
          onPointerDown={(event) => onStretch(event, which, reach)}
        />
      ))}
    </div>
  );
}
