/** Everything that can be done, as one registry: shortcuts, their list, the palette and the menus read it. */
import { pairOfBundle } from '../graph-view/drawn-edges.ts';
import { LAYOUTS } from '../graph-view/layouts/index.ts';
import { strings } from '../strings/index.ts';
import { pairOf } from '../view/bundles.ts';
import { inverted, isExpanded, targetsOf, withNeighbours } from '../view/choosing.ts';
import { groupKeyOf, keyOfGroup } from '../view/groups.ts';
import { WALK_KEYS } from '../view/path-walk.ts';
import type { Panel } from '../view/view-state.ts';
import type { Action } from './actions.ts';
import { lookActions } from './lookActions.ts';
import type { CanvasUse } from './useCanvas.ts';
import type { Explore } from './useExplore.ts';
import type { PictureUse } from './usePicture.ts';
import type { View } from './useView.ts';

interface Parts {
  view: View;
  explore: Explore;
  canvas: CanvasUse;
  picture: PictureUse;
  annotate: { write: () => void; draw: () => void; surround: (ids: readonly string[]) => void };
  /** The node that is walked to or selected; null behind other screens. */
  at: string | null;
  inContacts: boolean;
  zoom: { in: () => void; out: () => void; fit: () => void };
  open: (id: string) => void;
  findPath: () => void;
  clear: () => void;
  /** The walk along the drawn path; null where there is none, its evidence before the first step. */
  walk: { step: (by: 1 | -1) => void; evidence: (() => void) | null } | null;
  /** Selects the next relationship of a node. */
  stepLines: (of: string) => void;
  /** From the graph to the side, or back. */
  otherSide: () => void;
  search: () => void;
  palette: () => void;
  isPaletteOpen: boolean;
  help: () => void;
  panel: (panel: Panel) => void;
  overview: () => void;
  figure: () => void;
  /** Opens the Cypher console. */
  console: () => void;
  /** Opens the export of data, of these nodes first. */
  exportData: (chosen: readonly string[]) => void;
  /** Copies a link to what is on screen. */
  copyLink: () => void;
  /** Opens an image that keeps an exploration. */
  reopen: () => void;
  /** Chooses documents to load. */
  load: () => void;
}

const { actions: words, layouts } = strings.app;
/** In the order of the rail, each with its key. */
const PANELS: readonly (readonly [Panel, string?])[] = [
  ['details'],
  ['contacts', 'c'],
  ['path'],
  ['decisions'],
  ['documents'],
  ['views'],
];
const PANEL_WORDS: Readonly<Record<Panel, string>> = { ...strings.shell.panel, ...strings.app.goTo };

/** The group at which a person is: drawn as one, or opened with this node in it. */
function groupAt({ view: { state }, picture, at }: Parts): { key: string; isClosed: boolean } | null {
  const closed = at === null ? null : keyOfGroup(at);
  if (closed !== null) return { key: closed, isClosed: true };
  const node = at === null ? undefined : state.nodes[at];
  const key = node ? groupKeyOf(node, state.grouping, picture.facets) : null;
  return key !== null && state.grouping?.opened.includes(key) ? { key, isClosed: false } : null;
}

