/** How far a node reaches. */
import type { FigureNode } from './input.ts';

/** Between the two outlines of a node that stands for several. */
const GROUP_GAP = 4;
/** Width and height with the second outline, if there is one. */
export const outerSizeOf = ({ size, group }: Pick<FigureNode, 'size' | 'group'>): number =>
  group ? size + 2 * GROUP_GAP : size;
