/** A figure's scene with the fonts that it needs, measured as it will be drawn. */
import { measureOnCanvas } from './canvas/measure.ts';
import { type Weight, weightOf } from './fonts/families.ts';
import { fontsFor, isLoaded, type LoadedFace } from './fonts/load.ts';
import { facesFor } from './fonts/needed.ts';
import type { FigureInput } from './scene/input.ts';
import type { FigureScene, SceneItem } from './scene/items.ts';
import { sceneOf } from './scene/scene.ts';

export interface Composed {
  scene: FigureScene;
  fonts: readonly LoadedFace[];
}

function textsOf(items: readonly SceneItem[], found: Record<Weight, string[]>): Record<Weight, string[]> {
  for (const item of items) {
    if (item.type === 'group') textsOf(item.items, found);
    if (item.type === 'text') found[weightOf(item.weight)].push(...item.lines.map((line) => line.text));
  }
  return found;
}

/** Composes the figure; where fonts come only now, once more with them. */
export async function composed(input: Omit<FigureInput, 'measure'>): Promise<Composed> {
  const compose = (): FigureScene => sceneOf({ ...input, measure: measureOnCanvas() });
  const first = compose();
  // The brackets of a character's code, should no font have it.
  const faces = facesFor(textsOf(first.items, { regular: ['['], bold: ['['] }));
  const wereThere = faces.every(isLoaded);
  const fonts = await fontsFor(faces);
  return { scene: wereThere ? first : compose(), fonts };
}
