/** What a person is doing to the annotations: the tool in hand, the one selected, the words being written. */
import { useCallback, useRef, useState } from 'react';
import { strings } from '../strings/index.ts';
import {
  type Annotation,
  type ArrowEnd,
  added,
  freshId,
  isFull,
  MOST_ANNOTATIONS,
  MOST_IN_HULL,
  moved,
  removed,
  reworded,
} from '../view/annotations.ts';

export type Tool = 'text' | 'arrow';
type All = readonly Annotation[];
type Point = { x: number; y: number };
/** One to be drawn, before it has an id. */
export type Plan = { [A in Annotation as A['type']]: Omit<A, 'id'> }[Annotation['type']];

export interface Annotating {
  all: All;
  /** In hand, and the point of the window that it is meant for, where that is known. */
  tool: { name: Tool; at: { clientX: number; clientY: number } | null } | null;
  selected: string | null;
  /** Whose words are being written, and whether it is among the others already. */
  writing: { one: Annotation; isNew: boolean } | null;
  take: (tool: Tool, at?: { x: number; y: number }) => void;
  /** Plans a hull around nodes, and asks for its name. */
  surround: (ids: readonly string[], scale: number) => void;
  /** Draws one at once. */
  draw: (plan: Plan) => void;
  /** Asks for the words of one, drawn or only planned. */
  write: (of: Annotation | Plan) => void;
  keep: (words: string) => void;
  giveUp: () => void;
  select: (id: string | null) => void;
  move: (id: string, by: Point, end?: ArrowEnd) => void;
  remove: (id: string) => void;
  /** The one that is to have the keys once it is drawn; asked for once. */
  takeNext: () => string | null;
}

/** `change` is given the whole list with each step, `tell` what cannot be done. */
export function useAnnotating(all: All, change: (all: All) => void, tell: (text: string) => void): Annotating {
  const [tool, setTool] = useState<Annotating['tool']>(null);
  const [selected, select] = useState<string | null>(null);
  const [writing, setWriting] = useState<Annotating['writing']>(null);
  const next = useRef<string | null>(null);

  const hasRoom = (): boolean => {
    if (isFull(all)) tell(strings.annotations.full(MOST_ANNOTATIONS));
    return !isFull(all);
  };
  const rest = (): void => {
    setTool(null);
    setWriting(null);
    select(null);
  };
  const named = (plan: Plan): Annotation => ({ ...plan, id: freshId(all, plan.type) });
  const drawn = (one: Annotation): void => {
    if (!hasRoom()) return;
    change(added(all, one));
    next.current = one.id;
    select(one.id);
  };
  const takeNext = useCallback((): string | null => {
    const id = next.current;
    next.current = null;
    return id;
  }, []);

  return {
    all,
    tool,
    selected,
    writing,
    take: (name, at) => {
      rest();
      if (hasRoom()) setTool({ name, at: at ? { clientX: at.x, clientY: at.y } : null });
    },
    surround: (ids, scale) => {
      rest();
      if (ids.length > MOST_IN_HULL) tell(strings.annotations.tooMany(MOST_IN_HULL));
      else if (ids.length > 0 && hasRoom())
        setWriting({ one: named({ type: 'hull', nodes: [...ids], text: '', scale }), isNew: true });
    },
    draw: (plan) => {
      rest();
      drawn(named(plan));
    },
    write: (of) => {
      setTool(null);
      setWriting('id' in of ? { one: of, isNew: false } : { one: named(of), isNew: true });
    },
    keep: (words) => {
      if (!writing) return;
      setWriting(null);
      const { one, isNew } = writing;
      const [written] = reworded([one], one.id, words);
      if (isNew && written) drawn(written);
      else if (!isNew) {
        if (words.trim() !== one.text) change(reworded(all, one.id, words));
        next.current = written ? one.id : null;
      }
    },
    giveUp: () => {
      if (writing && !writing.isNew) next.current = writing.one.id;
      setTool(null);
      setWriting(null);
    },
    select,
    move: (id, by, end) => change(moved(all, id, by, end)),
    remove: (id) => {
      select(null);
      change(removed(all, id));
    },
    takeNext,
  };
}
