/** The one workspace: composes the features around the view. */

import { useReducedMotion } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import type { Hop } from '../../server/contract/paths.ts';
import { kindOf } from '../../server/model/kinds.ts';
import { useAnnotating } from '../annotations/useAnnotating.ts';
import { api } from '../api/resources.ts';
import { OnScreen as OnScreenTable } from '../elements/OnScreen.tsx';
import { pairOfBundle } from '../graph-view/drawn-edges.ts';
import { type GraphHandle, GraphView as GraphOnCanvas } from '../graph-view/GraphView.tsx';
import { TimeAxis } from '../graph-view/overlay/TimeAxis.tsx';
import type { PlainRequest } from '../graph-view/plain.ts';
import { Legend } from '../legend/Legend.tsx';
import type { FixedKeys } from '../palette/shortcut-rows.ts';
import { Banner } from '../shell/Banner.tsx';
import { Header } from '../shell/Header.tsx';
import { Rail } from '../shell/Rail.tsx';
import { useServer } from '../shell/useServer.ts';
import { strings } from '../strings/index.ts';
import { TimelineStrip as Timeline } from '../timeline/TimelineStrip.tsx';
import { useSpans } from '../timeline/useSpans.ts';
import { bounded, laterDialog, laterPanel } from '../ui/later.tsx';
import { isNarrow } from '../ui/narrow.ts';
import { fetchParts } from '../ui/parts.ts';
import { useTell } from '../ui/toasts.tsx';
import { useTheme } from '../ui/useTheme.ts';
import { scaleAt } from '../view/annotations.ts';
import { targetsOf } from '../view/choosing.ts';
import { keyOfGroup } from '../view/groups.ts';
import { isContactLine } from '../view/lens.ts';
import type { Panel, Selection } from '../view/view-state.ts';
import { countsByKind, degrees, narrowed, visibleElements } from '../view/visible.ts';
import { announced } from '../words/told.ts';
import { ContactsStage } from './Contacts.tsx';
import { withContactNotes } from './contactNotes.ts';
import { keptOf } from './keptOf.ts';
import { LinkNotice } from './LinkNotice.tsx';
import { SidePanel } from './SidePanel.tsx';
import { Stage } from './Stage.tsx';
import { useActions } from './useActions.ts';
import { useAddress } from './useAddress.ts';
import { useCanvas } from './useCanvas.ts';
import { useContacts } from './useContacts.ts';
import { useDecide } from './useDecide.ts';
import { useExplore } from './useExplore.ts';
import { useFirstPicture } from './useFirstPicture.ts';
import { useLines } from './useLines.ts';
import { useLink } from './useLink.ts';
import { usePath } from './usePath.ts';
import { usePathWalk } from './usePathWalk.ts';
import { usePicture } from './usePicture.ts';
import { useReopen } from './useReopen.ts';
import { useRestore } from './useRestore.ts';
import { useShare } from './useShare.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useTabs } from './useTabs.ts';
import { useView } from './useView.ts';
import classes from './workspace.module.css';

// A fault of one of these leaves the others as they are.
const GraphView = bounded(GraphOnCanvas);
const TimelineStrip = bounded(Timeline);
const OnScreen = bounded(OnScreenTable);

// Beside the first picture, not before it.
const SearchBox = laterPanel(
  () => import('../search/SearchBox.tsx').then((m) => m.SearchBox),
  <div className={classes.searchAwaited} />,
);

