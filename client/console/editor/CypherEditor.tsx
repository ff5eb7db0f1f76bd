/** CodeMirror in React: what is written comes from above, and goes there. */
import type { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { consoleStrings as words } from '../../strings/console.ts';
import { createEditor, type EditorActs, type Marked, mark, replace } from './editor.ts';

interface Props extends EditorActs {
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
    made.focus();
    return () => made.destroy();
  }, []);
  useEffect(() => {
    if (view.current) replace(view.current, query);
  }, [query]);
  useEffect(() => {
    if (view.current) mark(view.current, marked);
  }, [marked]);
  return <div ref={place} />;
}
