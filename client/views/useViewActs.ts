/** What is done to saved views; each act is told of, and can be undone where it changes one. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { VIEW_LIMITS, type View, type ViewSummary } from '../../server/contract/views.ts';
import { ApiError, inOneLine } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { strings } from '../strings/index.ts';
import { useTell } from '../ui/toasts.tsx';

/** What was done, in words, and how it is taken back. */
interface Done {
  text: string;
  undo?: () => Promise<Done | null>;
}

export interface ViewsProps {
  /** What is on screen, to be kept; null when nothing is. */
  current: () => Promise<Record<string, unknown> | null>;
  /** Opens a view as last saved, or as it was at an older revision. */
  onOpen: (id: string, revision?: number) => Promise<void>;
  /** The address of a view. */
  linkOf: (id: string) => string;
  /** Copies a link; false when the browser refused, and the link is shown instead. */
  onCopy: (link: string) => Promise<boolean>;
}

/** Each gives back whether it was done. */
export interface ViewActs {
  busy: boolean;
  save: (name: string, description: string) => Promise<boolean>;
  open: (view: ViewSummary, revision?: number) => Promise<boolean>;
  saveAgain: (view: ViewSummary) => Promise<boolean>;
  rename: (view: ViewSummary, name: string, description: string) => Promise<boolean>;
  duplicate: (view: ViewSummary) => Promise<boolean>;
  copyLink: (view: ViewSummary) => Promise<boolean>;
  restore: (view: ViewSummary, revision: number) => Promise<boolean>;
  remove: (view: ViewSummary) => Promise<boolean>;
}

/** Saves anew what a view was at a revision; fails when it is not at `now` any more. */
async function backTo(id: string, revision: number, now: number): Promise<View> {
  const { name, description, state } = await api.view(id, { revision });
  return api.saveView(id, { name, description, state, revision: now });
}

export function useViewActs({ current, onOpen, linkOf, onCopy }: ViewsProps): ViewActs {
  const t = strings.views;
  const tell = useTell();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);

  /** Does something to the views, tells of it, and reads the list again whatever came of it; whether it was done. */
  const attempt = async (work: () => Promise<Done | null>): Promise<boolean> => {
    setBusy(true);
    try {
      const done = await work();
      const undo = done?.undo;
      if (done) tell(done.text, undo && { label: strings.common.undo, run: () => void attempt(undo) });
      return true;
    } catch (error) {
      tell(error instanceof ApiError && error.code === 'conflict' ? t.conflict : inOneLine(error));
      return false;
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: ['views'] });
    }
  };
  const onScreen = async (): Promise<Record<string, unknown>> => {
    const state = await current();
    if (!state) throw new Error(t.nothingToSave);
    return state;
  };
  /** Told of a view that was `before`, and taken back by saving that anew. */
  const undoable = (text: string, before: ViewSummary, saved: View): Done => ({
    text,
    undo: async () => {
      await backTo(before.id, before.revision, saved.revision);
      return { text: t.back(before.name) };
    },
  });

  return {
    busy,
    save: (name, description) =>
      attempt(async () => {
        await api.createView({ name, description, state: await onScreen() });
        return { text: t.saved(name) };
      }),
    open: (view, revision) =>
      attempt(async () => {
        await onOpen(view.id, revision);
        return null;
      }),
    saveAgain: (view) =>
      attempt(async () => {
        const { name, description, revision } = view;
        const saved = await api.saveView(view.id, { name, description, revision, state: await onScreen() });
        return undoable(t.savedAgain(name), view, saved);
      }),
    rename: (view, name, description) =>
      attempt(async () => {
        const { revision } = view;
        const { state } = await api.view(view.id, { revision });
        const saved = await api.saveView(view.id, { name, description, revision, state });
        return undoable(t.renamed(name), view, saved);
      }),
    duplicate: (view) =>
      attempt(async () => {
        const room = VIEW_LIMITS.name - t.nameOfCopy('').length;
        const name = t.nameOfCopy(view.name.slice(0, room));
        await api.duplicateView(view.id, name);
        return { text: t.copied(name) };
      }),
    copyLink: (view) => attempt(async () => ((await onCopy(linkOf(view.id))) ? { text: t.linkCopied } : null)),
    restore: (view, revision) =>
      attempt(async () =>
        undoable(t.restored(view.name, revision), view, await backTo(view.id, revision, view.revision)),
      ),
    remove: ({ id, name, description }) =>
      attempt(async () => {
        const { state } = await api.view(id);
        await api.deleteView(id);
        return {
          text: t.deleted(name),
          undo: async () => {
            await api.createView({ name, description, state });
            return { text: t.back(name) };
          },
        };
      }),
  };
}
