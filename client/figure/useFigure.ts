/** The figure as it stands while its options change. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { type Theme, TOKENS } from '../ui/tokens.ts';
import { countsByKind } from '../view/visible.ts';
import { composeFigure } from './compose.ts';
import { type Footnotes, footnotesOf } from './footnotes.ts';
import type { FigureGraph } from './scene/input.ts';
import type { Measure } from './scene/items.ts';
import { sceneOf } from './scene/scene.ts';
import { MOST_NOTED, notedElements, supportsOf } from './supports.ts';
import { svgOf } from './svg/svg.ts';

export interface FigureOptions {
  title: string;
  caption: string;
  legend: boolean;
  sources: boolean;
  frame: 'whole' | 'seen';
  ground: 'white' | 'theme';
  scale: number;
}

export interface PictureRequest {
  theme: Theme;
  ground: string;
  frame: 'whole' | 'seen';
  scale: number;
  notes: ReadonlyMap<string, string>;
}

/** Widths of texts as this browser draws them. */
function measureOnCanvas(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('This browser gives no canvas to measure on.');
  return (text, font) => {
    pen.font = font;
    return pen.measureText(text).width;
  };
}

const NONE: Footnotes = { lines: [], marks: new Map() };

export interface Figure {
  canvas: HTMLCanvasElement | null;
  error: unknown;
  /** While the sources are being asked for. */
  waiting: boolean;
  /** The same figure as an SVG file; throws when there is nothing to draw. */
  svg: (metadata: string) => string;
  /** Elements beyond those whose sources are listed. */
  unlisted: number;
}

export function useFigure(
  options: FigureOptions,
  shown: { nodes: readonly Node[]; relationships: readonly Relationship[] },
  theme: Theme,
  picture: (request: PictureRequest) => Promise<HTMLImageElement>,
  plain: (request: Pick<PictureRequest, 'frame' | 'notes'>) => FigureGraph,
): Figure {
  const [settled] = useDebouncedValue(options, 250);
  const noted = useMemo(() => notedElements(shown.nodes, shown.relationships), [shown]);
  const supports = useQuery({
    queryKey: ['figure-supports', noted],
    queryFn: ({ signal }) => supportsOf(noted, signal),
    enabled: settled.sources,
  });
  const [figure, setFigure] = useState<{ canvas: HTMLCanvasElement | null; error: unknown }>({
    canvas: null,
    error: null,
  });
  const notes = useMemo(
    () => (settled.sources && supports.data ? footnotesOf(supports.data) : NONE),
    [settled.sources, supports.data],
  );
  const waiting = settled.sources && supports.isPending;
  const parts = useMemo(() => {
    const drawnTheme: Theme = settled.ground === 'white' ? 'light' : theme;
    return {
      title: settled.title.trim(),
      caption: settled.caption.trim(),
      legend: settled.legend ? countsByKind(shown.nodes) : [],
      footnotes: notes.lines,
      imprint: 'Drawn with Entente from the documents named.',
      theme: drawnTheme,
      ground: settled.ground === 'white' ? '#ffffff' : TOKENS[theme].canvas,
    };
  }, [settled, notes, theme, shown]);
  useEffect(() => {
    if (waiting) return;
    let current = true;
    const { frame, scale } = settled;
    picture({ theme: parts.theme, ground: parts.ground, frame, scale: scale * 1.5, notes: notes.marks })
      .then((image) => composeFigure({ ...parts, image, scale }))
      .then((canvas) => current && setFigure({ canvas, error: null }))
      .catch((error: unknown) => current && setFigure({ canvas: null, error }));
    return () => {
      current = false;
    };
  }, [settled, parts, notes, waiting, picture]);
  const svg = (metadata: string): string =>
    svgOf(
      sceneOf({
        ...parts,
        graph: plain({ frame: settled.frame, notes: notes.marks }),
        palette: 'screen',
        measure: measureOnCanvas(),
      }),
      { metadata },
    );
  return {
    ...figure,
    svg,
    error: figure.error ?? supports.error,
    waiting,
    unlisted: Math.max(0, noted.length - MOST_NOTED),
  };
}
