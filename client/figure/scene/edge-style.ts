/** How a relationship's line is drawn. */
import { type Theme, TOKENS } from '../../ui/tokens.ts';
import { mixed } from '../colours.ts';
import { accentOf } from '../palettes.ts';
import type { GraphLook } from './drawn.ts';
import type { FigureEdge } from './input.ts';

export interface LineStyle {
  colour: string;
  width: number;
  dash?: readonly number[];
  opacity: number;
}

/** A line by itself: darker than on screen, where the eye has more light. */
const lineOf = (theme: Theme): string => mixed(TOKENS[theme].mute, TOKENS[theme].edge, 0.45);

/** The style sheet's rules for edges, the later over the earlier. */
export function styleOf(edge: FigureEdge, { theme, palette }: Pick<GraphLook, 'theme' | 'palette'>): LineStyle {
  const accent = accentOf(palette, theme);
  return {
    colour: lineOf(theme),
    width: 1.6,
    opacity: 1,
    // Dots a little further apart than on screen: in print they would run together.
    ...(edge.quiet ? { width: 1.2, dash: [1.5, 2], opacity: 0.95 } : {}),
    ...(edge.strong ? { width: 2 } : {}),
    ...(edge.emphasis === 'near' ? { colour: accent, width: 2.2, opacity: 0.6 } : {}),
    ...(edge.emphasis === 'route' ? { colour: accent, width: 3.2, opacity: 1 } : {}),
    ...(edge.institutional ? { width: 2.6, dash: [8, 6] } : {}),
    ...(edge.emphasis === 'selected' ? { colour: accent, width: 3.4, opacity: 1 } : {}),
    ...(edge.colour ? { colour: edge.colour } : {}),
    ...(edge.width ? { width: edge.width } : {}),
    ...(edge.dash ? { dash: edge.dash } : {}),
  };
}
