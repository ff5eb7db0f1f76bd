/** The contacts in the middle of the screen and at its side: loaded when they are first looked at. */
import { Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import { CardSkeletons } from '../ui/notices.tsx';
import type { ContactsUse } from './useContacts.ts';
import classes from './workspace.module.css';

const ContactsView = lazy(() => import('../contacts/ContactsView.tsx'));
const ContactsSide = lazy(() => import('../contacts/ContactsSide.tsx'));

interface Props {
  contacts: ContactsUse;
  onShow: (event: Node, actors: readonly Node[]) => void;
}

export function ContactsStage({ contacts, onShow, onChosen }: Props & { onChosen: () => void }) {
  const waiting = (
    <div className={classes.cover}>
      <Loader size="sm" role="status" aria-label="Loading the contacts" />
    </div>
  );
  return (
    <Suspense fallback={waiting}>
      <ContactsView
        state={contacts.state}
        onChange={contacts.change}
        onRelax={contacts.relax}
        onShow={onShow}
        onPair={(a, b) => {
          contacts.change({ pair: { a, b } });
          onChosen();
        }}
      />
    </Suspense>
  );
}

interface AsideProps extends Props {
  onFindPath: (from: Node, to: Node) => void;
  onDocument: (id: string, claimId: string) => void;
  onClose: () => void;
}

export function ContactsAside({ contacts, onShow, onFindPath, onDocument, onClose }: AsideProps) {
  return (
    <Suspense fallback={<CardSkeletons label="Loading the contacts" />}>
      <ContactsSide
        state={contacts.state}
        ends={contacts.ends}
        onRelax={contacts.relax}
        onShow={onShow}
        onFindPath={onFindPath}
        onDocument={onDocument}
        onLeave={() => {
          contacts.change({ pair: null });
          onClose();
        }}
      />
    </Suspense>
  );
}