export function useActions(parts: Parts): Action[] {
  const { view, explore, canvas, picture, annotate, at, inContacts, zoom } = parts;
  const { state, dispatch } = view;
  const drawn = (): boolean => !inContacts && Object.keys(state.nodes).length > 0;
  const targets = (): string[] => (inContacts ? [] : targetsOf(state, at, picture.groups));
  const some = (): boolean => targets().length > 0;
  const one = at !== null && state.nodes[at] ? at : null;
  const all = picture.seen.nodes;
  const group = groupAt(parts);
  const kind = one ? state.nodes[one]?.kind : undefined;
  return [
    {
      id: 'undo',
      label: strings.common.undo,
      group: 'Graph',
      shortcut: 'mod+z',
      isOffered: () => view.canUndo,
      run: () => dispatch({ type: 'undone' }),
    },
    {
      id: 'redo',
      label: strings.canvas.redo,
      group: 'Graph',
      shortcut: 'mod+shift+z',
      isOffered: () => view.canRedo,
      run: () => dispatch({ type: 'redone' }),
    },
    {
      id: 'expand',
      label: strings.details.expand,
      group: 'Graph',
      shortcut: 'e',
      isOffered: () => one !== null,
      run: () => one && parts.open(one),
    },
    {
      id: 'collapse',
      label: words.collapse,
      group: 'Graph',
      shortcut: 'shift+e',
      isOffered: () => one !== null && isExpanded(state, one),
      run: () => one && dispatch({ type: 'collapsed', of: one }),
    },
    {
      id: 'hide',
      label: strings.details.hide,
      group: 'Graph',
      shortcut: 'Delete',
      isOffered: some,
      run: () => {
        const ids = targets();
        if (ids.length === 1 && ids[0]) explore.hide(ids[0]);
        else dispatch({ type: 'hidden', ids });
      },
    },
    {
      id: 'pin',
      label: words.pin,
      group: 'Graph',
      shortcut: 'l',
      isOffered: some,
      run: () => dispatch({ type: 'pinToggled', ids: targets() }),
    },
    {
      id: 'path',
      label: words.path,
      group: 'Graph',
      shortcut: 'p',
      isOffered: () => true,
      run: parts.findPath,
    },
    {
      id: 'hop-next',
      label: strings.path.walk.nextHop,
      group: 'Graph',
      shortcut: WALK_KEYS.next,
      isOffered: () => parts.walk !== null,
      run: () => parts.walk?.step(1),
    },
    {
      id: 'hop-previous',
      label: strings.path.walk.previousHop,
      group: 'Graph',
      shortcut: WALK_KEYS.previous,
      isOffered: () => parts.walk !== null,
      run: () => parts.walk?.step(-1),
    },
    {
      id: 'hop-evidence',
      label: strings.path.walk.evidence,
      group: 'Graph',
      keys: ['Enter'],
      isOffered: () => parts.walk?.evidence != null,
      run: () => parts.walk?.evidence?.(),
    },
    {
      id: 'bundle',
      label: words.bundle,
      group: 'Graph',
      isOffered: () => canvas.menu?.element === 'relationship',
      run: () => {
        const id = canvas.menu?.id ?? '';
        const own = state.relationships[id];
        const pair = pairOfBundle(id) ?? (own && pairOf(own));
        if (pair) dispatch({ type: 'bundleToggled', pair });
      },
    },
    {
      id: 'group',
      label: group?.isClosed ? strings.canvas.group.open : strings.canvas.group.close,
      group: 'Graph',
      shortcut: 'g',
      isOffered: () => group !== null && !inContacts,
      run: () => group && dispatch({ type: 'groupToggled', key: group.key }),
    },
    ...lookActions(view, drawn),
    {
      id: 'kinds',
      label: words.kinds,
      group: 'Graph',
      isOffered: () => state.hiddenKinds.length > 0,
      run: () => dispatch({ type: 'kindsShown' }),
    },
    {
      id: 'lines',
      label: strings.elements.nextLine,
      group: 'Selection',
      shortcut: 'r',
      isOffered: () => one !== null && !inContacts,
      run: () => one && parts.stepLines(one),
    },
    {
      id: 'note',
      label: strings.annotations.action.text,
      group: 'Graph',
      shortcut: 'w',
      isOffered: drawn,
      run: annotate.write,
    },
    {
      id: 'arrow',
      label: strings.annotations.action.arrow,
      group: 'Graph',
      shortcut: 'a',
      isOffered: drawn,
      run: annotate.draw,
    },
    {
      id: 'hull',
      label: strings.annotations.action.hull,
      group: 'Graph',
      shortcut: 'h',
      isOffered: some,
      run: () => annotate.surround(targets()),
    },
    {
      id: 'neighbours',
      label: words.neighbours,
      group: 'Selection',
      shortcut: 'n',
      isOffered: some,
      run: () => canvas.choose(withNeighbours(targets(), picture.seen.relationships), 'replace'),
    },
    {
      id: 'kin',
      label: kind ? words.kinOf(strings.model.kinds[kind].other) : words.kin,
      group: 'Selection',
      isOffered: () => kind !== undefined && !inContacts,
      run: () =>
        canvas.choose(
          all.flatMap((n) => (n.kind === kind ? [n.id] : [])),
          'replace',
        ),
    },
    {
      id: 'all',
      label: words.all,
      group: 'Selection',
      shortcut: 'mod+a',
      isOffered: drawn,
      run: () =>
        canvas.choose(
          all.map((n) => n.id),
          'replace',
        ),
    },
    {
      id: 'invert',
      label: words.invert,
      group: 'Selection',
      shortcut: 'i',
      isOffered: drawn,
      run: () => canvas.choose(inverted(all, state.chosen), 'replace'),
    },
    {
      id: 'only',
      label: words.only,
      group: 'Selection',
      isOffered: () => state.chosen.length > 0 && !inContacts,
      run: () => dispatch({ type: 'keptOnly', ids: state.chosen }),
    },
    {
      id: 'lasso',
      label: strings.canvas.lasso,
      group: 'Selection',
      keys: ['Shift', 'drag'],
      isOffered: drawn,
      run: () => canvas.setLasso(!canvas.lasso),
    },
    {
      id: 'clear',
      label: words.clear,
      group: 'Selection',
      shortcut: 'Escape',
      isOffered: () => true,
      run: parts.clear,
    },
    ...LAYOUTS.map(
      (name): Action => ({
        id: `layout-${name}`,
        label: layouts[name],
        group: 'Layout',
        isOffered: drawn,
        run: () => canvas.lay(name),
      }),
    ),
    { id: 'in', label: strings.canvas.zoomIn, group: 'View', shortcut: '+', isOffered: drawn, run: zoom.in },
    { id: 'out', label: strings.canvas.zoomOut, group: 'View', shortcut: '-', isOffered: drawn, run: zoom.out },
    { id: 'fit', label: strings.canvas.fit, group: 'View', shortcut: '0', isOffered: drawn, run: zoom.fit },
    {
      id: 'reopen',
      label: words.reopen,
      group: 'View',
      isOffered: () => true,
      run: parts.reopen,
    },
    { id: 'load', label: strings.documents.load, group: 'View', isOffered: () => true, run: parts.load },
    { id: 'link', label: strings.views.copyScreen, group: 'View', isOffered: drawn, run: parts.copyLink },
    { id: 'figure', label: strings.shell.exportFigure, group: 'View', isOffered: drawn, run: parts.figure },
    {
      id: 'export',
      label: strings.shell.exportData,
      group: 'View',
      isOffered: () => true,
      run: () => parts.exportData(targets()),
    },
    {
      id: 'overview',
      label: strings.shell.startAgain,
      group: 'View',
      isOffered: () => true,
      run: parts.overview,
    },
    ...PANELS.map(
      ([panel, shortcut]): Action => ({
        id: `panel-${panel}`,
        label: PANEL_WORDS[panel],
        group: 'Go to',
        ...(shortcut ? { shortcut } : {}),
        isOffered: () => state.panel !== panel,
        run: () => parts.panel(panel),
      }),
    ),
    { id: 'console', label: words.console, group: 'Go to', shortcut: 'q', isOffered: () => true, run: parts.console },
    {
      id: 'other-side',
      label: strings.elements.otherSide,
      group: 'Go to',
      shortcut: 'F6',
      isOffered: () => true,
      run: parts.otherSide,
    },
    { id: 'search', label: words.search, group: 'Go to', shortcut: '/', isOffered: () => true, run: parts.search },
    {
      id: 'palette',
      label: words.palette,
      group: 'Help',
      shortcut: 'mod+k',
      isOffered: () => !parts.isPaletteOpen,
      run: parts.palette,
    },
    {
      id: 'help',
      label: strings.palette.shortcuts,
      group: 'Help',
      shortcut: '?',
      isOffered: () => true,
      run: parts.help,
    },
  ];
}
