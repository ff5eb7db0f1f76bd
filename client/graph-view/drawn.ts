/** Nodes and edges as they are drawn. */
import type { Kind } from '../../server/model/kinds.ts';

export interface DrawnNode {
  id: string;
  label: string;
  kind: Kind;
  size: number;
  /** Its place among the colours that tell countries or communities; null where colours tell kinds. */
  tint: number | null;
  /** Those that it stands for; empty for a node itself. */
  members: readonly string[];
  /** How many those are. */
  group: number;
}
export const LINES = ['solid', 'dashed', 'dotted', 'dash-dot'] as const;
export type Line = (typeof LINES)[number];
export interface DrawnEdge {
  id: string;
  source: string;
  target: string;
  label: string;
  /** The side facts of a meeting or commitment: where, about what. */
  quiet: boolean;
  /** Told by more than one document. */
  strong: boolean;
  /** Thicker with each doubling of the documents that tell it. */
  width: number;
  line: Line;
  /** Several relationships of one pair; 1 for a single one. */
  count: number;
  /** Whether it points from one to the other. */
  directed: boolean;
}
export interface Drawn {
  nodes: DrawnNode[];
  edges: DrawnEdge[];
}