// In the order in which they are likely to be wanted.
const Palette = laterDialog(
  () => import('../palette/Palette.tsx').then((m) => m.Palette),
  (props) => props.opened,
);
const CanvasMenu = laterDialog(
  () => import('./CanvasMenu.tsx').then((m) => m.CanvasMenu),
  (props) => props.menu !== null,
);
const LookMenu = laterDialog(
  () => import('../look/LookMenu.tsx').then((m) => m.LookMenu),
  (props) => props.at !== null,
);
const Annotations = laterPanel(() => import('../annotations/Annotations.tsx').then((m) => m.Annotations), null);
const DocumentDrawer = laterDialog(
  () => import('../documents/DocumentDrawer.tsx').then((m) => m.DocumentDrawer),
  (props) => props.open !== null,
);
const ShortcutList = laterDialog(
  () => import('../palette/ShortcutList.tsx').then((m) => m.ShortcutList),
  (props) => props.opened,
);
const LinkDialog = laterDialog(
  () => import('../views/LinkDialog.tsx').then((m) => m.LinkDialog),
  (props) => props.asked !== null,
);
const FigureDialog = laterDialog(() => import('../figure/FigureDialog.tsx').then((m) => m.default));

/** Keys of the graph itself, which no action is for. */
const WALKING: readonly FixedKeys[] = [
  { group: 'Graph', label: strings.app.keys.walk, keys: ['↑', '↓', '←', '→'] },
  { group: 'Graph', label: strings.app.keys.select, keys: ['Enter'] },
  { group: 'Selection', label: strings.elements.chooseWalked, keys: ['Space'] },
  { group: 'Selection', label: strings.app.keys.choose, keys: ['Shift', 'click'] },
];

