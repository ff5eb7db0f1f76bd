/** Undo and redo of what is done to the view: pure, over the view's own transitions. */
import { isThere, type ViewAction, type ViewState, viewReducer } from './view-state.ts';

export interface History {
  past: readonly ViewState[];
  present: ViewState;
  future: readonly ViewState[];
}

export type HistoryAction = ViewAction | { type: 'undone' } | { type: 'redone' };

/** Steps that can be taken back. */
const MOST = 100;

/** Looking around is no step; nor is what the graph itself learns. */
const NO_STEP: ReadonlySet<ViewAction['type']> = new Set([
  'begun',
  'selected',
  'chosen',
  'panelOpened',
  'documentOpened',
  'documentClosed',
  'refreshed',
  'placed',
  'removed',
  'restored',
]);
/** What decisions took from the graph, or gave back, is so in every step: undoing the view does not undo them. */
const EVERYWHERE: ReadonlySet<ViewAction['type']> = new Set(['removed', 'restored']);

export const begun = (present: ViewState): History => ({ past: [], present, future: [] });

/** The next history after an action. */
export function historyReducer(history: History, action: HistoryAction): History {
  const { past, present, future } = history;
  switch (action.type) {
    case 'undone': {
      const last = past.at(-1);
      return last
        ? { past: past.slice(0, -1), present: looking(last, present), future: [present, ...future] }
        : history;
    }
    case 'redone': {
      const [next, ...rest] = future;
      return next ? { past: [...past, present], present: looking(next, present), future: rest } : history;
    }
    default: {
      const next = viewReducer(present, action);
      if (EVERYWHERE.has(action.type)) {
        const also = (states: readonly ViewState[]) => states.map((s) => viewReducer(s, action));
        return { past: also(past), present: next, future: also(future) };
      }
      if (NO_STEP.has(action.type)) return { past, present: next, future };
      return isSame(present, next) ? history : { past: [...past, present].slice(-MOST), present: next, future: [] };
    }
  }
}

/** A state of the past or future, looked at from where the person is now. */
function looking(state: ViewState, { panel, document, selected, chosen }: ViewState): ViewState {
  return {
    ...state,
    panel,
    document,
    selected: selected && isThere(state, selected) ? selected : null,
    chosen: chosen.filter((id) => state.nodes[id]),
  };
}

/** Whether an action changed nothing that could be undone. */
const isSame = (a: ViewState, b: ViewState): boolean =>
  (Object.keys(a) as (keyof ViewState)[]).every((key) => isAlike(a[key], b[key]));

/** Whether two lists or records hold the same things. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [as, bs] = [Object.entries(a), Object.entries(b)];
  return as.length === bs.length && as.every(([key, value]) => (b as Record<string, unknown>)[key] === value);
}
