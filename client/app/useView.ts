/** The view in React: the reducer, begun from what the tab kept and the address says, and kept as it changes. */
import { type Dispatch, useEffect, useReducer, useRef } from 'react';
import { readAddress, selectionOf } from '../view/address.ts';
import { type Positions, readKept, readPositions, writeKept, writePositions } from '../view/kept.ts';
import { EMPTY_VIEW, type ViewAction, type ViewState, viewReducer } from '../view/view-state.ts';

function begin(): ViewState {
  const address = readAddress(location.search);
  const kept = readKept();
  const state: ViewState = {
    ...EMPTY_VIEW,
    ...(kept ? { nodes: kept.nodes, relationships: kept.relationships, gone: kept.gone, route: kept.route } : {}),
    hiddenKinds: address.hide ?? [],
    panel: address.panel ?? 'details',
    document: address.document ? { id: address.document, claimId: address.claim ?? null } : null,
  };
  const selected = selectionOf(address);
  // What the link selects may not be on screen yet: then it is fetched (see useFirstPicture).
  const there = selected && (selected.element === 'node' ? state.nodes[selected.id] : state.relationships[selected.id]);
  return { ...state, selected: there ? selected : null };
}

export interface View {
  state: ViewState;
  dispatch: Dispatch<ViewAction>;
  positions: { current: Positions };
  keepPositions: (positions: Positions) => void;
}

export function useView(): View {
  const [state, dispatch] = useReducer(viewReducer, undefined, begin);
  const positions = useRef<Positions>(readPositions());
  const { nodes, relationships, gone, route } = state;
  useEffect(() => writeKept({ nodes, relationships, gone, route }), [nodes, relationships, gone, route]);
  const keepPositions = useRef((now: Positions): void => {
    // Nodes that are hidden keep their place, for when they come back.
    positions.current = { ...positions.current, ...now };
    writePositions(positions.current);
  }).current;
  return { state, dispatch, positions, keepPositions };
}
