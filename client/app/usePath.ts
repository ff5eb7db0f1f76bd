/** The question for paths or for a network, its answer, and the drawing of it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Hop } from '../../server/contract/paths.ts';
import { api } from '../api/resources.ts';
import { type Found as Answer, hopsOf } from '../path/answered.ts';
import { strings } from '../strings/index.ts';
import { readAddress } from '../view/address.ts';
import { drawingOf, drawingOfNetwork } from '../view/drawing.ts';
import { faultOf, type PathState, relaxed, writePaths } from '../view/paths.ts';
import type { Explore } from './useExplore.ts';
import type { View } from './useView.ts';

export interface PathUse {
  draft: PathState;
  question: PathState | null;
  found: Answer | undefined;
  error: unknown;
  busy: boolean;
  /** Which of the paths is drawn. */
  chosen: number;
  /** Its hops, or those of the network. */
  hops: readonly Hop[];
  /** What is drawn, in words. */
  title: { word: string; title: string } | null;
  setDraft: (draft: PathState) => void;
  ask: (draft: PathState) => void;
  relax: (parameter: string, value: string | null) => void;
  choose: (index: number) => void;
  retry: () => void;
}

async function answerOf(question: PathState, signal: AbortSignal): Promise<Answer> {
  const query = writePaths(question);
  return question.of === 'path'
    ? { of: 'path', answer: await api.paths(query, signal) }
    : { of: 'connect', answer: await api.connections(query, signal) };
}

function titleOf({ of, answer }: Answer): string {
  return strings.path.between(of === 'path' ? [answer.from.name, answer.to.name] : answer.actors.map((a) => a.name));
}

const isFound = (answer: Answer): boolean => hopsOf(answer, 0).length > 0;
const NO_HOPS: readonly Hop[] = [];

export function usePath({ state, dispatch }: View, explore: Explore): PathUse {
  const [draft, setDraft] = useState<PathState>(() => readAddress(location.search).paths);
  const [question, setQuestion] = useState<PathState | null>(() => (faultOf(draft) === null ? draft : null));
  const [chosen, setChosen] = useState(() => (readAddress(location.search).path ?? 1) - 1);
  const query = useQuery({
    queryKey: ['paths', question?.of, question && writePaths(question)],
    queryFn: ({ signal }) => answerOf(question as PathState, signal),
    enabled: question !== null,
    retry: false,
    placeholderData: keepPreviousData,
  });
  const found = question ? query.data : undefined;

  const draw = (from: Answer, index: number): void => {
    const drawing = from.of === 'path' ? drawingOf(from.answer, index) : drawingOfNetwork(from.answer);
    if (!drawing) return;
    dispatch({ type: 'pathDrawn', ...drawing });
    // Once the transition has come to be: the links are told among what is on screen by then.
    setTimeout(() => void explore.linkUp(drawing.elements.nodes), 0);
  };

  // Each answer is drawn once: a person may have cleared the path since, or hidden a part of it.
  const drawnAnswer = useRef<Answer | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: draws when an answer comes, and only then
  useEffect(() => {
    if (!found || query.isPlaceholderData || drawnAnswer.current === found) return;
    const reloaded = drawnAnswer.current === null && state.route !== null;
    drawnAnswer.current = found;
    if (!isFound(found)) dispatch({ type: 'pathCleared' });
    else if (!reloaded) draw(found, chosen);
  }, [found, query.isPlaceholderData]);

  const ask = (next: PathState): void => {
    setDraft(next);
    if (faultOf(next) !== null) return;
    setChosen(0);
    setQuestion(next);
    // The same question again draws its path again.
    const same = question?.of === next.of && JSON.stringify(writePaths(question)) === JSON.stringify(writePaths(next));
    if (found && same) draw(found, 0);
  };
  return {
    draft,
    question,
    found,
    chosen,
    hops: found ? hopsOf(found, chosen) : NO_HOPS,
    title: found
      ? { word: found.of === 'path' ? strings.path.path : strings.path.network, title: titleOf(found) }
      : null,
    error: question ? query.error : null,
    busy: query.isFetching,
    setDraft,
    ask,
    relax: (parameter, value) => {
      const next = question && relaxed(question, parameter, value);
      if (next) ask(next);
    },
    choose: (index) => {
      setChosen(index);
      if (found) draw(found, index);
    },
    retry: () => void query.refetch(),
  };
}