/** Types into a box as a person would, in the place of what stood there. */
function typeInto(box: HTMLInputElement, text: string): void {
  box.focus();
  box.setRangeText(text, 0, box.value.length, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
/** The part of the graph that the bottom sheet hides on a narrow screen. */
const SHEET = 0.68;

/** What a drawn element is of the graph, or of the picture alone. */
function elementOf(element: 'node' | 'relationship', id: string): Selection['element'] {
  if (element === 'node') return keyOfGroup(id) === null ? 'node' : 'group';
  return isContactLine(id) ? 'contact' : 'relationship';
}

export function Workspace() {
  const view = useView();
  const { state, dispatch } = view;
  const explore = useExplore(view);
  const decide = useDecide(view, explore);
  const path = usePath(view, explore);
  const contacts = useContacts();
  const graph = useRef<GraphHandle>(null);
  const walk = usePathWalk(view, path, graph);
  const fit = useCallback((): void => graph.current?.fit(), []);
  const searchBox = useRef<HTMLInputElement>(null);
  const [sheet, setSheet] = useState(false);
  const tell = useTell();
  const annotating = useAnnotating(
    state.annotations,
    (annotations) => dispatch({ type: 'annotated', annotations }),
    tell,
  );
  const openPanel = (panel: Panel): void => {
    dispatch({ type: 'panelOpened', panel });
    if (panel === 'contacts') annotating.giveUp();
    // The contacts stand in the middle; a sheet would hide them.
    setSheet(panel !== 'contacts');
  };
  const restore = useRestore(view, fit);
  const reopen = useReopen(restore);
  const link = useLink({
    view,
    explore,
    reopen,
    restore,
    search: (name) => searchBox.current && typeInto(searchBox.current, name),
    panel: openPanel,
  });
  const first = useFirstPicture(view, link.kept);
  const { trouble, cancel } = useServer();
  useTabs(decide);
  const drawnOnce = first.state !== 'loading';
  useEffect(() => {
    if (drawnOnce) void fetchParts();
  }, [drawnOnce]);
  const theme = useTheme();
  const still = useReducedMotion();
  useAddress(state, path, contacts.state);

  const pathBox = useRef<HTMLInputElement>(null);
  const pathBoxIsNext = useRef(false);
  // The form may be loading still when its first empty box is to be filled in.
  const takePathBox = useCallback((box: HTMLInputElement | null): void => {
    pathBox.current = box;
    if (!box || !pathBoxIsNext.current) return;
    pathBoxIsNext.current = false;
    box.focus();
  }, []);
  const [focused, setFocused] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const [palette, setPalette] = useState(false);
  const [figure, setFigure] = useState(false);

  const { nodes, relationships, hiddenKinds, time, route, selected, chosen, pinned } = state;
  const [timeline, setTimeline] = useState(!isNarrow());
  const all = useMemo(
    () => ({ nodes: Object.values(nodes), relationships: Object.values(relationships) }),
    [nodes, relationships],
  );
  const version = useQuery({
    queryKey: ['stats', 'version'],
    queryFn: ({ signal }) => api.stats(signal),
    enabled: figure,
    staleTime: 0,
  });
  const share = useShare((dataVersion) =>
    all.nodes.length === 0 ? null : keptOf(all, state, view.positions.current, dataVersion),
  );
  const among = useMemo(
    () => visibleElements({ nodes, relationships, hiddenKinds }),
    [nodes, relationships, hiddenKinds],
  );
  const { spans, undated, shown, changes } = useSpans(all, among.nodes, time);
  const picture = usePicture(state, among, shown);
  const { visible, seen, drawn, groups } = picture;
  const canvas = useCanvas(view, picture, graph);
  const { contacts: contactLines } = picture;
  const plain = useCallback(
    ({ frame, notes }: PlainRequest) => {
      if (!graph.current) throw new Error(strings.figure.nothing);
      return graph.current.plain({ frame, notes: withContactNotes(notes, contactLines) });
    },
    [contactLines],
  );
  const counts = useMemo(() => countsByKind(narrowed(all, shown).nodes), [all, shown]);
  const drawnCounts = useMemo(() => countsByKind(seen.nodes), [seen]);
  const lit = useMemo(
    () =>
      route && {
        lit: new Set([...route.nodes, ...route.relationships, ...route.links.map((l) => l.id)]),
        institutional: route.institutional,
      },
    [route],
  );
  const marks = useMemo(
    () => ({
      selected: selected?.id ?? null,
      focused,
      // A group is chosen with those that it stands for.
      chosen: new Set([
        ...chosen,
        ...groups.filter((g) => g.members.some((m) => chosen.includes(m.id))).map((g) => g.id),
      ]),
      pinned: new Set(pinned),
      hop: walk.marked,
      route: lit,
      compared: changes,
    }),
    [selected, focused, chosen, pinned, walk.marked, lit, groups, changes],
  );

  const select = useCallback(
    (selection: Selection | null): void => {
      dispatch({ type: 'selected', selection });
      if (selection) setSheet(true);
      if (selection?.element !== 'node') return;
      // What is drawn as one of several is brought out.
      const group = groups.find((g) => g.members.some((m) => m.id === selection.id));
      if (group) dispatch({ type: 'groupToggled', key: group.key });
      setTimeout(() => graph.current?.show([selection.id]), 0);
    },
    [dispatch, groups],
  );
  const lines = useLines(nodes, visible.relationships, selected, select);
  const aside = useRef<HTMLElement>(null);
  const selectNode = (id: string): void => {
    if (nodes[id]) select({ element: 'node', id });
    else void explore.bring(id);
  };
  const findPath = (from: Node | null, to?: Node): void => {
    if (from && kindOf(from.kind).isActor) {
      const others = path.draft.to.filter((id) => id !== from.id);
      path.setDraft({ ...path.draft, of: 'path', from: [from.id], to: to ? [to.id] : others });
    }
    openPanel('path');
    pathBoxIsNext.current = true;
    setTimeout(() => takePathBox(pathBox.current), 0);
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
    setTimeout(() => graph.current?.show([event.id]), 0);
  };
  const walkBy = (by: 1 | -1): Hop | null => {
    const hop = walk.step(by);
    if (hop) openPanel('path');
    return hop;
  };
  /** By a key: what comes next, arrows and Enter, is meant for the graph. */
  const walkInGraph = (by: 1 | -1): void => {
    const hop = walkBy(by);
    if (!hop) return;
    setTimeout(() => {
      graph.current?.focus();
      setFocused(hop.via.id);
    }, 0);
  };
  const open = useCallback(
    (id: string): void => {
      const key = keyOfGroup(id);
      if (key !== null) dispatch({ type: 'groupToggled', key });
      else void explore.expand(id).then((offered) => offered && setSheet(true));
    },
    [explore.expand, dispatch],
  );

  const bringFound = (node: Node): void => {
    setSheet(true);
    void explore.bring(node);
    // What is chosen is looked at next: keys now go to the graph, once it is there to take them.
    setTimeout(() => graph.current?.focus(), 0);
  };
  // What covers the graph, or takes its pointer, makes way for what is drawn on it.
  const beginning = (begin: () => void): void => {
    canvas.setLasso(false);
    if (isNarrow()) setSheet(false);
    begin();
  };
  const zoom = { in: () => graph.current?.zoomIn(), out: () => graph.current?.zoomOut(), fit };

  const inContacts = state.panel === 'contacts';
  // What is behind the contacts is not walked, expanded or hidden.
  const at = inContacts
    ? null
    : (focused ?? (selected?.element === 'node' || selected?.element === 'group' ? selected.id : null));
  // Arrows may have walked away from the hop.
  const isOnHop = walk.hop !== null && !inContacts && (at === null || at === walk.hop.via.id);
  const actions = useActions({
    view,
    explore,
    canvas,
    picture,
    annotate: {
      write: () => beginning(() => annotating.take('text', canvas.menu?.element === null ? canvas.menu : undefined)),
      draw: () => beginning(() => annotating.take('arrow')),
      surround: (ids) => beginning(() => annotating.surround(ids, scaleAt(graph.current?.zoom() ?? 1))),
    },
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
      else if (walk.hop) walk.leave();
      else if (route) dispatch({ type: 'pathCleared' });
      setSheet(false);
    },
    walk:
      inContacts || !walk.isOpen
        ? null
        : { step: walkInGraph, evidence: walk.evidence && (() => select(walk.evidence)) },
    stepLines: (of) => {
      lines.step(of);
      graph.current?.focus();
      setFocused(of);
    },
    otherSide: () => {
      const isOnGraph = document.activeElement?.getAttribute('role') === 'application';
      // Behind the contacts the graph cannot be gone to.
      if (isOnGraph || inContacts) aside.current?.focus();
      else graph.current?.focus();
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
    copyLink: share.copyScreen,
  });
  useShortcuts(actions);
  const walkTo = (id: string | null): void => {
    setFocused(id);
    lines.leave();
  };
  const enter = (): void => {
    if (isOnHop && walk.evidence && selected?.id !== walk.evidence.id) select(walk.evidence);
    else if (!at) return;
    else if (selected?.id === at) open(at);
    else select({ element: keyOfGroup(at) === null ? 'node' : 'group', id: at });
  };

  const degree = useMemo(() => degrees(seen.relationships), [seen]);
  const group = groups.find((g) => g.id === at);
  const ofNode = at && nodes[at] ? announced(nodes[at], degree.get(at) ?? 0) : '';
  const ofPlace = group ? strings.canvas.group.spoken(group.label) : isOnHop ? walk.said : ofNode;
  const spoken = lines.said || (at && chosen.includes(at) ? strings.elements.isChosen(ofPlace) : ofPlace);
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
        notice={
          <>
            {trouble && <Banner trouble={trouble} onCancel={cancel} />}
            <LinkNotice {...link} />
          </>
        }
        instead={
          inContacts
            ? {
                label: strings.shell.panel.contacts,
                content: <ContactsStage contacts={contacts} onShow={showEvent} onChosen={() => setSheet(true)} />,
              }
            : null
        }
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter upon the graph itself, which is focusable */}
        <div
          onKeyDown={(e) => {
            // What lies over it has keys of its own.
            const isGraph = (e.target as Element).getAttribute('role') === 'application';
            if (!isGraph || (e.key !== 'Enter' && e.key !== ' ')) return;
            e.preventDefault();
            if (e.key === 'Enter') enter();
            else if (at) canvas.choose([at], 'toggle');
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
            label={strings.canvas.label(drawn.nodes.length, seen.relationships.length + picture.contacts.length)}
            onPick={(element, id) => {
              const pair = pairOfBundle(id);
              if (pair) dispatch({ type: 'bundleToggled', pair });
              else {
                if (!element && chosen.length > 0) dispatch({ type: 'chosen', ids: [] });
                select(element ? { element: elementOf(element, id), id } : null);
              }
            }}
            arrangement={state.positions}
            lasso={canvas.lasso}
            onChoose={canvas.choose}
            onMenu={(element, id, at) => canvas.openMenu({ element, id, ...at })}
            onOpen={open}
            onFocus={walkTo}
            onMove={view.keepPositions}
          >
            {state.axis && <TimeAxis axis={state.axis} />}
            <Annotations annotating={annotating} nodes={targetsOf(state, at)} />
          </GraphView>
        </div>
        {first.state === 'there' && (
          <Legend
            counts={counts}
            hidden={hiddenKinds}
            onToggle={(kind) => dispatch({ type: 'kindToggled', kind })}
            colours={picture.tinted.legend}
          />
        )}
      </Stage>
      <div className={classes.strip}>
        {!inContacts && (
          <>
            <TimelineStrip
              spans={spans}
              undated={undated}
              {...time}
              onPeriod={(period) => dispatch({ type: 'timeChosen', time: { period } })}
              onCompare={(compare) => dispatch({ type: 'timeChosen', time: { compare } })}
              onClock={(clock) => dispatch({ type: 'timeChosen', time: { clock } })}
              onWithUndated={(withUndated) => dispatch({ type: 'timeChosen', time: { withUndated } })}
              open={timeline}
              onOpen={setTimeline}
            />
            <OnScreen
              nodes={seen.nodes}
              relationships={seen.relationships}
              contacts={picture.contacts}
              selected={selected}
              at={focused}
              chosen={chosen}
              onSelect={select}
              onChoose={(id) => canvas.choose([id], 'toggle')}
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
        picture={picture}
        views={{
          current: share.current,
          onOpen: reopen.openView,
          linkOf: share.linkOf,
          onCopy: share.copy,
        }}
        walk={walk}
        boxRef={takePathBox}
        asideRef={aside}
        onStep={(by) => void walkBy(by)}
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
        onDocuments={() => {
          dispatch({ type: 'documentClosed' });
          openPanel('documents');
        }}
        onClose={() => dispatch({ type: 'documentClosed' })}
      />
      <LookMenu
        at={canvas.menu?.element === 'look' ? canvas.menu : null}
        onClose={() => canvas.openMenu(null)}
        appearance={state.appearance}
        grouping={state.grouping}
        lens={state.lens}
        onAppearance={(appearance) => dispatch({ type: 'appearanceChosen', appearance })}
        onGroup={(by) => dispatch({ type: 'grouped', by })}
        onLens={(lens) => dispatch({ type: 'lensChosen', lens })}
      />
      <CanvasMenu
        menu={canvas.menu?.element === 'look' ? null : canvas.menu}
        actions={actions}
        title={
          canvas.menu?.element === 'node'
            ? (nodes[canvas.menu.id]?.name ?? '')
            : canvas.menu?.element === 'layouts'
              ? strings.canvas.layouts
              : canvas.menu?.element
                ? strings.elements.relationship
                : strings.canvas.picture
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
      <LinkDialog {...share.dialog} />
      <ShortcutList opened={help} onClose={() => setHelp(false)} actions={actions} extra={WALKING} />
      {figure && (
        <FigureDialog
          shown={visible}
          kept={(told) => keptOf(visible, state, view.positions.current, version.data?.dataVersion ?? null, told)}
          title={pathTitle?.title ?? selectedName ?? strings.contacts.title}
          theme={theme}
          onClose={() => setFigure(false)}
          time={time}
          tell={tell}
          counts={drawnCounts}
          annotations={state.annotations}
          axis={state.axis}
          colours={picture.tinted.legend}
          plain={plain}
        />
      )}
      <div className="visually-hidden" role="status" aria-label={strings.canvas.here} aria-live="polite">
        {spoken}
      </div>
    </div>
  );
}
