/** The graph of a figure with what the view adds to it: notes, dates, and the colours of countries or communities. Pure. */
import { tintColour } from '../../ui/tints.ts';
import { TOKENS } from '../../ui/tokens.ts';
import { annotationItems } from './annotations.ts';
import { axisItems } from './axis.ts';
import type { GraphLook } from './drawn.ts';
import type { FigureEdge, FigureGraph, FigureInput, FigureNode } from './input.ts';

const GONE_DASH = [7, 5];

function nodeWith(node: FigureNode, { theme }: GraphLook): FigureNode {
  return node.tint === undefined ? node : { ...node, colour: tintColour(node.tint, theme) };
}

/** What came and went between two periods. */
function edgeWith(edge: FigureEdge, { theme }: GraphLook): FigureEdge {
  if (edge.change === 'new') return { ...edge, colour: TOKENS[theme].ok };
  return edge.change === 'gone' ? { ...edge, colour: TOKENS[theme].late, dash: GONE_DASH } : edge;
}

/** The graph to draw. */
export function withDrawings(
  { graph, annotations, axis }: Pick<FigureInput, 'graph' | 'annotations' | 'axis'>,
  look: GraphLook,
): FigureGraph {
  const notes = annotationItems(annotations ?? [], graph.nodes, look);
  return {
    ...graph,
    nodes: graph.nodes.map((n) => nodeWith(n, look)),
    edges: graph.edges.map((e) => edgeWith(e, look)),
    under: [...axisItems(axis ?? null, look), ...(graph.under ?? []), ...notes.under],
    over: [...(graph.over ?? []), ...notes.over],
  };
}
