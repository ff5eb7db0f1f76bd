/** An export under way: how much has come, what went wrong, and how to give it up. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportBody } from '../../server/contract/export.ts';
import { download } from '../api/download.ts';
import { later } from '../strings/later.ts';
import { saveFile } from '../ui/save.ts';

export interface Exporting {
  /** Bytes that have come; null while nothing is under way. */
  bytes: number | null;
  error: unknown;
  start: (body: ExportBody) => void;
  cancel: () => void;
}

/** `tell` hears of what was saved. */
export function useExport(tell: (text: string) => void): Exporting {
  const [bytes, setBytes] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const own = useRef<AbortController | null>(null);
  const cancel = useCallback((): void => {
    own.current?.abort();
    own.current = null;
    setBytes(null);
  }, []);
  useEffect(() => cancel, [cancel]);
  const start = async (body: ExportBody): Promise<void> => {
    cancel();
    setError(null);
    setBytes(0);
    const controller = new AbortController();
    own.current = controller;
    const { signal } = controller;
    try {
      const { blob, name } = await download('/export', body, { signal, onProgress: setBytes });
      saveFile(blob, name);
      tell(later.exports.saved(name));
    } catch (failure) {
      if (!signal.aborted) setError(failure);
    } finally {
      if (own.current === controller) cancel();
    }
  };
  return { bytes, error, start: (body) => void start(body), cancel };
}
