/** A table or GraphML file on its way in: what it would tell under the chosen mapping, and taking it. */
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { IMPORT_LIMITS, type ImportPreview, type ImportResponse } from '../../../server/contract/imports.ts';
import { importsApi } from '../../api/imports.ts';
import type { NamedFile } from '../../api/jobs.ts';
import { ApiError } from '../../api/problem.ts';
import { words } from '../words.ts';
import { NO_SOURCE, type Source, sourceFaults, sourceOf } from './source.ts';

export type Mapping = NonNullable<ImportPreview['mapping']>;

/** A choice waits so long for the next before it is looked at, in ms. */
const PAUSE_MS = 350;

/** Of a table whose header says nothing. */
const NOTHING_CHOSEN: Mapping = { format: 'csv', mapping: { rows: 'meetings', columns: [], confidence: 0.9 } };

async function textOf({ file }: NamedFile): Promise<string> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (cause) {
    throw new ApiError('invalid-document', words.table.notText, { cause });
  }
  if (text.length > IMPORT_LIMITS.text) throw new ApiError('payload-too-large', words.table.tooLarge);
  return text;
}

/** Whether the server can be asked with it: a table's takes one column at least. */
const isWhole = (mapping: Mapping | null): boolean =>
  mapping === null || mapping.format === 'graphml' || mapping.mapping.columns.length > 0;

export function useImport(file: NamedFile, onTaken: (answer: ImportResponse) => void) {
  const [chosen, setChosen] = useState<Mapping | null>(null);
  const [source, setSource] = useState<Source>(NO_SOURCE);
  const [skipFaulty, setSkipFaulty] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const text = useQuery({ queryKey: ['import-text', file.name, file.file], queryFn: () => textOf(file), retry: false });
  const [settled] = useDebouncedValue(chosen, PAUSE_MS);
  const { name } = file;
  const preview = useQuery({
    queryKey: ['import-preview', name, file.file, settled],
    queryFn: ({ signal }) =>
      importsApi.preview({ name, text: text.data ?? '', ...(settled ? { mapping: settled } : {}) }, signal),
    enabled: text.data !== undefined && isWhole(settled),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  // What was last told stays while the next is looked at, and below a failure, with the choices that led to it.
  const latest = useRef<ImportPreview | null>(null);
  latest.current = preview.data ?? latest.current;
  const mapping = chosen ?? (latest.current ? (latest.current.mapping ?? NOTHING_CHOSEN) : null);
  const faults = sourceFaults(source);
  const taking = useMutation({
    mutationFn: (given: Mapping) =>
      importsApi.take({ name, text: text.data ?? '', mapping: given, skipFaulty, ...sourceOf(source) }),
    onSuccess: onTaken,
  });
  const { data } = preview;
  const isCurrent = data !== undefined && settled === chosen && !preview.isFetching;
  const canTake =
    isCurrent &&
    data.mapping !== null &&
    isWhole(mapping) &&
    data.read > 0 &&
    (data.totalFaults === 0 || skipFaulty) &&
    !taking.isPending;
  return {
    mapping,
    setMapping: setChosen,
    preview: latest.current,
    /** Whether what is shown is what the choices make. */
    isCurrent,
    error: text.error ?? preview.error,
    retry: () => void (text.error ? text.refetch() : preview.refetch()),
    source,
    setSource,
    sourceFaults: isAsked ? faults : [],
    skipFaulty,
    setSkipFaulty,
    canTake,
    take: () => {
      setAsked(true);
      if (canTake && mapping && faults.length === 0) taking.mutate(mapping);
    },
    isTaking: taking.isPending,
    takingError: taking.error,
  };
}
export type ImportUse = ReturnType<typeof useImport>;
