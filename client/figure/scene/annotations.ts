/** Annotations of a figure, in the graph's coordinates: as the screen draws them. Pure. */
import { arrowDrawn, type HullNode, hullDrawn, noteDrawn } from '../../ui/annotations/drawing.ts';
import type { Drawing } from '../../ui/annotations/items.ts';
import type { Theme } from '../../ui/tokens.ts';
import type { Annotation } from '../../view/annotations.ts';
import type { Palette } from '../palettes.ts';
import { fontOf, type GroupItem, type Measure, type SceneItem } from './items.ts';

export interface AnnotationLook {
  theme: Theme;
  palette: Palette;
  /** Behind words that lie upon lines. */
  ground: string;
  measure: Measure;
}

/** What is drawn of them below the relationships, and above the nodes; a hull none of whose nodes is here is left out. */
export function annotationItems(
  annotations: readonly Annotation[],
  nodes: readonly HullNode[],
  { theme, palette, ground, measure }: AnnotationLook,
): { under: SceneItem[]; over: SceneItem[] } {
  const look = {
    theme,
    ground,
    grey: palette === 'greyscale',
    measure: (text: string, size: number, weight: number) => measure(text, fontOf(size, weight)),
  };
  const drawn = (a: Annotation): Drawing | null =>
    a.type === 'text' ? noteDrawn(a, look) : a.type === 'arrow' ? arrowDrawn(a, look) : hullDrawn(a, nodes, look);
  const [under, over]: [SceneItem[], SceneItem[]] = [[], []];
  for (const [i, a] of annotations.entries()) {
    const drawing = drawn(a);
    if (!drawing) continue;
    const group = (layer: string, items: Drawing['over']): GroupItem => ({
      type: 'group',
      id: `annotation-${i + 1}-${layer}`,
      ...(a.text ? { title: a.text } : {}),
      items,
    });
    if (drawing.under.length > 0) under.push(group('under', drawing.under));
    if (drawing.over.length > 0) over.push(group('over', drawing.over));
  }
  return { under, over };
}
