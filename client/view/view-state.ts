/** What is on screen, as pure transitions: React, the network and Cytoscape know nothing of it. */
import type { Node, Relationship } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/model/kinds.ts';
import type { Annotation } from './annotations.ts';
import { type Appearance, type Grouping, type Lens, USUAL_APPEARANCE } from './appearance.ts';
import type { Axis } from './axis.ts';
import type { Route } from './route.ts';
import { ALL_TIME, type TimeState } from './time.ts';

/** What is looked at: of the graph, or of the picture alone (nodes drawn as one, a line between two actors). */
export type Selection = { element: 'node' | 'relationship' | 'group' | 'contact'; id: string };
export const PANELS = ['details', 'contacts', 'path', 'decisions', 'documents', 'views'] as const;
export type Panel = (typeof PANELS)[number];
type ById<T> = Readonly<Record<string, T>>;
export type Positions = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** What one expansion of a node brought, so that just that can be taken back. */
export interface Expansion {
  of: string;
  nodes: readonly string[];
  relationships: readonly string[];
}

export interface ViewState {
  nodes: ById<Node>;
  relationships: ById<Relationship>;
  selected: Selection | null;
  hiddenKinds: readonly Kind[];
  /** What the timeline shows of them. */
  time: TimeState;
  /** Nodes that several actions are meant for at once. */
  chosen: readonly string[];
  /** Nodes that no layout moves. */
  pinned: readonly string[];
  expansions: readonly Expansion[];
  /** Pairs whose several relationships are drawn one by one. */
  opened: readonly string[];
  /** Where the nodes stand; null until they have been laid out. */
  positions: Positions | null;
  /** The dates along a layout by time, until another layout. */
  axis: Axis | null;
  /** The path that is drawn over the graph; what is not on it is dimmed. */
  route: Route | null;
  /** Notes drawn upon the picture. */
  annotations: readonly Annotation[];
  appearance: Appearance;
  /** Nodes that share something drawn as one; null draws each. */
  grouping: Grouping | null;
  lens: Lens;
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
  time: ALL_TIME,
  chosen: [],
  pinned: [],
  expansions: [],
  opened: [],
  positions: null,
  axis: null,
  route: null,
  annotations: [],
  appearance: USUAL_APPEARANCE,
  grouping: null,
  lens: 'events',
  panel: 'details',
  document: null,
  gone: { nodes: {}, relationships: {} },
};

/** What an exploration that is kept says of how its elements are shown. */
export type KeptLook = Pick<
  ViewState,
  'hiddenKinds' | 'time' | 'pinned' | 'annotations' | 'appearance' | 'grouping' | 'lens' | 'axis'
>;

export interface Elements {
  nodes: readonly Node[];
  relationships: readonly Relationship[];
}

export type ViewAction =
  /** Elements come to those on screen. */
  | { type: 'added'; elements: Elements; select?: Selection /** The node whose expansion brings them. */; of?: string }
  /** The first picture: where a person begins. */
  | { type: 'begun'; elements: Elements }
  /** The screen starts again from these. */
  | { type: 'replaced'; elements: Elements }
  /** An exploration that was kept comes back as it stood. */
  | { type: 'reopened'; elements: Elements; positions: Positions; as: Partial<KeptLook> }
  /** Newer readings of elements; only those on screen change. */
  | { type: 'refreshed'; elements: Elements }
  /** A person puts nodes aside; the graph keeps them. */
  | { type: 'hidden'; ids: readonly string[] }
  /** A decision took elements from the graph. */
  | { type: 'removed'; ids: readonly string[] }
  /** The undoing of a decision gave elements back. */
  | { type: 'restored'; ids: readonly string[] }
  /** What the expansions of a node brought goes again. */
  | { type: 'collapsed'; of: string }
  /** Only these nodes stay on screen. */
  | { type: 'keptOnly'; ids: readonly string[] }
  | { type: 'chosen'; ids: readonly string[] }
  | { type: 'pinToggled'; ids: readonly string[] }
  /** The relationships of a pair drawn one by one, or as one line again. */
  | { type: 'bundleToggled'; pair: string }
  /** A person, or a layout that a person asked for, moved nodes. */
  | { type: 'arranged'; positions: Positions; axis?: Axis | null }
  /** New nodes found their places beside those that stand. */
  | { type: 'placed'; positions: Positions }
  | { type: 'selected'; selection: Selection | null }
  | { type: 'kindToggled'; kind: Kind }
  | { type: 'kindsShown' }
  | { type: 'timeChosen'; time: Partial<TimeState> }
  | { type: 'annotated'; annotations: readonly Annotation[] }
  | { type: 'appearanceChosen'; appearance: Partial<Appearance> }
  | { type: 'grouped'; by: Grouping['by'] | null }
  /** One group's nodes drawn one by one, or as one again. */
  | { type: 'groupToggled'; key: string }
  | { type: 'lensChosen'; lens: Lens }
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

/** Whether what is looked at is on screen; what the picture alone has is found out when it is drawn. */
export function isThere(
  { nodes, relationships }: Pick<ViewState, 'nodes' | 'relationships'>,
  { element, id }: Selection,
): boolean {
  if (element === 'node') return nodes[id] !== undefined;
  return element !== 'relationship' || relationships[id] !== undefined;
}

