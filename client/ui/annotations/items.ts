/** What annotations are drawn with, on screen as in figures: lines and words, in the graph's coordinates. */
import type { Theme } from '../tokens.ts';

/** As a figure's path item. */
export interface Line {
  type: 'path';
  /** SVG path data of M, L, H, V, A and Z. */
  d: string;
  fill?: string;
  stroke?: string;
  width?: number;
  opacity?: number;
  round?: boolean;
}

/** As a figure's text item. */
export interface Words {
  type: 'text';
  /** Where the left end of each line is, and its baseline. */
  lines: readonly { text: string; x: number; y: number }[];
  size: number;
  weight: number;
  colour: string;
  anchor: 'left';
  direction: 'ltr' | 'rtl';
}

export type Item = Line | Words;

/** A box by its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is drawn of one annotation below relationships and nodes, and above them; the box holds its words, or its middle. */
export interface Drawing {
  under: readonly Item[];
  over: readonly Item[];
  box: Box;
}

export interface Look {
  theme: Theme;
  /** Without colours, for a black-and-white printer. */
  grey: boolean;
  /** Behind words that lie upon lines. */
  ground: string;
  /** Width of a text in a size and weight. */
  measure: (text: string, size: number, weight: number) => number;
}
