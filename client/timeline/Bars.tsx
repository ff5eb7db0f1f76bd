/** The bars; the categories of a bar differ in width as well as colour. */
import { kindOf } from '../../server/model/kinds.ts';
import { useTheme } from '../ui/useTheme.ts';
import type { Clock, Period } from '../view/time.ts';
import { type Bin, type Binning, CATEGORIES, type Category, totalOf } from './bins.ts';
import { inPeriod } from './spans.ts';
import classes from './timeline.module.css';
import { barsInWords, binInWords } from './words.ts';

const WIDTHS: Readonly<Record<Category, number>> = { meetings: 0.84, commitments: 0.6, other: 0.36 };

interface Props {
  binning: Binning;
  clock: Clock;
  /** The bars that share no day with these stand back; none does when there are none. */
  chosen: readonly Period[];
}

export function Bars({ binning: { unit, bins }, clock, chosen }: Props) {
  const theme = useTheme();
  const most = Math.max(1, ...bins.map((b) => totalOf(b.counts)));
  const colours: Readonly<Record<Category, string>> = {
    meetings: kindOf('meeting').colour[theme],
    commitments: kindOf('commitment').colour[theme],
    other: 'var(--en-mute)',
  };
  return (
    <svg
      className={classes.bars}
      role="img"
      aria-label={barsInWords(unit, bins, clock)}
      viewBox={`0 0 ${bins.length} ${most}`}
      preserveAspectRatio="none"
    >
      {bins.map((bin, i) => (
        <g key={bin.from} data-back={chosen.length > 0 && !chosen.some((p) => inPeriod(bin, p))}>
          <title>{binInWords(bin)}</title>
          <rect x={i} y={0} width={1} height={most} fill="transparent" />
          {stacked(bin).map(({ category, from, count }) => (
            <rect
              key={category}
              x={i + (1 - WIDTHS[category]) / 2}
              y={most - from - count}
              width={WIDTHS[category]}
              height={count}
              fill={colours[category]}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** The parts of a bar, each upon the one before. */
function stacked({ counts }: Bin): { category: Category; from: number; count: number }[] {
  let from = 0;
  return CATEGORIES.flatMap((category) => {
    const count = counts[category];
    const part = { category, from, count };
    from += count;
    return count > 0 ? [part] : [];
  });
}
