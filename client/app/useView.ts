/** The view in React: the reducer, begun from what the tab kept and the address says, and kept as it changes. */
import { type Dispatch, useEffect, useReducer, useRef } from 'react';
import { readAddress, selectionOf } from '../view/address.ts';
import { begun, type HistoryAction, historyReducer } from '../view/history.ts';
import { keptParts, type Positions, readKept, readPositions, writeKept, writePositions } from '../view/kept.ts';
import { EMPTY_VIEW, isThere, type ViewState } from '../view/view-state.ts';

function begin(): ViewState {
  const address = readAddress(location.search);
  const kept = readKept();
  const state: ViewState = {
    ...EMPTY_VIEW,
    ...kept,
    positions: readPositions(),
    hiddenKinds: address.hide ?? [],
    time: address.time,
    panel: address.panel ?? 'details',
    document: address.document ? { id: address.document, claimId: address.claim ?? null } : null,
  };
  const selected = selectionOf(address);
  // What the link selects may not be on screen yet: then it is fetched (see useLink).
  return { ...state, selected: selected && isThere(state, selected) ? selected : null };
}

export interface View {
  state: ViewState;
  dispatch: Dispatch<HistoryAction>;
  /** What can be taken back, and what of that can be done again. */
  canUndo: boolean;
  canRedo: boolean;
  /** Steps that can be taken back. */
  steps: number;
  positions: { current: Positions };
  keepPositions: (positions: Positions, by: 'hand' | 'placing') => void;
}

export function useView(): View {
  const [history, dispatch] = useReducer(historyReducer, undefined, () => begun(begin()));
  const state = history.present;
  const positions = useRef<Positions>(state.positions ?? {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept, and not with every selection: it may be large
  useEffect(() => writeKept(state), keptParts(state));
  useEffect(() => {
    // Nodes that are hidden keep their place, for when they come back.
    positions.current = { ...positions.current, ...state.positions };
    writePositions(positions.current);
  }, [state.positions]);
  const keepPositions = useRef((now: Positions, by: 'hand' | 'placing'): void =>
    dispatch({ type: by === 'hand' ? 'arranged' : 'placed', positions: now }),
  ).current;
  return {
    state,
    dispatch,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    steps: history.past.length,
    positions,
    keepPositions,
  };
}
