/** Layers that are far longer than the canvas: each is folded into several lines side by side. */
import { GAP } from './taken.ts';

/** A node by its sizes along its layer and across it. */
export interface Sized {
  id: string;
  along: number;
  across: number;
}

export interface Folded {
  /** Middles, by id: along the layers and across them. */
  places: Record<string, { along: number; across: number }>;
  /** Of the whole. */
  along: number;
  across: number;
}

const lengthOf = (line: readonly Sized[]): number => line.reduce((sum, node) => sum + node.along + GAP, -GAP);

/** A layer as lines no longer than `most`, as far as that goes; what was beside one another stays at one height. */
function linesOf(layer: readonly Sized[], most: number): Sized[][] {
  const count = Math.min(layer.length, Math.ceil((lengthOf(layer) + GAP) / (most + GAP)));
  return Array.from({ length: count }, (_, line) => layer.filter((_node, i) => i % count === line));
}

function laid(layers: readonly (readonly Sized[])[], most: number, between: number): Folded {
  const folded = layers.map((layer) => linesOf(layer, most));
  const along = Math.max(...folded.flat().map(lengthOf));
  const places: Folded['places'] = {};
  let across = -between;
  for (const lines of folded) {
    across += between - GAP;
    for (const line of lines) {
      const depth = Math.max(...line.map((node) => node.across));
      let at = (along - lengthOf(line)) / 2;
      for (const node of line) {
        places[node.id] = { along: at + node.along / 2, across: across + GAP + depth / 2 };
        at += node.along + GAP;
      }
      across += GAP + depth;
    }
  }
  return { places, along, across };
}

/** Folds layers, each in its order, until the whole is at least `ratio` times as far across as along; `between` lies between layers. */
export function folded(layers: readonly (readonly Sized[])[], ratio: number, between: number): Folded {
  const longest = Math.max(...layers.map(lengthOf));
  const most = Math.max(...layers.map((layer) => layer.length));
  for (let folds = 1; ; folds++) {
    const whole = laid(layers, longest / folds, between);
    if (whole.across >= ratio * whole.along || folds >= most) return whole;
  }
}
