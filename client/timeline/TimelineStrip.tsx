/** Time under the graph: bars of what is on screen, a brush that chooses a period, and two periods compared. */
import { useMemo } from 'react';
import { strings } from '../strings/index.ts';
import { isNarrow } from '../ui/narrow.ts';
import { Sentence } from '../ui/Sentence.tsx';
import type { Clock, Period } from '../view/time.ts';
import { type Binning, binsOf, countsIn } from './bins.ts';
import { counterpart, periodOf } from './brush.ts';
import { ChangesLine, CountsLine } from './Counts.tsx';
import { compare as compared } from './changes.ts';
import { Head } from './Head.tsx';
import { Plot } from './Plot.tsx';
import type { Span } from './spans.ts';
import classes from './timeline.module.css';
import { useBrush, type Which } from './useBrush.ts';
import type { Spans } from './useSpans.ts';
import { daysInWords } from './words.ts';

interface Props {
  spans: Spans['spans'];
  undated: Spans['undated'];
  period: Period | null;
  /** The second period, where two are compared. */
  compare: Period | null;
  onPeriod: (period: Period | null) => void;
  onCompare: (period: Period | null) => void;
  clock: Clock;
  onClock: (clock: Clock) => void;
  withUndated: boolean;
  onWithUndated: (withUndated: boolean) => void;
  open: boolean;
  onOpen: (open: boolean) => void;
}

const words = strings.timeline;

/** How wide the bars lie at least, by the screen. */
const widthOf = (): number => (isNarrow() ? 340 : 560);
const NO_BINS: Binning = { unit: 'day', bins: [] };

export function TimelineStrip(props: Props) {
  const { spans, undated, period, clock, onPeriod, onCompare, open } = props;
  const compare = period && props.compare;
  const width = widthOf();
  const binning = useMemo(() => binsOf(spans, width), [spans, width]);
  const onChange = (which: Which, next: Period): void => (which === 'a' ? onPeriod(next) : onCompare(next));
  const brush = useBrush({ binning: binning ?? NO_BINS, period, compare, onDrawn: onChange });
  const clear = (): void => {
    if (props.compare) onCompare(null);
    onPeriod(null);
  };
  return (
    <section className={classes.strip} data-open={open} aria-label={words.title}>
      <Head
        open={open}
        onOpen={props.onOpen}
        dated={binning !== null}
        chosen={period !== null}
        comparing={compare !== null}
        onComparing={(comparing) => onCompare(comparing && binning && period ? counterpart(binning, period) : null)}
        onClear={clear}
        clock={clock}
        onClock={props.onClock}
        undated={undated}
        withUndated={props.withUndated}
        onWithUndated={props.onWithUndated}
      >
        {binning && <Words spans={spans} binning={binning} period={brush.period} compare={brush.compare} />}
      </Head>
      {open && (
        <div id="timeline" className={classes.body}>
          {binning ? (
            <Plot
              binning={binning}
              width={width}
              clock={clock}
              brush={brush}
              onChange={onChange}
              onClear={() => (compare ? onCompare(null) : onPeriod(null))}
            />
          ) : (
            <p className={classes.empty}>{undated === 0 ? words.empty.screen : words.empty[clock]}</p>
          )}
        </div>
      )}
    </section>
  );
}

interface WordsProps {
  spans: readonly Span[];
  binning: Binning;
  period: Period | null;
  compare: Period | null;
}

/** The chosen period in words with its counts; two of them with what changed. */
function Words({ spans, binning, period, compare }: WordsProps) {
  const comparison = useMemo(() => period && compare && compared(spans, period, compare), [spans, period, compare]);
  if (period && compare && comparison)
    return (
      <>
        <ChangesLine comparison={comparison} />
        <span className={classes.two} title={words.compared(daysInWords(period), daysInWords(compare))}>
          <Sentence parts={words.two(<b>{daysInWords(period)}</b>, <b>{daysInWords(compare)}</b>)} />
        </span>
      </>
    );
  const all = periodOf(binning, [0, binning.bins.length - 1]);
  return (
    <>
      <span>{period ? <b>{daysInWords(period)}</b> : words.allDays}</span>
      <CountsLine counts={countsIn(spans, period ?? all)} />
    </>
  );
}
