/** What nodes and relationships are drawn with, and what comes of it. */
import type { Theme } from '../../ui/tokens.ts';
import type { Palette } from '../palettes.ts';
import type { Box, GroupItem, Measure } from './items.ts';

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
}
