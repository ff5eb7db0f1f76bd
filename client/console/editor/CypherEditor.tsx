/** CodeMirror in React. It holds what is written and tells of it; another `key` begins with another query. */
import type { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { later } from '../../strings/later.ts';
import { createEditor, type EditorActs, type Marked, mark } from './editor.ts';

const words = later.console;

interface Props extends EditorActs {
  /** What it begins with. */
  query: string;
  marked: readonly Marked[];
}

export function CypherEditor({ query, marked, ...acts }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef<EditorActs>(acts);
  latest.current = acts;
  const first = useRef(query);
  useEffect(() => {
    if (!place.current) return;
    const text = { label: words.query, placeholder: words.placeholder };
    const made = createEditor(place.current, first.current, text, () => latest.current);
    view.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => {
    if (view.current) mark(view.current, marked);
  }, [marked]);
  return <div ref={place} />;
}
