/** The form for paths, as others open it: with its ends filled in, and the focus in the first empty box. */
import { useCallback, useRef } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import { kindOf } from '../../server/model/kinds.ts';
import type { PathUse } from './usePath.ts';

export interface PathForm {
  /** Of the first empty box; the form may be loading still. */
  boxRef: (box: HTMLInputElement | null) => void;
  /** Opens it with a path from here, or from nowhere yet. */
  begin: (from: Node | null, to?: Node) => void;
}

export function usePathForm({ draft, setDraft }: PathUse, open: () => void): PathForm {
  const box = useRef<HTMLInputElement>(null);
  const isNext = useRef(false);
  const boxRef = useCallback((it: HTMLInputElement | null): void => {
    box.current = it;
    if (!it || !isNext.current) return;
    isNext.current = false;
    it.focus();
  }, []);
  return {
    boxRef,
    begin: (from, to) => {
      if (from && kindOf(from.kind).isActor) {
        const others = draft.to.filter((id) => id !== from.id);
        setDraft({ ...draft, of: 'path', from: [from.id], to: to ? [to.id] : others });
      }
      open();
      isNext.current = true;
      setTimeout(() => boxRef(box.current), 0);
    },
  };
}
