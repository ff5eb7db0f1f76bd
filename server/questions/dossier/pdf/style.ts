/** How the PDF looks: the workspace's own tokens, for paper. */
import type { Span } from '../content/blocks.ts';
import { webAddress } from '../content/blocks.ts';
import type { Weight } from './fonts.ts';

export const COLOURS = {
  text: '#1b2130',
  mute: '#5b6475',
  line: '#d8dce3',
  divide: '#aeb6c3',
  accent: '#2f5bd7',
  late: '#b3261e',
  other: '#d55e00',
  notice: '#fdf6e3',
  noticeLine: '#b97800',
} as const;

export interface Style {
  size: number;
  weight: Weight;
  colour: string;
  /** Where the text leads: a web address, or `#` and the id of an entry. */
  link: string | null;
}

const style = (size: number, weight: Weight = 'regular', colour: string = COLOURS.text): Style => ({
  ...{ size, weight, colour },
  link: null,
});

export const STYLES = {
  title: style(21, 'bold'),
  section: style(13.5, 'bold'),
  heading: style(10.8, 'bold'),
  lead: style(11.6),
  plain: style(9.8),
  soft: style(9.8, 'regular', COLOURS.mute),
  notice: style(9.8),
  fact: style(9.2),
  term: style(9.2, 'regular', COLOURS.mute),
  cell: style(8.1),
  head: style(7.3, 'bold', COLOURS.mute),
  caption: style(8.6, 'bold'),
  small: style(8, 'regular', COLOURS.mute),
} as const satisfies Record<string, Style>;

/** Height of a line of text, and where its letters stand in it. */
export const LEADING = 1.34;
export const BASELINE = 0.98;

/** The look of a span within a line. */
export function styleOf({ as, href }: Span, base: Style): Style {
  const link = href?.startsWith('#') ? href : ((href && webAddress(href)) ?? null);
  const linked = link ? { ...base, link, colour: COLOURS.accent } : base;
  switch (as) {
    case 'strong':
      return { ...linked, weight: 'bold' };
    case 'soft':
      return { ...linked, colour: COLOURS.mute };
    case 'tag':
      return { ...linked, colour: COLOURS.mute, size: base.size * 0.92 };
    case 'warning':
    case 'alarm':
      return { ...linked, colour: COLOURS.late };
    case 'code':
      return { ...linked, size: base.size * 0.94 };
    default:
      return linked;
  }
}
