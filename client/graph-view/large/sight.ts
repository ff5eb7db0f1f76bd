/** Which elements lie in sight: by their boxes, which are read once for each change of the graph, not once for each frame. */
import type { SingularElementReturnValue } from 'cytoscape';

/** Of the graph's own coordinates. */
export interface Extent {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

type Elements = readonly SingularElementReturnValue[];

/** Those with something in the extent, in their order; `boxes` has four numbers for each. */
export function inSight<T>(elements: readonly T[], boxes: Float64Array, { x1, y1, x2, y2 }: Extent): T[] {
  return elements.filter((_, i) => {
    const at = 4 * i;
    return (
      (boxes[at] as number) <= x2 &&
      (boxes[at + 1] as number) <= y2 &&
      (boxes[at + 2] as number) >= x1 &&
      (boxes[at + 3] as number) >= y1
    );
  });
}

/** The boxes of elements, four numbers for each. */
function boxesOf(elements: Elements): Float64Array {
  const boxes = new Float64Array(4 * elements.length);
  elements.forEach((element, i) => {
    const { x1, y1, x2, y2 } = element.boundingBox();
    boxes.set([x1, y1, x2, y2], 4 * i);
  });
  return boxes;
}

export interface Sight {
  /** Of the renderer's own list, those in sight. */
  of(elements: Elements, extent: Extent): SingularElementReturnValue[];
  /** Elements moved, or look otherwise. */
  forget(): void;
}

export function newSight(): Sight {
  let known: { elements: Elements; boxes: Float64Array } | null = null;
  return {
    of(elements, extent) {
      // The renderer makes a new list when elements come, go, or change their order.
      if (known?.elements !== elements) known = { elements, boxes: boxesOf(elements) };
      return inSight(elements, known.boxes, extent);
    },
    forget() {
      known = null;
    },
  };
}
