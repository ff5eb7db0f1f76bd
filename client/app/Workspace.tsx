/** The one workspace: composes the features around the view. */

import { useReducedMotion } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import type { Hop } from '../../server/contract/paths.ts';
import { kindOf } from '../../server/model/kinds.ts';
import { counted } from '../../server/model/wording.ts';
import { DocumentDrawer } from '../documents/DocumentDrawer.tsx';
import { OnScreen } from '../elements/OnScreen.tsx';
import { drawnElements, pairOfBundle } from '../graph-view/elements.ts';
import { type GraphHandle, GraphView } from '../graph-view/GraphView.tsx';
import type { PlainRequest } from '../graph-view/plain.ts';
import { Legend } from '../legend/Legend.tsx';
import { Palette } from '../palette/Palette.tsx';
import { ShortcutList } from '../palette/ShortcutList.tsx';
import type { FixedKeys } from '../palette/shortcut-rows.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { Banner } from '../shell/Banner.tsx';
import { Header } from '../shell/Header.tsx';
import { Rail } from '../shell/Rail.tsx';
import { useServer } from '../shell/useServer.ts';
import { shownIn } from '../timeline/spans.ts';
import { TimelineStrip } from '../timeline/TimelineStrip.tsx';
import { isNarrow } from '../ui/narrow.ts';
import { useTell } from '../ui/toasts.tsx';
import { useTheme } from '../ui/useTheme.ts';
import type { Panel, Selection } from '../view/view-state.ts';
import { countsByKind, degrees, narrowed, visibleElements } from '../view/visible.ts';
import { announced } from '../words/told.ts';
import { CanvasMenu } from './CanvasMenu.tsx';
import { ContactsStage } from './Contacts.tsx';
import { keptOf } from './keptOf.ts';
import { SidePanel } from './SidePanel.tsx';
import { Stage } from './Stage.tsx';
import { useActions } from './useActions.ts';
import { useAddress } from './useAddress.ts';
import { useCanvas } from './useCanvas.ts';
import { useContacts } from './useContacts.ts';
import { useDecide } from './useDecide.ts';
import { useExplore } from './useExplore.ts';
import { useFirstPicture } from './useFirstPicture.ts';
import { usePath } from './usePath.ts';
import { useReopen } from './useReopen.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useView } from './useView.ts';
import classes from './workspace.module.css';

const FigureDialog = lazy(() => import('../figure/FigureDialog.tsx'));

/** Keys of the graph itself, which no action is for. */
const WALKING: readonly FixedKeys[] = [
  { group: 'Graph', label: 'Walk between nodes, when the graph has the focus', keys: ['↑', '↓', '←', '→'] },
  { group: 'Graph', label: 'Select the node walked to; once more: expand it', keys: ['Enter'] },
  { group: 'Selection', label: 'Choose one node more, or one less', keys: ['Shift', 'click'] },
];

/** The part of the graph that the bottom sheet hides on a narrow screen. */
const SHEET = 0.68;

