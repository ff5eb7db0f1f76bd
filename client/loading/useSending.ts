/** Files under way to the server. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type NamedFile, upload } from '../api/jobs.ts';
import { hear } from './useJobs.ts';

export interface Sending {
  /** The share that has gone, 0 to 1; null while nothing is sent. */
  share: number | null;
  error: unknown;
  /** Whether the server has taken them. */
  send: (files: readonly NamedFile[]) => Promise<boolean>;
  cancel: () => void;
}

export function useSending(): Sending {
  const client = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const controller = useRef<AbortController | null>(null);
  return {
    share,
    error,
    cancel: () => controller.current?.abort(),
    send: async (files) => {
      const own = new AbortController();
      controller.current = own;
      setError(null);
      setShare(0);
      try {
        hear(client, await upload(files, { signal: own.signal, onProgress: setShare }));
        return true;
      } catch (failure) {
        if (!own.signal.aborted) setError(failure);
        return false;
      } finally {
        setShare(null);
      }
    },
  };
}
