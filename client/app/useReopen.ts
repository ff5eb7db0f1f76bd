/** Opens kept explorations: an image dropped on the window or chosen as a file, a saved view, the view that a link names. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { counted } from '../../server/model/wording.ts';
import { ApiError, inOneLine } from '../api/problem.ts';
import { api, MOST_AMONG } from '../api/resources.ts';
import { type FigureKept, figureKeptSchema } from '../figure/kept/schema.ts';
import { useTell } from '../ui/toasts.tsx';
import { readAddress } from '../view/address.ts';
import type { View } from './useView.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

export interface Reopen {
  /** Asks for a file, and opens what it keeps. */
  choose: () => void;
  /** Opens a saved view. */
  openView: (id: string) => Promise<void>;
  /** The view that the link names: being read, there, or none. */
  linked: 'awaited' | 'there' | null;
}

/** `fit` is called once the picture is there. */
export function useReopen({ dispatch }: View, fit: () => void): Reopen {
  const tell = useTell();
  const restore = useCallback(
    async (kept: FigureKept, name: string): Promise<void> => {
      if (kept.nodes.length > MOST_AMONG)
        throw new Error(`${name} has more than ${counted(MOST_AMONG, 'node')}, too many to open.`);
      const [{ nodes, missing }, { relationships }] = await Promise.all([
        api.lookup(kept.nodes),
        api.among(kept.nodes),
      ]);
      if (nodes.length === 0) throw new Error(`Nothing that ${name} shows is in this graph.`);
      const shown = new Set(kept.relationships);
      dispatch({
        type: 'reopened',
        elements: { nodes, relationships: relationships.filter((r) => shown.has(r.id)) },
        positions: kept.positions,
        as: {
          hiddenKinds: kept.hiddenKinds,
          time: readAddress(kept.question).time,
          pinned: kept.pinned,
          annotations: kept.annotations,
          appearance: kept.appearance,
          grouping: kept.grouping,
          lens: kept.lens,
        },
      });
      setTimeout(fit, 0);
      const lost =
        missing.length > 0 ? ` ${counted(missing.length, 'node')} that it shows left the graph since then.` : '';
      tell(`${name} is open as it was saved on ${kept.savedAt.slice(0, 10)}.${lost}`);
    },
    [dispatch, fit, tell],
  );
  const open = useCallback(
    async (file: File): Promise<void> => {
      const { readKept } = await import('../figure/kept/read.ts');
      const kept = readKept(new Uint8Array(await file.arrayBuffer()), file.name);
      if (!kept) throw new Error(`${file.name} keeps no exploration: figures that Entente saves do.`);
      await restore(kept, file.name);
    },
    [restore],
  );
  const openView = useCallback(
    async (id: string): Promise<void> => {
      const view = await api.view(id);
      const kept = figureKeptSchema.safeParse(view.state);
      if (!kept.success) throw new Error(`“${view.name}” was saved by another version of Entente.`);
      await restore(kept.data, `“${view.name}”`);
    },
    [restore],
  );
  const named = useRef(readAddress(location.search).view);
  const [linked, setLinked] = useState<Reopen['linked']>(named.current ? 'awaited' : null);
  useEffect(() => {
    const id = named.current;
    named.current = undefined;
    if (!id) return;
    openView(id)
      .then(() => setLinked('there'))
      .catch((error: unknown) => {
        setLinked(null);
        tell(
          error instanceof ApiError && error.code === 'not-found'
            ? 'The view of this link was deleted, or was never here. This is the overview.'
            : inOneLine(error),
        );
      });
  }, [openView, tell]);
  const attempt = useCallback((file: File): void => void open(file).catch((e) => tell(inOneLine(e))), [open, tell]);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      // Without this the browser would leave the page for the image.
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) attempt(file);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [attempt]);
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
  return { choose, openView, linked };
}
