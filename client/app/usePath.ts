/** The question for a path, its answer, and the drawing of one path of it. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Node } from '../../server/contract/graph.ts';
import type { PathResponse } from '../../server/contract/paths.ts';
import { api, type PathQuestion } from '../api/resources.ts';
import { DEFAULT_OPTIONS, type PathDraft, questionOf, relaxed } from '../path/questions.ts';
import { readAddress } from '../view/address.ts';
import { routeOf } from '../view/route.ts';
import type { Explore } from './useExplore.ts';
import type { View } from './useView.ts';

export interface PathUse {
  draft: PathDraft;
  question: PathQuestion | null;
  answer: PathResponse | undefined;
  error: unknown;
  busy: boolean;
  chosen: number;
  setDraft: (draft: PathDraft) => void;
  ask: (draft: PathDraft) => void;
  relax: (parameter: string, value: string) => void;
  choose: (index: number) => void;
  retry: () => void;
}

function begun(): PathQuestion | null {
  const { from, to, institutions, grade, order } = readAddress(location.search);
  if (!from || !to) return null;
  return {
    from,
    to,
    institutions: institutions ?? DEFAULT_OPTIONS.institutions,
    grade: grade ?? DEFAULT_OPTIONS.grade,
    order: order ?? DEFAULT_OPTIONS.order,
  };
}

export function usePath({ state, dispatch }: View, explore: Explore): PathUse {
  const [question, setQuestion] = useState<PathQuestion | null>(begun);
  const [draft, setDraft] = useState<PathDraft>(() => ({
    ...DEFAULT_OPTIONS,
    ...(question ? { institutions: question.institutions, grade: question.grade, order: question.order } : {}),
    from: null,
    to: null,
  }));
  const [chosen, setChosen] = useState(0);
  const query = useQuery({
    queryKey: ['paths', question],
    queryFn: ({ signal }) => api.paths(question as PathQuestion, signal),
    enabled: question !== null,
    retry: false,
  });
  const answer = question ? query.data : undefined;

  const draw = (from: PathResponse, index: number): void => {
    const path = from.paths[index];
    if (!path) return;
    const hopNodes = [from.from, from.to, ...path.hops.flatMap((h) => [h.from, h.via, h.to])];
    const ids = new Set(path.hops.flatMap((h) => h.relationships));
    const relationships = from.relationships.filter((r) => ids.has(r.id));
    const needed = new Set([...hopNodes.map((n) => n.id), ...relationships.flatMap((r) => [r.from, r.to])]);
    const nodes: Node[] = [...from.nodes.filter((n) => needed.has(n.id)), ...hopNodes];
    dispatch({ type: 'pathDrawn', elements: { nodes, relationships }, route: routeOf(path, from, from.relationships) });
    // Once the transition has come to be: the links are told among what is on screen by then.
    setTimeout(() => void explore.linkUp(nodes), 0);
  };

  // Each answer is drawn once: a person may have cleared the path since, or hidden a part of it.
  const drawnAnswer = useRef<PathResponse | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: draws when an answer comes, and only then
  useEffect(() => {
    if (!answer || drawnAnswer.current === answer) return;
    const reloaded = drawnAnswer.current === null && state.route !== null;
    drawnAnswer.current = answer;
    setDraft((d) => ({ ...d, from: answer.from, to: answer.to }));
    if (answer.paths.length === 0) dispatch({ type: 'pathCleared' });
    else if (!reloaded) {
      setChosen(0);
      draw(answer, 0);
    }
  }, [answer]);

  const put = (next: PathQuestion): void => {
    setChosen(0);
    setQuestion(next);
    setDraft((d) => ({ ...d, institutions: next.institutions, grade: next.grade, order: next.order }));
    // The same question again draws its path again.
    if (answer && JSON.stringify(next) === JSON.stringify(question)) draw(answer, 0);
  };
  return {
    draft,
    question,
    answer,
    chosen,
    error: question ? query.error : null,
    busy: query.isFetching,
    setDraft,
    ask: (asked) => {
      const next = questionOf(asked);
      if (next) put(next);
    },
    relax: (parameter, value) => {
      const next = question && relaxed(question, parameter, value);
      if (next) put(next);
    },
    choose: (index) => {
      setChosen(index);
      if (answer) draw(answer, index);
    },
    retry: () => void query.refetch(),
  };
}
