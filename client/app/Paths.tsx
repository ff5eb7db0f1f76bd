/** Paths at the side of the screen: loaded when they are first looked at. */
import { lazy, type Ref, Suspense } from 'react';
import type { Hop } from '../../server/contract/paths.ts';
import { CardSkeletons } from '../ui/notices.tsx';
import type { PathUse } from './usePath.ts';
import type { View } from './useView.ts';

const PathPanel = lazy(() => import('../path/PathPanel.tsx'));

interface Props {
  view: View;
  path: PathUse;
  toRef: Ref<HTMLInputElement>;
  onSelect: (nodeId: string) => void;
  onOthers: (hop: Hop) => void;
}

export function PathsAside({ view: { state, dispatch }, path, toRef, onSelect, onOthers }: Props) {
  return (
    <Suspense fallback={<CardSkeletons label="Loading the paths" />}>
      <PathPanel
        {...path}
        toRef={toRef}
        drawn={state.route !== null}
        onClear={() => dispatch({ type: 'pathCleared' })}
        onSelect={onSelect}
        onOthers={onOthers}
        onDocument={(id, claimId) => dispatch({ type: 'documentOpened', id, claimId })}
      />
    </Suspense>
  );
}
