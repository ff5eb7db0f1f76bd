/** What a layout is asked, and by which names. */
import type { Point } from '../placement.ts';

/** The ways to lay out a picture. */
export const LAYOUTS = ['force', 'hierarchy', 'concentric', 'grid', 'time'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

export interface LayoutNode {
  id: string;
  /** The node with its label as a box. Places are middles of boxes. */
  width: number;
  height: number;
  kind: string;
  /** Orders the grid within a kind; the id where it is left out. */
  name?: string;
  /** First day (ISO) of an event, commitment or document. */
  day: string | null;
  pinned: boolean;
}

export interface LayoutEdge {
  source: string;
  target: string;
}

export interface LayoutRequest {
  name: LayoutName;
  nodes: readonly LayoutNode[];
  edges: readonly LayoutEdge[];
  /** Width by height of the canvas. */
  aspect: number;
  /** Where nodes stand now: pinned ones keep these places. */
  current: Readonly<Record<string, Point>>;
}

export type Places = Record<string, Point>;
/** Told how much is done, from 0 to 1. */
export type Progress = (share: number) => void;
/** One way to lay out: where each node goes if none were pinned, or with regard to those that are. */
export type Layout = (request: LayoutRequest, onProgress: Progress) => Places;