const pick = <T>(all: ById<T>, keep: (item: T, id: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([id, item]) => keep(item, id)));

function without(state: ViewState, ids: readonly string[]): ViewState {
  const gone = new Set(ids);
  const nodes = pick(state.nodes, (_, id) => !gone.has(id));
  const relationships = pick(state.relationships, (r, id) => !gone.has(id) && !gone.has(r.from) && !gone.has(r.to));
  const { selected, route } = state;
  const stays = selected && isThere({ nodes, relationships }, selected);
  // A path that lost a step is no path any more.
  const whole = route?.nodes.every((id) => nodes[id]) && route.relationships.every((id) => relationships[id]);
  return {
    ...state,
    nodes,
    relationships,
    selected: stays ? selected : null,
    route: whole ? route : null,
    chosen: state.chosen.filter((id) => nodes[id]),
    pinned: state.pinned.filter((id) => nodes[id]),
  };
}

/** What an action brings that was not there, as the expansion of a node. */
function expansionOf(before: ViewState, after: ViewState, of: string): Expansion {
  const fresh = (was: ById<unknown>, is: ById<unknown>): string[] => Object.keys(is).filter((id) => !was[id]);
  return {
    of,
    nodes: fresh(before.nodes, after.nodes),
    relationships: fresh(before.relationships, after.relationships),
  };
}

function collapsed(state: ViewState, of: string): ViewState {
  const own = state.expansions.filter((e) => e.of === of);
  const ids = own.flatMap((e) => [...e.nodes, ...e.relationships]).filter((id) => id !== of);
  return { ...without(state, ids), expansions: state.expansions.filter((e) => e.of !== of) };
}

const toggled = <T>(all: readonly T[], item: T): T[] =>
  all.includes(item) ? all.filter((x) => x !== item) : [...all, item];

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
      const came = withElements(state, action.elements);
      const expansion = action.of ? expansionOf(state, came, action.of) : null;
      const next = expansion ? { ...came, expansions: [...state.expansions, expansion] } : came;
      // What a person asked for is shown, even where its kind was hidden.
      const asked = action.select?.element === 'node' ? next.nodes[action.select.id]?.kind : undefined;
      const hiddenKinds = asked ? state.hiddenKinds.filter((k) => k !== asked) : state.hiddenKinds;
      return action.select ? { ...next, hiddenKinds, selected: action.select, panel: 'details' } : next;
    }
    case 'begun':
      return withElements(state, action.elements);
    case 'replaced':
      return withElements({ ...EMPTY_VIEW, panel: state.panel, document: state.document }, action.elements);
    case 'reopened':
      return withElements(
        {
          ...EMPTY_VIEW,
          panel: state.panel,
          document: state.document,
          positions: { ...state.positions, ...action.positions },
          ...action.as,
        },
        action.elements,
      );
    case 'refreshed':
      return refreshed(state, action.elements);
    case 'hidden':
      return without(state, action.ids);
    case 'collapsed':
      return collapsed(state, action.of);
    case 'keptOnly': {
      const keep = new Set(action.ids);
      return without(
        state,
        Object.keys(state.nodes).filter((id) => !keep.has(id)),
      );
    }
    case 'chosen':
      return { ...state, chosen: action.ids.filter((id) => state.nodes[id]) };
    case 'pinToggled': {
      // Of several, those that are not pinned yet come first.
      const loose = action.ids.filter((id) => state.nodes[id] && !state.pinned.includes(id));
      const pinned =
        loose.length > 0 ? [...state.pinned, ...loose] : state.pinned.filter((id) => !action.ids.includes(id));
      return { ...state, pinned };
    }
    case 'bundleToggled':
      return { ...state, opened: toggled(state.opened, action.pair) };
    case 'arranged':
      return {
        ...state,
        positions: { ...state.positions, ...action.positions },
        axis: action.axis === undefined ? state.axis : action.axis,
      };
    case 'placed':
      return { ...state, positions: { ...state.positions, ...action.positions } };
    case 'removed':
      return removed(state, action.ids);
    case 'restored':
      return restored(state, action.ids);
    case 'selected':
      return { ...state, selected: action.selection, panel: action.selection ? 'details' : state.panel };
    case 'kindToggled': {
      return { ...state, hiddenKinds: toggled(state.hiddenKinds, action.kind) };
    }
    case 'kindsShown':
      return { ...state, hiddenKinds: [] };
    case 'timeChosen':
      return { ...state, time: { ...state.time, ...action.time } };
    case 'annotated':
      return { ...state, annotations: action.annotations };
    case 'appearanceChosen':
      return { ...state, appearance: { ...state.appearance, ...action.appearance } };
    case 'grouped':
      return { ...state, grouping: action.by && { by: action.by, opened: [] } };
    case 'groupToggled':
      return state.grouping
        ? { ...state, grouping: { ...state.grouping, opened: toggled(state.grouping.opened, action.key) } }
        : state;
    case 'lensChosen':
      return { ...state, lens: action.lens };
    case 'pathDrawn': {
      const next = withElements(state, action.elements);
      const kinds = new Set(action.route.nodes.map((id) => next.nodes[id]?.kind));
      return {
        ...next,
        route: action.route,
        selected: null,
        hiddenKinds: state.hiddenKinds.filter((k) => !kinds.has(k)),
        time: { ...state.time, period: null, compare: null },
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
