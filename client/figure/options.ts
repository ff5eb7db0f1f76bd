/** What a person decides of a figure. */
import type { Palette } from './palettes.ts';

export const GROUNDS = ['white', 'theme', 'transparent'] as const;
export const FRAMES = ['whole', 'seen'] as const;
export const SCALES = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export interface FigureOptions {
  title: string;
  caption: string;
  legend: boolean;
  date: boolean;
  sources: boolean;
  frame: (typeof FRAMES)[number];
  ground: (typeof GROUNDS)[number];
  palette: Palette;
  /** Of the PNG. */
  scale: number;
}

export const usualOptions = (title: string): FigureOptions => ({
  title,
  caption: '',
  legend: true,
  date: true,
  sources: true,
  frame: 'whole',
  ground: 'white',
  palette: 'screen',
  scale: 2,
});
