/** What is on screen as it is kept: in views, in images and in links; and how far the graph has left that behind. */
import type { Relationship } from '../../server/contract/graph.ts';
import { type FigureKept, figureKeptSchema } from '../figure/kept/schema.ts';
import { strings } from '../strings/index.ts';
import { lookOf } from '../view/look.ts';
import type { Elements, KeptLook, Positions } from '../view/view-state.ts';

/** `dataVersion`: of what the server holds; null when it told none. */
export const keptOf = (
  { nodes, relationships }: Elements,
  look: Omit<KeptLook, 'time'>,
  positions: Positions,
  dataVersion: string | null,
  { title, caption } = { title: '', caption: '' },
): FigureKept =>
  figureKeptSchema.parse({
    entente: 1,
    title,
    caption,
    question: location.search,
    hiddenKinds: look.hiddenKinds,
    pinned: look.pinned.filter((id) => nodes.some((n) => n.id === id)),
    ...lookOf(look),
    nodes: nodes.map((n) => n.id),
    relationships: relationships.map((r) => r.id),
    positions,
    dataVersion,
    savedAt: new Date().toISOString(),
  });

/** With places in whole numbers: a link has little room. */
export const inWholeNumbers = (kept: FigureKept): FigureKept => ({
  ...kept,
  positions: Object.fromEntries(
    Object.entries(kept.positions).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]),
  ),
});

/** What became of a kept exploration. */
export interface Since {
  /** What it shows and the graph does not hold any more. */
  lost: { nodes: number; relationships: number };
  /** Relationships among its nodes that it does not show. */
  more: readonly Relationship[];
  /** Whether the graph is another one; null when nobody can tell. */
  changed: boolean | null;
}

/** `found`: all relationships among its nodes now; `missing`: nodes of it that are gone; `version`: of the data now. */
export function since(
  kept: FigureKept,
  { found, missing, version }: { found: readonly Relationship[]; missing: readonly string[]; version: string | null },
): Since {
  const shown = new Set(kept.relationships);
  const there = found.filter((r) => shown.has(r.id)).length;
  return {
    lost: { nodes: missing.length, relationships: shown.size - there },
    more: found.filter((r) => !shown.has(r.id)),
    changed: kept.dataVersion === null || version === null ? null : kept.dataVersion !== version,
  };
}

/** That in words; '' when there is nothing to say. */
export function sinceInWords({ lost, more, changed }: Since): string {
  const { common, views } = strings;
  const left = [
    ...(lost.nodes > 0 ? [common.node(lost.nodes)] : []),
    ...(lost.relationships > 0 ? [common.relationship(lost.relationships)] : []),
  ];
  // Without a version nobody knows whether a relationship is new, or was left out by who kept this.
  if (!changed) return left.length > 0 ? views.left(common.listed(left)) : '';
  const parts = [
    ...(left.length > 0 ? [views.partLeft(common.listed(left))] : []),
    ...(more.length > 0 ? [views.partMore(more.length)] : []),
  ];
  return parts.length > 0 ? views.changed(parts) : views.sameAfterChange;
}
