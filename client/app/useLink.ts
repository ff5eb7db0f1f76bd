/** Opens what the address names at the start, or carries later on; what is not there explains itself. */
import { useEffect, useRef, useState } from 'react';
import { ApiError, inOneLine } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { parsedKept } from '../figure/kept/schema.ts';
import { strings } from '../strings/index.ts';
import { readAddress } from '../view/address.ts';
import { carriesText, textIn } from '../view/link.ts';
import type { Panel } from '../view/view-state.ts';
import type { Explore } from './useExplore.ts';
import type { Reopen } from './useReopen.ts';
import type { Restore } from './useRestore.ts';
import type { View } from './useView.ts';

/** What is said of a link, and what to do about it. */
export interface LinkNotice {
  text: string;
  acts: readonly { label: string; run: () => void }[];
}

export interface LinkUse {
  /** A kept exploration that the link names: being read, there, or none. */
  kept: 'awaited' | 'there' | null;
  notice: LinkNotice | null;
  dismiss: () => void;
}

interface Parts {
  view: View;
  explore: Explore;
  reopen: Reopen;
  restore: Restore;
  /** Types a name into the search. */
  search: (name: string) => void;
  panel: (panel: Panel) => void;
}

const isMissing = (error: unknown): boolean => error instanceof ApiError && error.code === 'not-found';

export function useLink({ view, explore, reopen, restore, search, panel }: Parts): LinkUse {
  const t = strings.views;
  // As it was when the page came: the address is written anew with each change of the view.
  const [start] = useState(() => ({ ...readAddress(location.search), fragment: location.hash }));
  const isOpened = useRef(false);
  const [kept, setKept] = useState<LinkUse['kept']>(start.view || carriesText(start.fragment) ? 'awaited' : null);
  const [notice, setNotice] = useState<LinkNotice | null>(null);

  /** Does what the link asks for; where that fails for now, it is offered again. */
  const attempt = async (work: () => Promise<void>, missing: () => LinkNotice): Promise<boolean> => {
    setNotice(null);
    try {
      await work();
      return true;
    } catch (error) {
      const again = { label: strings.common.tryAgain, run: () => void attempt(work, missing) };
      const retriable = error instanceof ApiError && error.retriable;
      setNotice(isMissing(error) ? missing() : { text: inOneLine(error), acts: retriable ? [again] : [] });
      return false;
    }
  };

  const openFragment = (fragment: string): Promise<boolean> =>
    attempt(
      async () => {
        const text = await textIn(fragment)
          .then(parsedKept)
          .catch((error: Error) => {
            throw new Error(t.damaged(error.message));
          });
        await restore(text, t.ofLink);
      },
      () => ({ text: t.nothingLeft(t.ofLink), acts: [] }),
    );

  /** What stands where the link's node or relationship is not: by its name, where claims still tell it. */
  const goneOf = (of: 'node' | 'relationship', name: string): LinkNotice => ({
    text: of === 'node' ? t.goneNode(name) : t.goneRelationship(name),
    acts: [
      ...(of === 'node' ? [{ label: t.searchFor(name), run: () => search(name) }] : []),
      { label: t.allDecisions, run: () => panel('decisions') },
    ],
  });
  const openElement = (of: 'node' | 'relationship', id: string): Promise<boolean> =>
    attempt(
      async () => {
        const { present, name, nodes, relationship } = await api.element(id);
        if (!present) return setNotice(goneOf(of, name));
        if (!relationship) return explore.bring(nodes[0] ?? id);
        view.dispatch({
          type: 'added',
          elements: { nodes, relationships: [relationship] },
          select: { element: 'relationship', id },
        });
        // Once the transition has come to be: what joins these to the others on screen comes too.
        setTimeout(() => void explore.linkUp(nodes), 0);
      },
      () => ({ text: of === 'node' ? t.noNode(id) : t.noRelationship(id), acts: [] }),
    );

  const open = useRef(openFragment);
  open.current = openFragment;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what the address named at the start
  useEffect(() => {
    if (isOpened.current) return;
    isOpened.current = true;
    const { node, relationship, document, claim, view: saved, fragment } = start;
    const settle = (done: boolean): void => setKept(done ? 'there' : null);
    if (carriesText(fragment)) void open.current(fragment).then(settle);
    else if (saved)
      void attempt(
        () => reopen.openView(saved),
        () => ({ text: t.goneView, acts: [{ label: t.allViews, run: () => panel('views') }] }),
      ).then(settle);
    else if (node && !view.state.nodes[node]) void openElement('node', node);
    else if (!node && relationship && !view.state.relationships[relationship])
      void openElement('relationship', relationship);
    else if (claim && !document)
      setNotice({ text: t.lostClaim, acts: [{ label: t.allDocuments, run: () => panel('documents') }] });
  }, []);
  useEffect(() => {
    // A link that is pasted over this page's own address does not load the page anew.
    const onChange = (): void => {
      const { hash } = location;
      if (!carriesText(hash)) return;
      history.replaceState(null, '', location.pathname + location.search);
      void open.current(hash);
    };
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);

  return { kept, notice, dismiss: () => setNotice(null) };
}
