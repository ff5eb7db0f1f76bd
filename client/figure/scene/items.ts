/** A figure as plain data, in figure pixels: what a painter of any format draws, in order, and nothing else. */
import { DRAWN_FAMILIES } from '../fonts/families.ts';

export interface Point {
  x: number;
  y: number;
}
export interface Box extends Point {
  width: number;
  height: number;
}

export interface RectItem extends Box {
  type: 'rect';
  fill: string;
}

/** Lines and filled outlines; `d` is SVG path data, already in place. */
export interface PathItem {
  type: 'path';
  d: string;
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: readonly number[];
  opacity?: number;
  /** Round ends and corners, as icons have them. */
  round?: boolean;
}

/** What lies behind a text so that lines do not cross it. */
export interface Plate extends Box {
  fill: string;
  opacity: number;
  radius: number;
}

export interface TextLine {
  text: string;
  /** Where the anchor is, and the baseline. */
  x: number;
  y: number;
  /** As measured: programs with other fonts fit the letters to it. */
  width?: number;
}

export interface TextItem {
  type: 'text';
  lines: readonly TextLine[];
  size: number;
  weight: number;
  colour: string;
  /** Left end or middle of each line, whichever way its letters run. */
  anchor: 'left' | 'middle';
  direction: 'ltr' | 'rtl';
  plate?: Plate;
  /** Degrees, clockwise, around a point; the plate turns too. */
  rotate?: Point & { degrees: number };
}

/** Items that belong together: a node, a relationship, the graph. */
export interface GroupItem {
  type: 'group';
  /** Stable between two drawings of the same figure. */
  id: string;
  /** Its name, for those who do not see it. */
  title?: string;
  opacity?: number;
  clip?: Box;
  items: readonly SceneItem[];
}

export type SceneItem = RectItem | PathItem | TextItem | GroupItem;

export interface FigureScene {
  width: number;
  height: number;
  /** null leaves the ground transparent. */
  ground: string | null;
  title: string;
  description: string;
  /** Names of what it shows, the larger first. */
  keywords: readonly string[];
  /** Names that are left out, since they would lie over others. */
  unlabelled: number;
  items: readonly SceneItem[];
}

/** Width of a text in a font, the latter as CSS writes it: "400 14px Inter, sans-serif". */
export type Measure = (text: string, font: string) => number;

/** A font as CSS writes it. */
export const fontOf = (size: number, weight = 400): string => `${weight} ${size}px ${DRAWN_FAMILIES}`;
