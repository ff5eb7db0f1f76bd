/** Opens kept explorations: an image that was dropped or chosen, a saved view. */
import { useCallback } from 'react';
import { inOneLine } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { figureKeptSchema } from '../figure/kept/schema.ts';
import { strings } from '../strings/index.ts';
import { useTell } from '../ui/toasts.tsx';
import type { Restore } from './useRestore.ts';

export interface Reopen {
  /** Asks for a file, and opens what it keeps. */
  choose: () => void;
  /** Opens what an image keeps. */
  open: (file: File) => void;
  /** Opens a saved view, as last saved or as it was at an older revision. */
  openView: (id: string, revision?: number) => Promise<void>;
}

export function useReopen(restore: Restore): Reopen {
  const tell = useTell();
  const open = useCallback(
    async (file: File): Promise<void> => {
      const { readKept } = await import('../figure/kept/read.ts');
      const kept = readKept(new Uint8Array(await file.arrayBuffer()), file.name);
      if (!kept) throw new Error(strings.views.keepsNothing(file.name));
      await restore(kept, file.name);
    },
    [restore],
  );
  const openView = useCallback(
    async (id: string, revision?: number): Promise<void> => {
      const { name, state } = await api.view(id, revision ? { revision } : {});
      const kept = figureKeptSchema.safeParse(state);
      if (!kept.success) throw new Error(strings.views.otherVersion(name));
      await restore(kept.data, revision ? strings.views.revisionTitle(name, revision) : strings.views.quoted(name));
    },
    [restore],
  );
  const attempt = useCallback((file: File): void => void open(file).catch((e) => tell(inOneLine(e))), [open, tell]);
  const choose = useCallback(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/png,image/svg+xml';
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) attempt(file);
    });
    input.click();
  }, [attempt]);
  return { choose, open: attempt, openView };
}
