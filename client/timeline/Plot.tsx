/** The bars with the chosen periods upon them and the axis below. */

import type { Clock, Period } from '../view/time.ts';
import { Bars } from './Bars.tsx';
import { Brush } from './Brush.tsx';
import { type Binning, captionsOf } from './bins.ts';
import classes from './timeline.module.css';
import type { useBrush, Which } from './useBrush.ts';

interface Props {
  binning: Binning;
  width: number;
  clock: Clock;
  brush: ReturnType<typeof useBrush>;
  onChange: (which: Which, period: Period) => void;
  onClear: () => void;
}

export function Plot({ binning, width, clock, brush, onChange, onClear }: Props) {
  const { period, compare } = brush;
  return (
    <div className={classes.field}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the thumbs are the keyboard's way to the same */}
      <div ref={brush.plot} className={classes.plot} {...brush.handlers} onDoubleClick={onClear}>
        <Bars binning={binning} clock={clock} chosen={[period, compare].filter((p) => p !== null)} />
        <Brush
          binning={binning}
          period={period}
          letter={compare ? 'A' : undefined}
          onStretch={(event, end, start) => brush.onStretch(event, 'a', end, start)}
          onChange={(next) => onChange('a', next)}
        />
        {compare && (
          <Brush
            binning={binning}
            period={compare}
            letter="B"
            onStretch={(event, end, start) => brush.onStretch(event, 'b', end, start)}
            onChange={(next) => onChange('b', next)}
          />
        )}
      </div>
      <div className={classes.axis} aria-hidden="true">
        {captionsOf(binning, width).map(({ at, text }) => (
          <span key={text} style={{ left: `${(100 * at) / binning.bins.length}%` }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}
