/** What is on screen as it is kept: in views, and by the same form as images keep it. */
import { type FigureKept, figureKeptSchema } from '../figure/kept/schema.ts';
import type { Positions, ViewState } from '../view/view-state.ts';

export function keptOf(
  { nodes, relationships, hiddenKinds }: Pick<ViewState, 'nodes' | 'relationships' | 'hiddenKinds'>,
  positions: Positions,
): FigureKept {
  return figureKeptSchema.parse({
    entente: 1,
    title: '',
    caption: '',
    question: location.search,
    hiddenKinds: [...hiddenKinds],
    nodes: Object.keys(nodes),
    relationships: Object.keys(relationships),
    positions,
    dataVersion: null,
    savedAt: new Date().toISOString(),
  });
}
