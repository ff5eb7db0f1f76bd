/** Colours of annotations: notes as paper slips, arrows as ink, hulls each in its own. */
import { type Theme, TOKENS } from '../tokens.ts';
import type { Look } from './items.ts';

/** Edge of a note's plate. */
const SLIP_EDGE: Readonly<Record<Theme, string>> = { light: '#e0cb80', dark: '#7a6c33' };
/** Apart from the accent, which says what is selected. */
const HULLS: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#0b8074', '#7a4fd0', '#a86500', '#bd3a76', '#4d6b93'],
  dark: ['#4cc4b7', '#b196ff', '#e2ad4e', '#f08ab6', '#93b4e0'],
};

export const inkOf = ({ theme }: Look): string => TOKENS[theme].text;

/** Fill and edge of a note's plate. */
export const slipOf = ({ theme, grey }: Look): { fill: string; edge: string } =>
  grey ? { fill: TOKENS[theme].panel, edge: TOKENS[theme].mute } : { fill: TOKENS[theme].mark, edge: SLIP_EDGE[theme] };

/** The colour of a hull: by its id, so that it keeps it when others go. */
export function hullColourOf(id: string, { theme, grey }: Look): string {
  if (grey) return TOKENS[theme].mute;
  const all = HULLS[theme];
  const sum = [...id].reduce((n, c) => n + (c.codePointAt(0) ?? 0), 0);
  return all[sum % all.length] ?? TOKENS[theme].mute;
}
