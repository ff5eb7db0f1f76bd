/** What each tab of the contacts screen is given. */
import type { GatheringView } from '../../server/contract/contacts.ts';
import type { Node } from '../../server/contract/graph.ts';
import type { ContactsState } from '../view/contacts.ts';

export interface TabProps {
  state: ContactsState;
  onChange: (part: Partial<ContactsState>) => void;
  /** Opens the contacts of two at the side. */
  onPair: (a: string, b: string) => void;
  /** Changes the one parameter that would give an answer. */
  onRelax: (parameter: string, value: string | null) => void;
  /** Draws a gathering with these actors. */
  onShow: (event: GatheringView['via'], actors: readonly Node[]) => void;
}

/** What the side of the contacts screen is given. */
export interface SideProps extends Pick<TabProps, 'onRelax' | 'onShow'> {
  onDocument: (documentId: string, claimId: string) => void;
  onFindPath: (from: Node, to: Node) => void;
  /** The chosen two, once their names are known. */
  ends: { current: readonly [Node, Node] | null };
  /** Chooses nobody. */
  onLeave: () => void;
}
