/** Links to what is on screen, and to saved views: made, and copied or shown. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inOneLine } from '../api/problem.ts';
import { api, MOST_AMONG } from '../api/resources.ts';
import { type FigureKept, keptText } from '../figure/kept/schema.ts';
import { strings } from '../strings/index.ts';
import { useTell } from '../ui/toasts.tsx';
import { fragmentOf, MOST_LINK } from '../view/link.ts';
import type { LinkAsked } from '../views/LinkDialog.tsx';
import { inWholeNumbers } from './keptOf.ts';
import { dataVersion } from './useRestore.ts';

export interface Share {
  /** What is on screen, to be kept; null when nothing is. */
  current: () => Promise<FigureKept | null>;
  /** Copies a link to what is on screen. */
  copyScreen: () => void;
  /** Copies a link; false when the browser refused, and the link is shown instead. */
  copy: (link: string) => Promise<boolean>;
  linkOf: (viewId: string) => string;
  dialog: {
    asked: LinkAsked | null;
    busy: boolean;
    onSave: (name: string, description: string) => Promise<boolean>;
    onClose: () => void;
  };
}

/** `kept`: what is on screen with a version of the data; null when nothing is. */
export function useShare(kept: (version: string | null) => FigureKept | null): Share {
  const t = strings.views;
  const tell = useTell();
  const client = useQueryClient();
  const [asked, setAsked] = useState<LinkAsked | null>(null);
  const [busy, setBusy] = useState(false);
  const base = location.origin + location.pathname;

  const current = async (): Promise<FigureKept | null> => {
    const now = kept(await dataVersion());
    if (now && now.nodes.length > MOST_AMONG) throw new Error(t.tooManyToKeep(MOST_AMONG));
    return now;
  };
  const copy = async (link: string): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(link);
      return true;
    } catch {
      // Refused, or no clipboard at all where the address is not a secure one.
      setAsked({ link });
      return false;
    }
  };
  const linkOf = (viewId: string): string => `${base}?view=${encodeURIComponent(viewId)}`;
  const copyScreen = async (): Promise<void> => {
    const now = await current();
    if (!now) throw new Error(t.nothingToSave);
    const link = base + (await fragmentOf(keptText(inWholeNumbers(now))));
    if (link.length > MOST_LINK) setAsked({ link: null });
    else if (await copy(link)) tell(t.screenCopied);
  };
  const saveAndCopy = async (name: string, description: string): Promise<boolean> => {
    setBusy(true);
    try {
      const state = await current();
      if (!state) throw new Error(t.nothingToSave);
      const { id } = await api.createView({ name, description, state });
      setAsked(null);
      const told = (await copy(linkOf(id))) ? ` ${t.linkCopied}` : '';
      tell(t.saved(name) + told);
      return true;
    } catch (error) {
      tell(inOneLine(error));
      return false;
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: ['views'] });
    }
  };
  return {
    current,
    copyScreen: () => void copyScreen().catch((error: unknown) => tell(inOneLine(error))),
    copy,
    linkOf,
    dialog: { asked, busy, onSave: saveAndCopy, onClose: () => setAsked(null) },
  };
}
