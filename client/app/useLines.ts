/** Stepping through the relationships of the node that is walked to, each selected and said. */
import { useState } from 'react';
import type { Node, Relationship } from '../../server/contract/graph.ts';
import { strings } from '../strings/index.ts';
import { nextOf } from '../view/choosing.ts';
import type { Selection } from '../view/view-state.ts';
import { sentenceOf } from '../words/told.ts';

interface Lines {
  /** The relationship that was stepped to, in words, while it is selected; else empty. */
  said: string;
  step: (of: string) => void;
  leave: () => void;
}

export function useLines(
  nodes: Readonly<Record<string, Node>>,
  relationships: readonly Relationship[],
  selected: Selection | null,
  select: (selection: Selection) => void,
): Lines {
  const [line, setLine] = useState<{ id: string; said: string } | null>(null);
  return {
    said: line && selected?.id === line.id ? line.said : '',
    step: (of) => {
      const own = relationships.filter((r) => r.from === of || r.to === of);
      const next = nextOf(own, selected?.id ?? null);
      if (!next) return;
      const sentence = sentenceOf(next, nodes[next.from]?.name ?? next.from, nodes[next.to]?.name ?? next.to);
      setLine({ id: next.id, said: strings.elements.line(sentence, own.indexOf(next) + 1, own.length) });
      select({ element: 'relationship', id: next.id });
    },
    leave: () => setLine(null),
  };
}
