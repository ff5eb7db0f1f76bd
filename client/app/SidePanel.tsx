/** Composes what stands at the side: details with evidence, paths, decisions, documents. */
import { CloseButton } from '@mantine/core';
import type { ComponentProps, Ref } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import type { Hop } from '../../server/contract/paths.ts';
import { HomePanel } from '../home/HomePanel.tsx';
import { strings } from '../strings/index.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { laterPanel } from '../ui/later.tsx';
import { CardSkeletons } from '../ui/notices.tsx';
import { readContacts } from '../view/contacts.ts';
import { readPaths } from '../view/paths.ts';
import { onScreenOf } from '../view/visible.ts';
import type { ViewsPanel as Views } from '../views/ViewsPanel.tsx';
import { ContactsAside } from './Contacts.tsx';
import { PathsAside } from './Paths.tsx';
import type { ContactsUse } from './useContacts.ts';
import type { Decide } from './useDecide.ts';
import type { Explore } from './useExplore.ts';
import type { LoadingUse } from './useLoading.ts';
import type { PathUse } from './usePath.ts';
import type { PathWalkUse } from './usePathWalk.ts';
import type { PictureUse } from './usePicture.ts';
import type { View } from './useView.ts';
import classes from './workspace.module.css';

const waiting = <CardSkeletons label={strings.app.loading} />;
const ContactDetails = laterPanel(() => import('../details/ContactDetails.tsx').then((m) => m.ContactDetails), waiting);
const GroupDetails = laterPanel(() => import('../details/GroupDetails.tsx').then((m) => m.GroupDetails), waiting);
const NodeDetails = laterPanel(() => import('../details/NodeDetails.tsx').then((m) => m.NodeDetails), waiting);
const EvidenceList = laterPanel(() => import('../evidence/EvidenceList.tsx').then((m) => m.EvidenceList), waiting);
const RelationshipDetails = laterPanel(
  () => import('../details/RelationshipDetails.tsx').then((m) => m.RelationshipDetails),
  waiting,
);
const DecisionsPanel = laterPanel(
  () => import('../decisions/DecisionsPanel.tsx').then((m) => m.DecisionsPanel),
  waiting,
);
const DocumentsPanel = laterPanel(
  () => import('../documents/DocumentsPanel.tsx').then((m) => m.DocumentsPanel),
  waiting,
);
const LoadPanel = laterPanel(() => import('../loading/LoadPanel.tsx').then((m) => m.LoadPanel), waiting);
const ViewsPanel = laterPanel(() => import('../views/ViewsPanel.tsx').then((m) => m.ViewsPanel), waiting);

interface Props {
  view: View;
  explore: Explore;
  decide: Decide;
  path: PathUse;
  contacts: ContactsUse;
  loading: LoadingUse;
  views: ComponentProps<typeof Views>;
  picture: PictureUse;
  walk: PathWalkUse;
  boxRef: Ref<HTMLInputElement>;
  asideRef: Ref<HTMLElement>;
  onStep: (by: 1 | -1) => void;
  open: boolean;
  onClose: () => void;
  onFindPath: (from: Node, to?: Node) => void;
  onShow: (event: Node, actors: readonly Node[]) => void;
  onSelect: (nodeId: string) => void;
  /** The other contacts of a hop's two. */
  onOthers: (hop: Hop) => void;
}

const TITLES = { ...strings.shell.panel, details: strings.app.details };

export function SidePanel(props: Props) {
  const { view, open, onClose } = props;
  const { panel, selected } = view.state;
  const openDocument = (id: string): void => view.dispatch({ type: 'documentOpened', id, claimId: null });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
    <aside ref={props.asideRef} className={classes.side} aria-label={TITLES[panel]} data-open={open} tabIndex={0}>
      <div className={classes.close}>
        <CloseButton aria-label={strings.app.closePanel} onClick={onClose} />
      </div>
      {panel !== 'details' && panel !== 'contacts' && <h2 className={classes.title}>{TITLES[panel]}</h2>}
      <Boundary renewOn={`${panel} ${selected?.id}`}>
        {panel === 'details' && <Details {...props} />}
        {panel === 'contacts' && (
          <ContactsAside
            {...props}
            onDocument={(id, claimId) => view.dispatch({ type: 'documentOpened', id, claimId })}
          />
        )}
        {panel === 'path' && <PathsAside {...props} />}
        {panel === 'decisions' && (
          <DecisionsPanel
            busy={props.decide.busy}
            onUndo={props.decide.undo}
            onDocument={(id, claimId) => view.dispatch({ type: 'documentOpened', id, claimId })}
          />
        )}
        {panel === 'views' && <ViewsPanel {...props.views} />}
        {panel === 'documents' && (
          <>
            <LoadPanel {...props.loading.panel} onDocument={openDocument} />
            <DocumentsPanel onDocument={openDocument} />
          </>
        )}
      </Boundary>
    </aside>
  );
}

