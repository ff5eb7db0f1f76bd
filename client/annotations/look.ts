/** How annotations look on this screen. */
import { useMemo } from 'react';
import { strings } from '../strings/index.ts';
import type { Look } from '../ui/annotations/items.ts';
import { theme as mantine } from '../ui/theme.ts';
import { TOKENS } from '../ui/tokens.ts';
import { useTheme } from '../ui/useTheme.ts';

let pen: CanvasRenderingContext2D | null = null;
/** Widths as this browser draws them. */
function measure(text: string, size: number, weight: number): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error(strings.annotations.noCanvas);
  // Of a size that does not depend on the zoom: a width grows with its letters.
  pen.font = `${weight} 100px ${mantine.fontFamily}`;
  return (pen.measureText(text).width * size) / 100;
}

export function useLook(): Look {
  const theme = useTheme();
  return useMemo(() => ({ theme, grey: false, ground: TOKENS[theme].canvas, measure }), [theme]);
}
