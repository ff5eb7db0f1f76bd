/** The contacts in the middle of the screen and at its side: loaded when they are first looked at. */
import { Loader } from '@mantine/core';
import type { Node } from '../../server/contract/graph.ts';
import { strings } from '../strings/index.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { laterPanel } from '../ui/later.tsx';
import { CardSkeletons } from '../ui/notices.tsx';
import type { ContactsUse } from './useContacts.ts';
import classes from './workspace.module.css';

const ContactsView = laterPanel(
  () => import('../contacts/ContactsView.tsx').then((m) => m.default),
  <div className={classes.cover}>
    <Loader size="sm" role="status" aria-label={strings.app.loadingContacts} />
  </div>,
);
const ContactsSide = laterPanel(
  () => import('../contacts/ContactsSide.tsx').then((m) => m.default),
  <CardSkeletons label={strings.app.loadingContacts} />,
);

interface Props {
  contacts: ContactsUse;
  onShow: (event: Node, actors: readonly Node[]) => void;
}

export function ContactsStage({ contacts, onShow, onChosen }: Props & { onChosen: () => void }) {
  return (
    <Boundary>
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
    </Boundary>
  );
}

interface AsideProps extends Props {
  onFindPath: (from: Node, to: Node) => void;
  onDocument: (id: string, claimId: string) => void;
  onClose: () => void;
}

export function ContactsAside({ contacts, onShow, onFindPath, onDocument, onClose }: AsideProps) {
  return (
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
  );
}
