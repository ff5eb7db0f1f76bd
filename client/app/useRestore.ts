/** Brings a kept exploration back to the screen, and tells what became of it since. */
import { useCallback } from 'react';
import { api, MOST_AMONG } from '../api/resources.ts';
import type { FigureKept } from '../figure/kept/schema.ts';
import { strings } from '../strings/index.ts';
import { useTell } from '../ui/toasts.tsx';
import { readAddress } from '../view/address.ts';
import { lookOf } from '../view/look.ts';
import { since, sinceInWords } from './keptOf.ts';
import type { View } from './useView.ts';

/** The server's version of the data; null when it does not answer. */
export const dataVersion = (): Promise<string | null> =>
  api.stats().then(
    (stats) => stats.dataVersion,
    () => null,
  );

/** `what` it is, in words, such as the name of a file; fails when none of it is there. */
export type Restore = (kept: FigureKept, what: string) => Promise<void>;

/** `fit` is called once the picture is there. */
export function useRestore({ dispatch }: Pick<View, 'dispatch'>, fit: () => void): Restore {
  const tell = useTell();
  return useCallback(
    async (kept, what) => {
      const t = strings.views;
      if (kept.nodes.length === 0) throw new Error(t.nothingLeft(what));
      if (kept.nodes.length > MOST_AMONG) throw new Error(t.tooMany(what, MOST_AMONG));
      const [{ nodes, missing }, { relationships: found }, version] = await Promise.all([
        api.lookup(kept.nodes),
        api.among(kept.nodes),
        kept.dataVersion === null ? null : dataVersion(),
      ]);
      if (nodes.length === 0) throw new Error(t.nothingLeft(what));
      const shown = new Set(kept.relationships);
      dispatch({
        type: 'reopened',
        elements: { nodes, relationships: found.filter((r) => shown.has(r.id)) },
        positions: kept.positions,
        as: {
          hiddenKinds: kept.hiddenKinds,
          time: readAddress(kept.question).time,
          pinned: kept.pinned,
          ...lookOf(kept),
        },
      });
      setTimeout(fit, 0);
      const change = since(kept, { found, missing, version });
      const told = [t.isOpen(what, kept.savedAt.slice(0, 10)), sinceInWords(change)].filter(Boolean).join(' ');
      const { more } = change;
      tell(
        told,
        change.changed && more.length > 0
          ? {
              label: t.showMore,
              run: () => dispatch({ type: 'added', elements: { nodes: [], relationships: more } }),
            }
          : undefined,
      );
    },
    [dispatch, fit, tell],
  );
}