/** Home, and where it leads: each of its questions is asked with nothing left of earlier ones. */
function Home({ view: { dispatch }, path, contacts, loading, onSelect, onClose }: Props) {
  return (
    <HomePanel
      onNode={onSelect}
      onLoad={loading.begin}
      onPair={(a, b) => {
        contacts.change(readContacts({ by: 'country', a, b }));
        dispatch({ type: 'panelOpened', panel: 'contacts' });
      }}
      onPath={(from, to) => {
        path.ask(readPaths({ from, to }));
        dispatch({ type: 'panelOpened', panel: 'path' });
      }}
      onPanel={(panel) => {
        dispatch({ type: 'panelOpened', panel });
        // The contacts stand in the middle; a sheet would hide them.
        if (panel === 'contacts') onClose();
      }}
    />
  );
}

function Details(props: Props) {
  const { view, explore, decide, onFindPath, onSelect, picture } = props;
  const { state, dispatch } = view;
  const { selected, nodes, relationships } = state;
  if (!selected) return <Home {...props} />;
  if (selected.element === 'group') {
    const group = picture.groups.find((g) => g.id === selected.id);
    if (!group) return <Home {...props} />;
    return (
      <GroupDetails
        group={group}
        onSelect={onSelect}
        onOpen={() => dispatch({ type: 'groupToggled', key: group.key })}
      />
    );
  }
  if (selected.element === 'contact') return <Contact {...props} id={selected.id} />;
  const evidence = (
    <EvidenceList
      key={selected.id}
      of={selected.id}
      busy={decide.busy}
      onReject={decide.reject}
      onUndo={decide.undo}
      onDocument={(id, claimId) => dispatch({ type: 'documentOpened', id, claimId })}
    />
  );
  if (selected.element === 'node') {
    return (
      <NodeDetails
        key={selected.id}
        id={selected.id}
        known={nodes[selected.id]}
        busy={explore.busy}
        onScreen={(group) => onScreenOf(state, selected.id, group)}
        onExpand={(group) => void explore.expand(selected.id, group)}
        filters={explore.filters}
        onFilters={explore.setFilters}
        onFindPath={onFindPath}
        onHide={() => explore.hide(selected.id)}
      >
        {evidence}
      </NodeDetails>
    );
  }
  const relationship = relationships[selected.id];
  const [from, to] = [nodes[relationship?.from ?? ''], nodes[relationship?.to ?? '']];
  if (!relationship || !from || !to) return <Home {...props} />;
  return (
    <RelationshipDetails
      relationship={relationship}
      from={from}
      to={to}
      nameOf={(id) => nodes[id]?.name}
      onSelect={onSelect}
    >
      {evidence}
    </RelationshipDetails>
  );
}

/** A line between two actors; between groups, the first of those that it stands for. */
function Contact(props: Props & { id: string }) {
  const { view, contacts, picture, onSelect, id } = props;
  const { nodes } = view.state;
  const line = picture.contacts.find((c) => c.id === id);
  const [from, to] = [nodes[line?.from ?? ''], nodes[line?.to ?? '']];
  if (!line || !from || !to) return <Home {...props} />;
  return (
    <ContactDetails
      from={from}
      to={to}
      grade={line.grade}
      events={line.events.flatMap((event) => nodes[event] ?? [])}
      onSelect={onSelect}
      onAll={() => {
        contacts.change(readContacts({ by: 'actor', a: from.id, b: to.id }));
        view.dispatch({ type: 'panelOpened', panel: 'contacts' });
      }}
    />
  );
}
