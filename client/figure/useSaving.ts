/** Saving and copying a figure: one at a time, with progress, and given up when asked. */
import { useEffect, useRef, useState } from 'react';
import { later } from '../strings/later.ts';
import { saveFile } from '../ui/save.ts';
import { copyPng } from './clipboard.ts';
import type { Composed } from './composed.ts';
import { fileNameOf } from './file-name.ts';
import { type FileRequest, type Format, fileOf } from './files.ts';
import type { FigureKept } from './kept/schema.ts';

type Work = Format | 'copy';

interface State {
  work: Work | null;
  /** How much is drawn, 0 to 1. */
  part: number;
  /** What went wrong with what, last time. */
  failure: { work: Work; error: unknown } | null;
  lacking: readonly string[];
}
const IDLE: State = { work: null, part: 0, failure: null, lacking: [] };

export interface Saving extends State {
  save: (format: Format) => void;
  copy: () => void;
  cancel: () => void;
}

interface Subject {
  title: string;
  scale: number;
  compose: () => Promise<Composed>;
  kept: () => FigureKept;
  /** Says what is done. */
  tell: (text: string) => void;
}

export function useSaving({ title, scale, compose, kept, tell }: Subject): Saving {
  const [state, setState] = useState(IDLE);
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);

  const run = async (work: Work, act: (request: FileRequest) => Promise<readonly string[]>): Promise<void> => {
    if (underWay.current) return;
    const controller = new AbortController();
    underWay.current = controller;
    const { signal } = controller;
    setState({ ...IDLE, work });
    try {
      const onProgress = (part: number): void => setState((s) => ({ ...s, part }));
      setState({ ...IDLE, lacking: await act({ scale, kept: kept(), signal, onProgress }) });
    } catch (error) {
      setState({ ...IDLE, failure: signal.aborted ? null : { work, error } });
    } finally {
      underWay.current = null;
    }
  };

  return {
    ...state,
    save: (format) =>
      void run(format, async (request) => {
        const { blob, lacking } = await fileOf(format, await compose(), request);
        const name = `${fileNameOf(title)}.${format}`;
        saveFile(blob, name);
        tell(later.figure.saved(name));
        return lacking;
      }),
    copy: () =>
      void run('copy', async (request) => {
        await copyPng(compose().then(async (drawn) => (await fileOf('png', drawn, request)).blob));
        tell(later.figure.copied);
        return [];
      }),
    cancel: () => underWay.current?.abort(),
  };
}
