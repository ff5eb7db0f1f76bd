/** The editor of a query, put together from its parts. */
import { autocompletion, type CompletionContext, closeCompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Text } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import type { Offers } from './complete.ts';
import { look } from './look.ts';

/** What is wrong at a place of the query; line and column count from 1. */
export interface Marked {
  message: string;
  line: number;
  column: number;
}

/** What the editor asks and tells; read anew at each event, so that it may change meanwhile. */
export interface EditorActs {
  onChange: (query: string) => void;
  onRun: () => void;
  offers: (query: string, at: number) => Offers | null;
}

interface Words {
  label: string;
  placeholder: string;
}

export function createEditor(parent: HTMLElement, query: string, words: Words, acts: () => EditorActs): EditorView {
  const run = (view: EditorView): boolean => {
    closeCompletion(view);
    acts().onRun();
    return true;
  };
  const source = ({ state, pos, explicit }: CompletionContext) => {
    const offers = acts().offers(state.doc.toString(), pos);
    return offers && (explicit || offers.options.length > 0) ? { ...offers, validFor: /^\w*$/ } : null;
  };
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: query,
      extensions: [
        // Tab leads on, as everywhere on the page.
        keymap.of([{ key: 'Mod-Enter', run }, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        history(),
        lineNumbers(),
        lintGutter(),
        bracketMatching(),
        autocompletion({ override: [source], icons: false }),
        // Its own closing upon blur knows of open lists alone, not of one that is about to open.
        EditorView.domEventHandlers({ blur: (_, view) => void setTimeout(() => closeCompletion(view)) }),
        EditorView.lineWrapping,
        // A dialog gives its focus to what says so.
        EditorView.contentAttributes.of({ 'aria-label': words.label, 'data-autofocus': '' }),
        placeholder(words.placeholder),
        look,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) acts().onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
}

function diagnosticOf(doc: Text, { message, line, column }: Marked): Diagnostic {
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const from = Math.min(at.from + column - 1, at.to);
  const word = /^\w+|^./u.exec(doc.sliceString(from, at.to))?.[0] ?? '';
  // At the very end of a line there is nothing to underline but the sign before.
  return { from: word ? from : Math.max(at.from, from - 1), to: from + word.length, severity: 'error', message };
}

/** Marks these places, and none else. */
export function mark(view: EditorView, marked: readonly Marked[]): void {
  const diagnostics = marked.map((one) => diagnosticOf(view.state.doc, one));
  view.dispatch(setDiagnostics(view.state, diagnostics));
}
