/** What the contacts screen shows, begun from the address. */
import { useRef, useState } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import { readAddress } from '../view/address.ts';
import { type ContactsState, changed, relaxedContacts } from '../view/contacts.ts';

export interface ContactsUse {
  state: ContactsState;
  change: (part: Partial<ContactsState>) => void;
  relax: (parameter: string, value: string | null) => void;
  /** The chosen two, once their names are known. */
  ends: { current: readonly [Node, Node] | null };
}

export function useContacts(): ContactsUse {
  const [state, setState] = useState<ContactsState>(() => readAddress(location.search).contacts);
  const ends = useRef<readonly [Node, Node] | null>(null);
  return {
    state,
    ends,
    change: (part) => setState((now) => changed(now, part)),
    relax: (parameter, value) => setState((now) => relaxedContacts(now, parameter, value) ?? now),
  };
}
