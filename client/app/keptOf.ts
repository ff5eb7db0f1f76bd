/** What is on screen as it is kept, in views and in images. */
import { type FigureKept, figureKeptSchema } from '../figure/kept/schema.ts';
import type { Elements, KeptLook, Positions } from '../view/view-state.ts';

export const keptOf = (
  { nodes, relationships }: Elements,
  { hiddenKinds, pinned, annotations, appearance, grouping, lens, axis }: Omit<KeptLook, 'time'>,
  positions: Positions,
  { title, caption } = { title: '', caption: '' },
): FigureKept =>
  figureKeptSchema.parse({
    entente: 1,
    title,
    caption,
    question: location.search,
    hiddenKinds,
    pinned: pinned.filter((id) => nodes.some((n) => n.id === id)),
    annotations,
    appearance,
    grouping,
    lens,
    axis,
    nodes: nodes.map((n) => n.id),
    relationships: relationships.map((r) => r.id),
    positions,
    dataVersion: null,
    savedAt: new Date().toISOString(),
  });
