/** What nodes and relationships are drawn with, and what comes of it. */
import type { Theme } from '../../ui/tokens.ts';
import type { Palette } from '../palettes.ts';
import type { Box, GroupItem, Measure, Point } from './items.ts';

/** How much is seen of what is dimmed; the rest is ground. */
export const DIM = 0.22;

export interface GraphLook {
  theme: Theme;
  palette: Palette;
  /** Behind the labels. */
  ground: string;
  measure: Measure;
}

/** Something drawn, and the boxes that hold all of it. */
export interface Drawn {
  item: GroupItem;
  boxes: readonly Box[];
  /** Roughly where a relationship's line runs. */
  line?: readonly [Point, Point, Point];
}
