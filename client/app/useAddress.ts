/** Writes the part of the view that a link can carry into the address bar. */
import { useEffect } from 'react';
import { writeAddress } from '../view/address.ts';
import type { ContactsState } from '../view/contacts.ts';
import type { PathState } from '../view/paths.ts';
import type { ViewState } from '../view/view-state.ts';

export function useAddress(
  { selected, panel, hiddenKinds, time, document }: ViewState,
  { question, chosen }: { question: PathState | null; chosen: number },
  contacts: ContactsState,
): void {
  useEffect(() => {
    const search = writeAddress({
      node: selected?.element === 'node' ? selected.id : undefined,
      relationship: selected?.element === 'relationship' ? selected.id : undefined,
      panel,
      hide: [...hiddenKinds],
      document: document?.id,
      claim: document?.claimId ?? undefined,
      path: question && chosen > 0 ? chosen + 1 : undefined,
      ...(question ? { paths: question } : {}),
      contacts,
      time,
    });
    // Not a step of the browser's history: walking a graph would bury the page before it.
    history.replaceState(null, '', `${location.pathname}${search}`);
  }, [selected, panel, hiddenKinds, time, document, question, chosen, contacts]);
}
