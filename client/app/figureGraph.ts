/** The graph of a figure: as the screen has it, with the annotations of the view. */
import { type AnnotationLook, annotationItems } from '../figure/scene/annotations.ts';
import type { FigureGraph } from '../figure/scene/input.ts';
import type { Annotation } from '../view/annotations.ts';

/** How the figure is to look, as far as it says; otherwise as one on white. */
export type AskedLook = Partial<Omit<AnnotationLook, 'measure'>>;

/** Widths as this browser draws them. */
function measuring(): AnnotationLook['measure'] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('This browser gives no canvas to measure on.');
  return (text, font) => {
    pen.font = font;
    return pen.measureText(text).width;
  };
}

export function withAnnotations(
  graph: FigureGraph,
  annotations: readonly Annotation[],
  { theme = 'light', palette = 'screen', ground = '#ffffff' }: AskedLook,
): FigureGraph {
  if (annotations.length === 0) return graph;
  const { under, over } = annotationItems(annotations, graph.nodes, { theme, palette, ground, measure: measuring() });
  return { ...graph, under: [...(graph.under ?? []), ...under], over: [...(graph.over ?? []), ...over] };
}
