/** What a figure is composed of, in plain values: whoever holds the graph fills them in. */
import type { Kind } from '../../../server/model/kinds.ts';
import type { Theme } from '../../ui/tokens.ts';
import type { Annotation } from '../../view/annotations.ts';
import type { Axis } from '../../view/axis.ts';
import type { Tinted } from '../../view/tints.ts';
import type { Palette } from '../palettes.ts';
import type { Box, Measure, Point, SceneItem } from './items.ts';

export interface FigureNode extends Point {
  id: string;
  /** Width and height. */
  size: number;
  label: string;
  kind: Kind;
  /** Footnote numbers, such as "[1, 3]". */
  mark?: string;
  emphasis?: 'route' | 'selected';
  dim?: boolean;
  /** Instead of the kind's own. */
  colour?: string;
  /** Its place among the colours that tell countries or communities; without it, its kind's. */
  tint?: number;
  /** Of two compared periods, in which it is alone. */
  change?: 'new' | 'gone';
  /** Stands for several nodes: drawn with a second outline. */
  group?: boolean;
}

export interface FigureEdge {
  id: string;
  source: string;
  target: string;
  /** What it says; drawn only when it is `named` or bears a footnote. */
  label: string;
  named?: boolean;
  mark?: string;
  quiet?: boolean;
  strong?: boolean;
  institutional?: boolean;
  /** Stands for several relationships: its label is their number, and it points nowhere. */
  several?: boolean;
  /** Points nowhere, as a contact of two does. */
  undirected?: boolean;
  change?: 'new' | 'gone';
  emphasis?: 'near' | 'route' | 'selected';
  dim?: boolean;
  /** Instead of what the style gives. */
  colour?: string;
  width?: number;
  dash?: readonly number[];
}

export interface FigureGraph {
  nodes: readonly FigureNode[];
  edges: readonly FigureEdge[];
  /** What lies below the relationships and above the nodes, in the graph's coordinates: hulls, an axis, notes. */
  under?: readonly SceneItem[];
  over?: readonly SceneItem[];
  /** The part of the graph to show, in its own coordinates; without it, all. */
  frame?: Box;
  /** How much larger than its own coordinates it stands on screen; 1 when all is shown. */
  zoom?: number;
}

export interface FigureInput {
  title: string;
  caption: string;
  /** The days of what is shown, or nothing. */
  dateline: string;
  graph: FigureGraph;
  annotations?: readonly Annotation[];
  axis?: Axis | null;
  legend: readonly { kind: Kind; count: number }[];
  /** What colours tell, where they do not tell the kinds. */
  colours?: Tinted['legend'];
  footnotes: readonly string[];
  /** What the figure was made from, said in small print. */
  imprint: string;
  theme: Theme;
  palette: Palette;
  /** null leaves the ground transparent. */
  ground: string | null;
  measure: Measure;
}
