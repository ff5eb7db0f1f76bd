/** How a query looks: colours from the tokens, so that both themes hold. */
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--en-accent)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--en-ok)' },
  { tag: tags.comment, color: 'var(--en-mute)', fontStyle: 'italic' },
  { tag: tags.atom, color: 'var(--en-text)', fontWeight: '600' },
  { tag: [tags.standard(tags.variableName), tags.definition(tags.variableName)], color: 'var(--en-accent)' },
]);

const frame = EditorView.theme({
  '&': { backgroundColor: 'var(--en-ground)', color: 'var(--en-text)', fontSize: '13.5px', borderRadius: '8px' },
  '&.cm-focused': { outline: '2px solid var(--en-accent)', outlineOffset: '1px' },
  '.cm-content': {
    fontFamily: 'var(--mantine-font-family-monospace)',
    caretColor: 'var(--en-text)',
    minHeight: '96px',
  },
  '.cm-scroller': { maxHeight: '34dvh', overflow: 'auto' },
  '.cm-cursor': { borderLeftColor: 'var(--en-text)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--en-mute)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    backgroundColor: 'var(--en-accent-soft) !important',
  },
  '.cm-placeholder': { color: 'var(--en-mute)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--en-panel)',
    color: 'var(--en-text)',
    border: '1px solid var(--en-line)',
    borderRadius: '8px',
    overflow: 'hidden',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--en-accent-soft)',
    color: 'var(--en-text)',
  },
  '.cm-completionDetail': { color: 'var(--en-mute)', fontStyle: 'normal' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--en-late)' },
});

export const look: Extension = [StreamLanguage.define(cypher), syntaxHighlighting(colours), frame];
