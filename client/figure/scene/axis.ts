/** The dates along a picture laid out by time, behind it. Pure. */
import { TOKENS } from '../../ui/tokens.ts';
import type { Axis } from '../../view/axis.ts';
import type { GraphLook } from './drawn.ts';
import type { SceneItem } from './items.ts';

const SIZE = 12;

/** Lines and dates, in the graph's coordinates; nothing where there is no axis. */
export function axisItems(axis: Axis | null, { theme }: GraphLook): SceneItem[] {
  if (!axis) return [];
  const tokens = TOKENS[theme];
  return axis.ticks.flatMap(({ x, label }): SceneItem[] => [
    { type: 'path', d: `M${x} ${axis.top}V${axis.bottom}`, stroke: tokens.line, width: 1 },
    {
      type: 'text',
      lines: [{ text: label, x, y: axis.top - SIZE / 2 }],
      size: SIZE,
      weight: 400,
      colour: tokens.mute,
      anchor: 'middle',
      direction: 'ltr',
    },
  ]);
}
