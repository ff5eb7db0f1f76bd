/** Paths at the side of the screen: loaded when they are first looked at. */
import type { Ref } from 'react';
import type { Hop } from '../../server/contract/paths.ts';
import { laterPanel } from '../ui/later.tsx';
import { CardSkeletons } from '../ui/notices.tsx';
import type { PathUse } from './usePath.ts';
import type { View } from './useView.ts';

const PathPanel = laterPanel(
  () => import('../path/PathPanel.tsx').then((m) => m.default),
  <CardSkeletons label="Loading the paths" />,
);

interface Props {
  view: View;
  path: PathUse;
  toRef: Ref<HTMLInputElement>;
  onSelect: (nodeId: string) => void;
  onOthers: (hop: Hop) => void;
}

export function PathsAside({ view: { state, dispatch }, path, toRef, onSelect, onOthers }: Props) {
  return (
    <PathPanel
      {...path}
      toRef={toRef}
      drawn={state.route !== null}
      onClear={() => dispatch({ type: 'pathCleared' })}
      onSelect={onSelect}
      onOthers={onOthers}
      onDocument={(id, claimId) => dispatch({ type: 'documentOpened', id, claimId })}
    />
  );
}
