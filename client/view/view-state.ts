/** What is on screen, as pure transitions: React, the network and Cytoscape know nothing of it. */
import type { Node, Relationship } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/model/kinds.ts';
import type { Route } from './route.ts';

export type Selection = { element: 'node' | 'relationship'; id: string };
export const PANELS = ['details', 'contacts', 'path', 'decisions', 'documents'] as const;
export type Panel = (typeof PANELS)[number];
type ById<T> = Readonly<Record<string, T>>;

export interface ViewState {
  nodes: ById<Node>;
  relationships: ById<Relationship>;
  selected: Selection | null;
  hiddenKinds: readonly Kind[];
  /** The path that is drawn over the graph; what is not on it is dimmed. */
  route: Route | null;
  panel: Panel;
  document: { id: string; claimId: string | null } | null;
  /** What decisions took from the screen, so that their undoing brings it back as it was. */
  gone: { nodes: ById<Node>; relationships: ById<Relationship> };
}

export const EMPTY_VIEW: ViewState = {
  nodes: {},
  relationships: {},
  selected: null,
  hiddenKinds: [],
  route: null,
  panel: 'details',
  document: null,
  gone: { nodes: {}, relationships: {} },
};

export interface Elements {
  nodes: readonly Node[];
  relationships: readonly Relationship[];
}

export type ViewAction =
  /** Elements come to those on screen. */
  | { type: 'added'; elements: Elements; select?: Selection }
  /** The screen starts again from these. */
  | { type: 'replaced'; elements: Elements }
  /** Newer readings of elements; only those on screen change. */
  | { type: 'refreshed'; elements: Elements }
  /** A person puts nodes aside; the graph keeps them. */
  | { type: 'hidden'; ids: readonly string[] }
  /** A decision took elements from the graph. */
  | { type: 'removed'; ids: readonly string[] }
  /** The undoing of a decision gave elements back. */
  | { type: 'restored'; ids: readonly string[] }
  | { type: 'selected'; selection: Selection | null }
  | { type: 'kindToggled'; kind: Kind }
  | { type: 'kindsShown' }
  | { type: 'pathDrawn'; elements: Elements; route: Route }
  | { type: 'pathCleared' }
  | { type: 'panelOpened'; panel: Panel }
  | { type: 'documentOpened'; id: string; claimId: string | null }
  | { type: 'documentClosed' };

function withElements(state: ViewState, { nodes, relationships }: Elements): ViewState {
  const allNodes = { ...state.nodes };
  for (const node of nodes) allNodes[node.id] = node;
  const all = { ...state.relationships };
  // A relationship is drawn only between two nodes on screen.
  for (const r of relationships) if (allNodes[r.from] && allNodes[r.to]) all[r.id] = r;
  return { ...state, nodes: allNodes, relationships: all };
}

const pick = <T>(all: ById<T>, keep: (item: T, id: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([id, item]) => keep(item, id)));

function without(state: ViewState, ids: readonly string[]): ViewState {
  const gone = new Set(ids);
  const nodes = pick(state.nodes, (_, id) => !gone.has(id));
  const relationships = pick(state.relationships, (r, id) => !gone.has(id) && !gone.has(r.from) && !gone.has(r.to));
  const { selected, route } = state;
  const stays = selected && (selected.element === 'node' ? nodes[selected.id] : relationships[selected.id]);
  // A path that lost a step is no path any more.
  const whole = route?.nodes.every((id) => nodes[id]) && route.relationships.every((id) => relationships[id]);
  return { ...state, nodes, relationships, selected: stays ? selected : null, route: whole ? route : null };
}

function removed(state: ViewState, ids: readonly string[]): ViewState {
  const next = without(state, ids);
  return {
    ...next,
    gone: {
      nodes: { ...state.gone.nodes, ...pick(state.nodes, (_, id) => !next.nodes[id]) },
      relationships: { ...state.gone.relationships, ...pick(state.relationships, (_, id) => !next.relationships[id]) },
    },
  };
}

function restored(state: ViewState, ids: readonly string[]): ViewState {
  const back = new Set(ids);
  const nodes = Object.values(pick(state.gone.nodes, (_, id) => back.has(id)));
  const next = withElements(state, {
    nodes,
    relationships: Object.values(pick(state.gone.relationships, (_, id) => back.has(id))),
  });
  return {
    ...next,
    gone: {
      nodes: pick(state.gone.nodes, (_, id) => !next.nodes[id]),
      relationships: pick(state.gone.relationships, (_, id) => !next.relationships[id]),
    },
  };
}

function refreshed(state: ViewState, { nodes, relationships }: Elements): ViewState {
  return withElements(state, {
    nodes: nodes.filter((n) => state.nodes[n.id]),
    relationships,
  });
}

/** The next view after an action. */
export function viewReducer(state: ViewState, action: ViewAction): ViewState {
  switch (action.type) {
    case 'added': {
      const next = withElements(state, action.elements);
      // What a person asked for is shown, even where its kind was hidden.
      const asked = action.select?.element === 'node' ? next.nodes[action.select.id]?.kind : undefined;
      const hiddenKinds = asked ? state.hiddenKinds.filter((k) => k !== asked) : state.hiddenKinds;
      return action.select ? { ...next, hiddenKinds, selected: action.select, panel: 'details' } : next;
    }
    case 'replaced':
      return withElements({ ...EMPTY_VIEW, panel: state.panel, document: state.document }, action.elements);
    case 'refreshed':
      return refreshed(state, action.elements);
    case 'hidden':
      return without(state, action.ids);
    case 'removed':
      return removed(state, action.ids);
    case 'restored':
      return restored(state, action.ids);
    case 'selected':
      return { ...state, selected: action.selection, panel: action.selection ? 'details' : state.panel };
    case 'kindToggled': {
      const hidden = state.hiddenKinds.includes(action.kind);
      return {
        ...state,
        hiddenKinds: hidden ? state.hiddenKinds.filter((k) => k !== action.kind) : [...state.hiddenKinds, action.kind],
      };
    }
    case 'kindsShown':
      return { ...state, hiddenKinds: [] };
    case 'pathDrawn': {
      const next = withElements(state, action.elements);
      const kinds = new Set(action.route.nodes.map((id) => next.nodes[id]?.kind));
      return {
        ...next,
        route: action.route,
        selected: null,
        hiddenKinds: state.hiddenKinds.filter((k) => !kinds.has(k)),
      };
    }
    case 'pathCleared':
      return { ...state, route: null };
    case 'panelOpened':
      return { ...state, panel: action.panel };
    case 'documentOpened':
      return { ...state, document: { id: action.id, claimId: action.claimId } };
    case 'documentClosed':
      return { ...state, document: null };
  }
}
