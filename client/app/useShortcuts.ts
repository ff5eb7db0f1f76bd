/** Keys that work wherever nothing is being typed: what they do is in the registry of actions. */
import { useEffect, useRef } from 'react';
import { type Action, actionFor } from './actions.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
/** Inside a dialog or a menu its own keys count. */
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;

const ANYWHERE: ReadonlySet<string> = new Set(['palette', 'other-side']);

export function useShortcuts(actions: readonly Action[]): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isInDialog(event.target) || event.defaultPrevented || event.isComposing) return;
      const action = actionFor(event, latest.current);
      // A field has an undo and a choice of its own; the palette opens from anywhere, and F6 leads away.
      if (!action || (isTyping(event.target) && !ANYWHERE.has(action.id))) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
