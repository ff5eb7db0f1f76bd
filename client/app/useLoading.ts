/** Loading as the whole screen knows it: whether it is open, what was dropped for it, and what its jobs bring. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { tellTabs } from '../api/tabs.ts';
import type { Dropped } from '../loading/dropped.ts';
import { useTell } from '../ui/toasts.tsx';
import { renewAll } from './stale.ts';

export interface LoadingUse {
  /** Of the panel where documents are loaded. */
  panel: {
    isOpen: boolean;
    onOpen: (isOpen: boolean) => void;
    dropped: Dropped | null;
    onTaken: () => void;
    onLoaded: () => void;
  };
  /** Chooses documents. */
  begin: () => void;
  drop: (dropped: Dropped) => void;
}

/** `isReady`: the first picture is drawn; `show` brings the panel to the screen. */
export function useLoading(isReady: boolean, show: () => void): LoadingUse {
  const client = useQueryClient();
  const tell = useTell();
  const [isOpen, onOpen] = useState(false);
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const onTaken = useCallback(() => setDropped(null), []);
  const onLoaded = useCallback(() => {
    renewAll(client);
    tellTabs({ of: 'documents' });
  }, [client]);
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (!isReady) return;
    let isOver = false;
    let stop = (): void => undefined;
    const begin = async (): Promise<void> => {
      const { followJobs } = await import('../loading/following.ts');
      if (isOver) return;
      stop = followJobs(client, {
        onLoaded,
        onEnded: (told, report) => tell(told, { label: report, run: () => latest.current() }),
      });
    };
    // Without its code the panel does not come either, and says so.
    begin().catch(() => undefined);
    return () => {
      isOver = true;
      stop();
    };
  }, [isReady, client, tell, onLoaded]);
  const begin = (): void => {
    onOpen(true);
    show();
  };
  return {
    panel: { isOpen, onOpen, dropped, onTaken, onLoaded },
    begin,
    drop: (files) => {
      setDropped(files);
      begin();
    },
  };
}
