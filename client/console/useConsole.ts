/** What is written, what was answered, and what is kept of both. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CypherResponse } from '../../server/contract/cypher.ts';
import { cypherApi } from '../api/cypher.ts';
import { ApiError } from '../api/problem.ts';
import { later } from '../strings/later.ts';
import type { Marked } from './editor/editor.ts';
import {
  type Asked,
  readHistory,
  readSaved,
  type SavedQuery,
  withRun,
  withSaved,
  writeHistory,
  writeSaved,
} from './kept.ts';
import { draftsFor, faultsOf, type ParameterDraft, valuesOf } from './parameters.ts';

const words = later.console;

export interface ConsoleUse {
  query: string;
  parameters: readonly ParameterDraft[];
  write: (query: string) => void;
  setParameters: (parameters: readonly ParameterDraft[]) => void;
  /** Takes a query with its parameters in the place of what is written. */
  take: (asked: Asked) => void;
  /** How often one was taken: the editor begins anew. */
  taken: number;
  run: (how?: { explain: boolean }) => void;
  cancel: () => void;
  running: boolean;
  answer: CypherResponse | null;
  /** When it was asked: tells answers apart. */
  askedAt: number;
  error: unknown;
  marked: readonly Marked[];
  history: readonly Asked[];
  setHistory: (history: readonly Asked[]) => void;
  saved: readonly SavedQuery[];
  save: (name: string) => void;
  unsave: (name: string) => void;
}

/** Kept while the page is open, so that the console may be closed to look at the graph. */
let written: Asked = { query: '', parameters: [] };

const NOWHERE: readonly Marked[] = [];

function placesOf(error: unknown): readonly Marked[] {
  if (!(error instanceof ApiError)) return NOWHERE;
  return error.faults.flatMap(({ message, line, column }) =>
    line === undefined ? [] : [{ message, line, column: column ?? 1 }],
  );
}

export function useConsole(): ConsoleUse {
  const [asked, setAsked] = useState(written);
  const [history, setHistory] = useState<readonly Asked[]>(readHistory);
  const [saved, setSaved] = useState<readonly SavedQuery[]>(readSaved);
  const [marked, setMarked] = useState(NOWHERE);
  const [taken, setTaken] = useState(0);
  const leaving = useRef<AbortController | null>(null);
  const { mutate, isPending, data, error, submittedAt } = useMutation({
    mutationFn: ({ question, explain }: { question: Asked; explain: boolean }) => {
      const controller = new AbortController();
      leaving.current = controller;
      const { query, parameters } = question;
      return cypherApi.ask({ query, parameters: valuesOf(parameters), explain }, controller.signal);
    },
    onError: (thrown) => setMarked(placesOf(thrown)),
  });

  // Who closes the console waits for nothing more.
  useEffect(() => () => leaving.current?.abort(), []);

  const change = (next: Asked): void => {
    written = next;
    setAsked(next);
    setMarked(NOWHERE);
  };
  const keepHistory = (next: readonly Asked[]): void => {
    setHistory(next);
    writeHistory(next);
  };
  const keepSaved = (next: readonly SavedQuery[]): void => {
    setSaved(next);
    writeSaved(next);
  };
  return {
    ...asked,
    write: (query) => change({ query, parameters: draftsFor(query, asked.parameters) }),
    setParameters: (parameters) => change({ ...asked, parameters: [...parameters] }),
    take: (next) => {
      change(next);
      setTaken((n) => n + 1);
    },
    taken,
    run: (how = { explain: false }) => {
      if (isPending || asked.query.trim() === '' || faultsOf(asked.parameters).some((fault) => fault !== null)) return;
      setMarked(NOWHERE);
      if (!how.explain) keepHistory(withRun(readHistory(), asked));
      mutate({ question: asked, ...how });
    },
    cancel: () => leaving.current?.abort(new ApiError('cancelled', words.answer.cancelled)),
    running: isPending,
    answer: data ?? null,
    askedAt: submittedAt,
    error,
    marked,
    history,
    setHistory: keepHistory,
    saved,
    // Read again: another tab may have saved meanwhile.
    save: (name) => keepSaved(withSaved(readSaved(), { ...asked, name })),
    unsave: (name) => keepSaved(readSaved().filter((one) => one.name !== name)),
  };
}