export function Workspace() {
  const view = useView();
  const { state, dispatch } = view;
  const explore = useExplore(view);
  const decide = useDecide(view, explore);
  const path = usePath(view, explore);
  const contacts = useContacts();
  const graph = useRef<GraphHandle>(null);
  const fit = useCallback((): void => graph.current?.fit(), []);
  const reopen = useReopen(view, fit);
  const first = useFirstPicture(view, explore, reopen.linked);
  const { trouble } = useServer();
  const theme = useTheme();
  const still = useReducedMotion();
  const tell = useTell();
  useAddress(state, path, contacts.state);

  const plain = useCallback((request: PlainRequest) => {
    if (!graph.current) throw new Error('There is nothing on screen to export.');
    return graph.current.plain(request);
  }, []);
  const canvas = useCanvas(view, graph);
  const searchBox = useRef<HTMLInputElement>(null);
  const toBox = useRef<HTMLInputElement>(null);
  const toIsNext = useRef(false);
  // The form may be loading still when its second box is to be filled in.
  const takeTo = useCallback((box: HTMLInputElement | null): void => {
    toBox.current = box;
    if (!box || !toIsNext.current) return;
    toIsNext.current = false;
    box.focus();
  }, []);
  const [focused, setFocused] = useState<string | null>(null);
  const [sheet, setSheet] = useState(false);
  const [help, setHelp] = useState(false);
  const [palette, setPalette] = useState(false);
  const [figure, setFigure] = useState(false);

  const { nodes, relationships, hiddenKinds, time, route, selected, chosen, pinned, opened } = state;
  const [timeline, setTimeline] = useState(!isNarrow());
  // By all that is there: an actor has the days of its meetings, though meetings are hidden.
  const all = useMemo(
    () => ({ nodes: Object.values(nodes), relationships: Object.values(relationships) }),
    [nodes, relationships],
  );
  const shown = useMemo(() => shownIn(all.nodes, all.relationships, time), [all, time]);
  const among = useMemo(
    () => visibleElements({ nodes, relationships, hiddenKinds }),
    [nodes, relationships, hiddenKinds],
  );
  const visible = useMemo(() => narrowed(among, shown), [among, shown]);
  const drawn = useMemo(
    () => drawnElements(visible.nodes, visible.relationships, route, opened),
    [visible, route, opened],
  );
  const counts = useMemo(() => countsByKind(narrowed(all, shown).nodes), [all, shown]);
  const lit = useMemo(
    () =>
      route && {
        lit: new Set([...route.nodes, ...route.relationships, ...route.links.map((l) => l.id)]),
        institutional: route.institutional,
      },
    [route],
  );
  const marks = useMemo(
    () => ({ selected: selected?.id ?? null, focused, chosen: new Set(chosen), pinned: new Set(pinned), route: lit }),
    [selected, focused, chosen, pinned, lit],
  );

  const select = useCallback(
    (selection: Selection | null): void => {
      dispatch({ type: 'selected', selection });
      if (selection) setSheet(true);
      if (selection?.element === 'node') setTimeout(() => graph.current?.show(selection.id), 0);
    },
    [dispatch],
  );
  const selectNode = (id: string): void => {
    if (nodes[id]) select({ element: 'node', id });
    else void explore.bring(id);
  };
  const openPanel = (panel: Panel): void => {
    dispatch({ type: 'panelOpened', panel });
    // The contacts stand in the middle; a sheet would hide them.
    setSheet(panel !== 'contacts');
  };
  const findPath = (from: Node | null, to?: Node): void => {
    if (from && kindOf(from.kind).isActor) {
      const others = path.draft.to.filter((id) => id !== from.id);
      path.setDraft({ ...path.draft, of: 'path', from: [from.id], to: to ? [to.id] : others });
    }
    openPanel('path');
    toIsNext.current = true;
    setTimeout(() => takeTo(toBox.current), 0);
  };
  const showOthers = ({ from, to }: Hop): void => {
    // Kinds are asked of the steps of a path, not of its ends.
    const { kinds: _, ...filters } = path.question?.filters ?? {};
    contacts.change({ by: 'actor', pair: { a: from.id, b: to.id }, filters });
    openPanel('contacts');
    setSheet(true);
  };
  const showEvent = async (event: Node, actors: readonly Node[]): Promise<void> => {
    setSheet(false);
    await explore.show(event, actors);
    setTimeout(() => graph.current?.show(event.id), 0);
  };
  const open = useCallback(
    (id: string) => void explore.expand(id).then((offered) => offered && setSheet(true)),
    [explore.expand],
  );

  const bringFound = (node: Node): void => {
    setSheet(true);
    void explore.bring(node);
    // What is chosen is looked at next: keys now go to the graph, once it is there to take them.
    setTimeout(() => graph.current?.focus(), 0);
  };
  const zoom = { in: () => graph.current?.zoomIn(), out: () => graph.current?.zoomOut(), fit };

  const inContacts = state.panel === 'contacts';
  // What is behind the contacts is not walked, expanded or hidden.
  const at = inContacts ? null : (focused ?? (selected?.element === 'node' ? selected.id : null));
  const actions = useActions({
    view,
    explore,
    canvas,
    at: canvas.menu?.element === 'node' && !inContacts ? canvas.menu.id : at,
    inContacts,
    zoom,
    open,
    findPath: () =>
      inContacts && contacts.ends.current
        ? findPath(...contacts.ends.current)
        : findPath(at ? (nodes[at] ?? null) : null),
    clear: () => {
      setFocused(null);
      canvas.setLasso(false);
      if (inContacts) contacts.change({ pair: null });
      else if (chosen.length > 0) dispatch({ type: 'chosen', ids: [] });
      else if (selected) select(null);
      else if (route) dispatch({ type: 'pathCleared' });
      setSheet(false);
    },
    search: () => searchBox.current?.focus(),
    palette: () => setPalette(true),
    isPaletteOpen: palette,
    help: () => setHelp(true),
    panel: openPanel,
    overview: () => {
      setFocused(null);
      if (inContacts) openPanel('details');
      first.restart();
    },
    figure: () => setFigure(true),
    reopen: reopen.choose,
  });
  useShortcuts(actions);
  const enter = (): void => {
    if (!at) return;
    if (selected?.id === at) open(at);
    else select({ element: 'node', id: at });
  };

  const degree = useMemo(() => degrees(visible.relationships), [visible]);
  const spoken = at && nodes[at] ? announced(nodes[at], degree.get(at) ?? 0) : '';
  const pathTitle = route && path.title;
  const selectedName = selected?.element === 'node' ? nodes[selected.id]?.name : undefined;

  return (
    <div className={classes.workspace}>
      <div className={classes.top}>
        <Header
          search={<SearchBox ref={searchBox} onChoose={bringFound} />}
          canExport={visible.nodes.length > 0 && !inContacts}
          onOverview={() => actions.find((a) => a.id === 'overview')?.run()}
          onExport={() => setFigure(true)}
        />
      </div>
      <div className={classes.rail}>
        <Rail panel={state.panel} onPanel={openPanel} onShortcuts={() => setHelp(true)} />
      </div>
      <Stage
        view={view}
        first={first}
        busy={explore.busy || decide.busy || path.busy}
        pathTitle={pathTitle}
        canvas={canvas}
        zoom={zoom}
        notice={trouble && <Banner trouble={trouble} />}
        instead={
          inContacts
            ? {
                label: 'Contacts',
                content: <ContactsStage contacts={contacts} onShow={showEvent} onChosen={() => setSheet(true)} />,
              }
            : null
        }
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter upon the graph itself, which is focusable */}
        <div
          onKeyDown={(e) => {
            if (e.key === 'Enter' || e.key === ' ') {
              e.preventDefault();
              enter();
            }
          }}
        >
          <GraphView
            ref={graph}
            drawn={drawn}
            theme={theme}
            still={still}
            covered={sheet && isNarrow() ? SHEET : 0}
            marks={marks}
            anchor={explore.anchor}
            positions={view.positions}
            label={`Graph of ${counted(visible.nodes.length, 'node')} and ${counted(visible.relationships.length, 'relationship')}. Arrow keys walk between nodes.`}
            onPick={(element, id) => {
              const pair = pairOfBundle(id);
              if (pair) dispatch({ type: 'bundleToggled', pair });
              else {
                if (!element && chosen.length > 0) dispatch({ type: 'chosen', ids: [] });
                select(element ? { element, id } : null);
              }
            }}
            arrangement={state.positions}
            lasso={canvas.lasso}
            onChoose={canvas.choose}
            onMenu={(element, id, at) => canvas.openMenu({ element, id, ...at })}
            onOpen={open}
            onFocus={setFocused}
            onMove={view.keepPositions}
          />
        </div>
        {first.state === 'there' && (
          <Legend counts={counts} hidden={hiddenKinds} onToggle={(kind) => dispatch({ type: 'kindToggled', kind })} />
        )}
      </Stage>
      <div className={classes.strip}>
        {!inContacts && (
          <>
            <TimelineStrip
              nodes={among.nodes}
              relationships={among.relationships}
              {...time}
              onPeriod={(period) => dispatch({ type: 'timeChosen', time: { period } })}
              onCompare={(compare) => dispatch({ type: 'timeChosen', time: { compare } })}
              onClock={(clock) => dispatch({ type: 'timeChosen', time: { clock } })}
              onWithUndated={(withUndated) => dispatch({ type: 'timeChosen', time: { withUndated } })}
              open={timeline}
              onOpen={setTimeline}
            />
            <OnScreen
              nodes={visible.nodes}
              relationships={visible.relationships}
              selected={selected}
              onSelect={select}
            />
          </>
        )}
      </div>
      <SidePanel
        view={view}
        explore={explore}
        decide={decide}
        path={path}
        contacts={contacts}
        views={{
          current: () => (all.nodes.length === 0 ? null : keptOf(all, state, view.positions.current)),
          onOpen: reopen.openView,
          linkOf: (id) => `${location.origin}${location.pathname}?view=${encodeURIComponent(id)}`,
        }}
        toRef={takeTo}
        open={sheet}
        onClose={() => setSheet(false)}
        onFindPath={findPath}
        onShow={showEvent}
        onSelect={selectNode}
        onOthers={showOthers}
      />
      <DocumentDrawer
        open={state.document}
        onClaim={(id, claimId) => dispatch({ type: 'documentOpened', id, claimId })}
        onClose={() => dispatch({ type: 'documentClosed' })}
      />
      <CanvasMenu
        menu={canvas.menu}
        actions={actions}
        title={
          canvas.menu?.element === 'node'
            ? (nodes[canvas.menu.id]?.name ?? '')
            : canvas.menu?.element
              ? 'Relationship'
              : 'Picture'
        }
        onClose={() => canvas.openMenu(null)}
      />
      <Palette
        opened={palette}
        onClose={() => setPalette(false)}
        actions={actions}
        onNode={bringFound}
        onFindPath={findPath}
      />
      <ShortcutList opened={help} onClose={() => setHelp(false)} actions={actions} extra={WALKING} />
      {figure && (
        <Suspense fallback={null}>
          <FigureDialog
            shown={visible}
            kept={(told) => keptOf(visible, state, view.positions.current, told)}
            title={pathTitle?.title ?? selectedName ?? 'Who met whom'}
            theme={theme}
            onClose={() => setFigure(false)}
            time={time}
            tell={tell}
            plain={plain}
          />
        </Suspense>
      )}
      <div className="visually-hidden" role="status" aria-label="Where you are in the graph" aria-live="polite">
        {spoken}
      </div>
    </div>
  );
}
