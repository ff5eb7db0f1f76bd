/** Paths at the side of the screen: loaded when they are first looked at. */
import type { Ref } from 'react';
import type { Hop } from '../../server/contract/paths.ts';
import { strings } from '../strings/index.ts';
import { laterPanel } from '../ui/later.tsx';
import { CardSkeletons } from '../ui/notices.tsx';
import type { PathUse } from './usePath.ts';
import type { PathWalkUse } from './usePathWalk.ts';
import type { View } from './useView.ts';

const PathPanel = laterPanel(
  () => import('../path/PathPanel.tsx').then((m) => m.default),
  <CardSkeletons label={strings.path.loading} />,
);

interface Props {
  view: View;
  path: PathUse;
  walk: PathWalkUse;
  boxRef: Ref<HTMLInputElement>;
  onStep: (by: 1 | -1) => void;
  onSelect: (nodeId: string) => void;
  onOthers: (hop: Hop) => void;
}

export function PathsAside({ view: { state, dispatch }, path, walk, boxRef, onStep, onSelect, onOthers }: Props) {
  return (
    <PathPanel
      {...path}
      boxRef={boxRef}
      walk={{ ...walk, onStep }}
      drawn={state.route !== null}
      onClear={() => dispatch({ type: 'pathCleared' })}
      onSelect={onSelect}
      onOthers={onOthers}
      onDocument={(id, claimId) => dispatch({ type: 'documentOpened', id, claimId })}
    />
  );
}
