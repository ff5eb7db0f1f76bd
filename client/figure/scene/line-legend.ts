/** What the lines of a figure mean, said of those that it has. */
import { later } from '../../strings/later.ts';
import { type LineStyle, styleOf } from './edge-style.ts';
import type { Entry } from './entries.ts';
import type { FigureEdge, FigureInput } from './input.ts';

const LENGTH = 26;
const EDGE = { id: '', source: '', target: '', label: '' };

interface Meaning {
  text: string;
  /** Whether a relationship is drawn so. */
  is: (edge: FigureEdge) => boolean;
  as: Partial<FigureEdge>;
}

const isPlain = (e: FigureEdge): boolean => !e.emphasis && !e.institutional && !e.quiet;
const MEANINGS: readonly Meaning[] = [
  { text: later.figure.lines.route, is: (e) => e.emphasis === 'route', as: { emphasis: 'route' } },
  {
    text: later.figure.lines.institutional,
    is: (e) => Boolean(e.institutional),
    as: { institutional: true, emphasis: 'route' },
  },
  { text: later.figure.lines.strong, is: (e) => isPlain(e) && Boolean(e.strong), as: { strong: true, width: 3 } },
  {
    text: later.figure.lines.quiet,
    is: (e) => isPlain({ ...e, quiet: false }) && Boolean(e.quiet),
    as: { quiet: true },
  },
];

/** Samples of the lines that need a word; colours and strokes that others chose are theirs to explain. */
export function linesSaid({ graph, theme, palette }: FigureInput): Entry[] {
  return MEANINGS.filter(({ is }) => graph.edges.some((e) => !e.colour && !e.dash && !e.dim && is(e))).map(
    ({ text, as }) => {
      const style: LineStyle = styleOf({ ...EDGE, ...as }, { theme, palette });
      return {
        lead: LENGTH + 8,
        text,
        mark: ({ x, y }) => ({
          type: 'path',
          d: `M${x} ${y}h${LENGTH}`,
          stroke: style.colour,
          width: style.width,
          ...(style.dash ? { dash: style.dash } : {}),
        }),
      };
    },
  );
}
