/** What is on screen as it is kept, in views and in images. */
import { type FigureKept, figureKeptSchema } from '../figure/kept/schema.ts';
import type { Elements, Positions, ViewState } from '../view/view-state.ts';

export const keptOf = (
  { nodes, relationships }: Elements,
  hiddenKinds: ViewState['hiddenKinds'],
  positions: Positions,
  { title, caption } = { title: '', caption: '' },
): FigureKept =>
  figureKeptSchema.parse({
    entente: 1,
    title,
    caption,
    question: location.search,
    hiddenKinds: [...hiddenKinds],
    nodes: nodes.map((n) => n.id),
    relationships: relationships.map((r) => r.id),
    positions,
    dataVersion: null,
    savedAt: new Date().toISOString(),
  });
