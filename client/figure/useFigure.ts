/** The figure as it stands while its options change. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { type Theme, TOKENS } from '../ui/tokens.ts';
import type { Annotation } from '../view/annotations.ts';
import type { Axis } from '../view/axis.ts';
import type { TimeState } from '../view/time.ts';
import type { Tinted } from '../view/tints.ts';
import { type Composed, composed } from './composed.ts';
import { type Footnotes, footnotesOf, withStandIns } from './footnotes.ts';
import { datelineOf, imprintOf, today } from './imprint.ts';
import type { FigureOptions } from './options.ts';
import type { FigureGraph, FigureInput } from './scene/input.ts';
import { MOST_NOTED, notedElements, supportsOf } from './supports.ts';

/** What the figure is made of, beside its options. */
export interface FigureSubject {
  shown: { nodes: readonly Node[]; relationships: readonly Relationship[] };
  theme: Theme;
  time: TimeState;
  dataVersion: string | null;
  /** What is drawn, by kind: less than is shown where contacts stand for events. */
  counts: FigureInput['legend'];
  /** Lines between actors that stand for events. */
  contacts: readonly { id: string; events: readonly string[] }[];
  annotations: readonly Annotation[];
  axis: Axis | null;
  /** What colours tell, where they do not tell the kinds. */
  colours: Tinted['legend'];
  /** The graph as it stands; `notes` are footnote numbers by element id. */
  plain: (request: { frame: FigureOptions['frame']; notes: ReadonlyMap<string, string> }) => FigureGraph;
}

export interface Figure {
  /** As the preview shows it; null until it is drawn. */
  drawn: Composed | null;
  error: unknown;
  /** Composes it as the options are now, though the preview is a moment behind. */
  compose: () => Promise<Composed>;
  /** While the sources are being asked for. */
  waiting: boolean;
  /** Elements beyond those whose sources are listed. */
  unlisted: number;
}

const NONE: Footnotes = { lines: [], marks: new Map() };

export function useFigure(options: FigureOptions, subject: FigureSubject): Figure {
  const { shown, theme, time, dataVersion, counts, contacts, annotations, axis, colours, plain } = subject;
  const noted = useMemo(() => notedElements(shown.nodes, shown.relationships), [shown]);
  const supports = useQuery({
    queryKey: ['figure-supports', noted],
    queryFn: ({ signal }) => supportsOf(noted, signal),
    enabled: options.sources,
  });
  const footnotes = useMemo(
    () => (supports.data ? footnotesOf(withStandIns(supports.data, contacts)) : NONE),
    [supports.data, contacts],
  );
  const unlisted = Math.max(0, noted.length - MOST_NOTED);
  const composeFor = useCallback(
    async (o: FigureOptions): Promise<Composed> => {
      const notes = o.sources ? footnotes : NONE;
      return await composed({
        title: o.title.trim(),
        caption: o.caption.trim(),
        dateline: o.date ? datelineOf(time) : '',
        graph: plain({ frame: o.frame, notes: notes.marks }),
        annotations,
        axis,
        legend: o.legend ? counts : [],
        colours: o.legend ? colours : [],
        footnotes: notes.lines,
        imprint: imprintOf({
          day: o.date ? today() : null,
          sources: notes.lines.length > 0,
          dataVersion,
          unlisted,
        }),
        theme: o.ground === 'white' ? 'light' : theme,
        palette: o.palette,
        ground: { white: '#ffffff', theme: TOKENS[theme].canvas, transparent: null }[o.ground],
      });
    },
    [footnotes, time, plain, counts, dataVersion, annotations, axis, colours, unlisted, theme],
  );

  const [settled] = useDebouncedValue(options, 250);
  const waiting = options.sources && supports.isPending;
  const [state, setState] = useState<Pick<Figure, 'drawn' | 'error'>>({ drawn: null, error: null });
  useEffect(() => {
    if (waiting) return;
    let current = true;
    composeFor(settled)
      .then((drawn) => current && setState({ drawn, error: null }))
      .catch((error: unknown) => current && setState({ drawn: null, error }));
    return () => {
      current = false;
    };
  }, [settled, composeFor, waiting]);
  const compose = useCallback(() => composeFor(options), [composeFor, options]);
  return { ...state, error: state.error ?? supports.error, compose, waiting, unlisted };
}
