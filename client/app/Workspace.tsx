/** The one workspace: composes the features around the view. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import type { Hop } from '../../server/contract/paths.ts';
import { useAnnotating } from '../annotations/useAnnotating.ts';
import type { GraphHandle } from '../graph-view/GraphView.tsx';
import type { FixedKeys } from '../palette/shortcut-rows.ts';
import { Banner } from '../shell/Banner.tsx';
import { Header } from '../shell/Header.tsx';
import { Rail } from '../shell/Rail.tsx';
import { useServer } from '../shell/useServer.ts';
import { strings } from '../strings/index.ts';
import { useSpans } from '../timeline/useSpans.ts';
import { isNarrow } from '../ui/narrow.ts';
import { fetchParts } from '../ui/parts.ts';
import { useTell } from '../ui/toasts.tsx';
import { scaleAt } from '../view/annotations.ts';
import { keyOfGroup } from '../view/groups.ts';
import type { Elements, Panel, Selection } from '../view/view-state.ts';
import { countsByKind, narrowed, visibleElements } from '../view/visible.ts';
import { ContactsStage } from './Contacts.tsx';
import { FigureExport } from './FigureExport.tsx';
import { GraphArea } from './GraphArea.tsx';
import { keptOf } from './keptOf.ts';
import { LinkNotice } from './LinkNotice.tsx';
import { Menus } from './Menus.tsx';
import { SidePanel } from './SidePanel.tsx';
import { Stage } from './Stage.tsx';
import {
  ConsoleDialog,
  DocumentDrawer,
  ExportDialog,
  Holder,
  LinkDialog,
  OnScreen,
  Palette,
  SearchBox,
  ShortcutList,
  TimelineStrip,
} from './screen-parts.tsx';
import { useActions } from './useActions.ts';
import { useAddress } from './useAddress.ts';
import { useCanvas } from './useCanvas.ts';
import { useContacts } from './useContacts.ts';
import { useDecide } from './useDecide.ts';
import { useDrop } from './useDrop.ts';
import { useExplore } from './useExplore.ts';
import { useFirstPicture } from './useFirstPicture.ts';
import { useLines } from './useLines.ts';
import { useLink } from './useLink.ts';
import { useLoading } from './useLoading.ts';
import { useMarks } from './useMarks.ts';
import { usePath } from './usePath.ts';
import { usePathForm } from './usePathForm.ts';
import { usePathWalk } from './usePathWalk.ts';
import { usePicture } from './usePicture.ts';
import { useReopen } from './useReopen.ts';
import { useRestore } from './useRestore.ts';
import { useShare } from './useShare.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useTabs } from './useTabs.ts';
import { useView } from './useView.ts';
import { useWhere } from './useWhere.ts';
import classes from './workspace.module.css';

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
/** What an export of the screen is of. */
const idsOf = ({ nodes, relationships }: Elements) => ({
  nodes: nodes.map((n) => n.id),
  relationships: relationships.map((r) => r.id),
});

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
  const loading = useLoading(drawnOnce, () => openPanel('documents'));
  useDrop({ onImage: reopen.open, onDocuments: loading.drop });
  useEffect(() => {
    if (drawnOnce) void fetchParts();
  }, [drawnOnce]);
  useAddress(state, path, contacts.state);

  const form = usePathForm(path, () => openPanel('path'));
  const [help, setHelp] = useState(false);
  const [palette, setPalette] = useState(false);
  const [figure, setFigure] = useState(false);
  const [asking, setAsking] = useState(false);
  /** Ids of the chosen nodes while their export is asked for. */
  const [exporting, setExporting] = useState<readonly string[] | null>(null);

  const { nodes, relationships, hiddenKinds, time, route, selected, chosen } = state;
  const [timeline, setTimeline] = useState(!isNarrow());
  const all = useMemo(
    () => ({ nodes: Object.values(nodes), relationships: Object.values(relationships) }),
    [nodes, relationships],
  );
  const share = useShare((dataVersion) =>
    all.nodes.length === 0 ? null : keptOf(all, state, view.positions.current, dataVersion),
  );
  const among = useMemo(
    () => visibleElements({ nodes, relationships, hiddenKinds }),
    [nodes, relationships, hiddenKinds],
  );
  const { spans, undated, shown, changes } = useSpans(all, among.nodes, time);
  const picture = usePicture(state, among, shown);
  const { visible, seen, groups } = picture;
  const canvas = useCanvas(view, picture, graph);
  const counts = useMemo(() => countsByKind(narrowed(all, shown).nodes), [all, shown]);
  const where = useWhere(view, picture, walk);
  const { focused, setFocused, at, isOnHop } = where;
  const marks = useMarks(state, { focused, groups, hop: walk.marked, changes });

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
  const lines = useLines(nodes, seen.relationships, selected, select);
  const aside = useRef<HTMLElement>(null);
  const selectNode = (id: string): void => {
    if (nodes[id]) select({ element: 'node', id });
    else void explore.bring(id);
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
        ? form.begin(...contacts.ends.current)
        : form.begin(at ? (nodes[at] ?? null) : null),
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
    console: () => setAsking(true),
    exportData: setExporting,
    reopen: reopen.choose,
    load: loading.begin,
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

  const pathTitle = route && path.title;
  const selectedName = selected?.element === 'node' ? nodes[selected.id]?.name : undefined;

  return (
    <div className={classes.workspace}>
      <div className={classes.top}>
        <Header
          search={<SearchBox ref={searchBox} onChoose={bringFound} />}
          holder={drawnOnce && <Holder />}
          canExport={visible.nodes.length > 0 && !inContacts}
          onOverview={() => actions.find((a) => a.id === 'overview')?.run()}
          onFigure={() => setFigure(true)}
          onExport={() => actions.find((a) => a.id === 'export')?.run()}
        />
      </div>
      <div className={classes.rail}>
        <Rail
          panel={state.panel}
          onPanel={openPanel}
          onConsole={() => setAsking(true)}
          onShortcuts={() => setHelp(true)}
        />
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
        <GraphArea
          ref={graph}
          view={view}
          picture={picture}
          canvas={canvas}
          annotating={annotating}
          marks={marks}
          anchor={explore.anchor}
          at={at}
          sheet={sheet}
          counts={first.state === 'there' ? counts : null}
          onSelect={select}
          onOpen={open}
          onEnter={enter}
          onWalk={walkTo}
        />
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
        loading={loading}
        picture={picture}
        views={{
          current: share.current,
          onOpen: reopen.openView,
          linkOf: share.linkOf,
          onCopy: share.copy,
        }}
        walk={walk}
        boxRef={form.boxRef}
        asideRef={aside}
        onStep={(by) => void walkBy(by)}
        open={sheet}
        onClose={() => setSheet(false)}
        onFindPath={form.begin}
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
      <Menus view={view} canvas={canvas} actions={actions} />
      <Palette
        opened={palette}
        onClose={() => setPalette(false)}
        actions={actions}
        onNode={bringFound}
        onFindPath={form.begin}
      />
      <LinkDialog {...share.dialog} />
      <ShortcutList opened={help} onClose={() => setHelp(false)} actions={actions} extra={WALKING} />
      {asking && (
        <ConsoleDialog
          tell={tell}
          onClose={() => setAsking(false)}
          onDraw={(elements) => {
            setAsking(false);
            if (inContacts) openPanel('details');
            explore.draw(elements);
          }}
        />
      )}
      <ExportDialog
        of={exporting && { selection: exporting, ...idsOf(visible) }}
        onClose={() => setExporting(null)}
        tell={tell}
      />
      {figure && (
        <FigureExport
          view={view}
          picture={picture}
          graph={graph}
          title={pathTitle?.title ?? selectedName ?? strings.contacts.title}
          onClose={() => setFigure(false)}
        />
      )}
      <div className="visually-hidden" role="status" aria-label={strings.canvas.here} aria-live="polite">
        {lines.said || where.said}
      </div>
    </div>
  );
}
