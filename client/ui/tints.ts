/**
 * Colours for countries and communities, by rank. The seven of M. Okabe and K. Ito ("Color Universal
 * Design", 2008) that differ for colour-blind readers, darkened for a light ground and lightened for a
 * dark one until they keep a contrast of 3 with it, and a rose between them.
 */
import type { Theme } from './tokens.ts';

export const TINT_COLOURS: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#0072b2', '#d55e00', '#00875f', '#a64d86', '#b97800', '#2b8bbf', '#5b4bc4', '#8c6d31'],
  dark: ['#56b4e9', '#f0904d', '#3fc79a', '#dd9cc4', '#e6b04a', '#9ad7f5', '#a99cf5', '#cdb380'],
};
/** Of all others. */
export const REST_COLOUR: Readonly<Record<Theme, string>> = { light: '#717b8c', dark: '#8b95a7' };

/** The colour of a rank, from 0; the grey for any other number. */
export const tintColour = (tint: number, theme: Theme): string => TINT_COLOURS[theme][tint] ?? REST_COLOUR[theme];
