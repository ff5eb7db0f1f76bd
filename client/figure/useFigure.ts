/** The figure as it stands while its options change. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { type Theme, TOKENS } from '../ui/tokens.ts';
import { countsByKind } from '../view/visible.ts';
import { composeFigure } from './compose.ts';
import { type Footnotes, footnotesOf } from './footnotes.ts';
import { MOST_NOTED, notedElements, supportsOf } from './supports.ts';

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

const NONE: Footnotes = { lines: [], marks: new Map() };

export interface Figure {
  canvas: HTMLCanvasElement | null;
  error: unknown;
  /** While the sources are being asked for. */
  waiting: boolean;
  /** Elements beyond those whose sources are listed. */
  unlisted: number;
}

export function useFigure(
  options: FigureOptions,
  shown: { nodes: readonly Node[]; relationships: readonly Relationship[] },
  theme: Theme,
  picture: (request: PictureRequest) => Promise<HTMLImageElement>,
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
  useEffect(() => {
    if (waiting) return;
    let current = true;
    const drawnTheme: Theme = settled.ground === 'white' ? 'light' : theme;
    const ground = settled.ground === 'white' ? '#ffffff' : TOKENS[theme].canvas;
    const { scale } = settled;
    picture({ theme: drawnTheme, ground, frame: settled.frame, scale: scale * 1.5, notes: notes.marks })
      .then((image) =>
        composeFigure({
          title: settled.title.trim(),
          caption: settled.caption.trim(),
          legend: settled.legend ? countsByKind(shown.nodes) : [],
          footnotes: notes.lines,
          imprint: 'Drawn with Entente from the documents named.',
          image,
          theme: drawnTheme,
          ground,
          scale,
        }),
      )
      .then((canvas) => current && setFigure({ canvas, error: null }))
      .catch((error: unknown) => current && setFigure({ canvas: null, error }));
    return () => {
      current = false;
    };
  }, [settled, notes, waiting, theme, shown, picture]);
  return {
    ...figure,
    error: figure.error ?? supports.error,
    waiting,
    unlisted: Math.max(0, noted.length - MOST_NOTED),
  };
}
