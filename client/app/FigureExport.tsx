/** "Export figure" of the picture as it stands. */
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useCallback, useMemo } from 'react';
import type { GraphHandle } from '../graph-view/GraphView.tsx';
import type { PlainRequest } from '../graph-view/plain.ts';
import { strings } from '../strings/index.ts';
import { useTell } from '../ui/toasts.tsx';
import { useTheme } from '../ui/useTheme.ts';
import { countsByKind } from '../view/visible.ts';
import { keptOf } from './keptOf.ts';
import { FigureDialog } from './screen-parts.tsx';
import type { PictureUse } from './usePicture.ts';
import { dataVersion } from './useRestore.ts';
import type { View } from './useView.ts';

interface Props {
  view: View;
  picture: PictureUse;
  graph: RefObject<GraphHandle | null>;
  title: string;
  onClose: () => void;
}

export function FigureExport({ view: { state, positions }, picture, graph, title, onClose }: Props) {
  const { visible, seen, contacts, tinted } = picture;
  const tell = useTell();
  const theme = useTheme();
  const version = useQuery({ queryKey: ['data-version'], queryFn: dataVersion, staleTime: 0 });
  const plain = useCallback(
    (request: PlainRequest) => {
      if (!graph.current) throw new Error(strings.kept.nothing);
      return graph.current.plain(request);
    },
    [graph],
  );
  const counts = useMemo(() => countsByKind(seen.nodes), [seen]);
  return (
    <FigureDialog
      shown={visible}
      kept={(told) => keptOf(visible, state, positions.current, version.data ?? null, told)}
      title={title}
      theme={theme}
      onClose={onClose}
      time={state.time}
      tell={tell}
      counts={counts}
      contacts={contacts}
      annotations={state.annotations}
      axis={state.axis}
      colours={tinted.legend}
      plain={plain}
    />
  );
}
