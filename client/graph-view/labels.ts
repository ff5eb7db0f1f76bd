/** Which labels are shown: none lies over another, the more important one stays. Pure but for the reading of boxes. */
import type { Core } from 'cytoscape';

export interface LabelBox {
  id: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** The higher stays. */
  rank: number;
}

const CELL = 120;

/** The ids of those boxes that lie over a higher one. */
export function collided(boxes: readonly LabelBox[]): Set<string> {
  const cells = new Map<string, LabelBox[]>();
  const hidden = new Set<string>();
  for (const box of [...boxes].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))) {
    const keys: string[] = [];
    for (let i = Math.floor(box.x1 / CELL); i <= Math.floor(box.x2 / CELL); i++)
      for (let j = Math.floor(box.y1 / CELL); j <= Math.floor(box.y2 / CELL); j++) keys.push(`${i} ${j}`);
    const over = keys.some((key) =>
      cells.get(key)?.some((o) => box.x1 < o.x2 && o.x1 < box.x2 && box.y1 < o.y2 && o.y1 < box.y2),
    );
    if (over) {
      hidden.add(box.id);
      continue;
    }
    for (const key of keys) {
      const cell = cells.get(key);
      if (cell) cell.push(box);
      else cells.set(key, [box]);
    }
  }
  return hidden;
}

/** Hides the labels that lie over others on screen now; those of marked nodes come first. */
export function declutter(cy: Core): void {
  const boxes = cy.nodes().map((node): LabelBox => {
    const { x1, x2, y1, y2 } = node.boundingBox({ includeNodes: false, includeEdges: false, includeLabels: true });
    const marked =
      node.hasClass('selected') || node.hasClass('route') || node.hasClass('chosen') || node.hasClass('focused');
    return { id: node.id(), x1, x2, y1, y2, rank: Number(node.data('size')) + (marked ? 1000 : 0) };
  });
  const hidden = collided(boxes);
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      node.toggleClass('unlabelled', hidden.has(node.id()));
    });
  });
}
