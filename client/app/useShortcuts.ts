/** Keys that work wherever nothing is being typed. */
import { useEffect, useRef } from 'react';

export interface Shortcuts {
  search: () => void;
  help: () => void;
  clear: () => void;
  expand: () => void;
  path: () => void;
  contacts: () => void;
  hide: () => void;
  zoomIn: () => void;
  zoomOut: () => void;
  fit: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
/** Inside a dialog its own keys count, and on a button Enter and Space are the button's. */
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null;

export function useShortcuts(actions: Shortcuts): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const byKey: Readonly<Record<string, keyof Shortcuts>> = {
      '/': 'search',
      '?': 'help',
      Escape: 'clear',
      e: 'expand',
      p: 'path',
      c: 'contacts',
      Delete: 'hide',
      Backspace: 'hide',
      '+': 'zoomIn',
      '=': 'zoomIn',
      '-': 'zoomOut',
      '0': 'fit',
    };
    const onKey = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (isInDialog(target) || event.defaultPrevented) return;
      if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'k') {
        event.preventDefault();
        latest.current.search();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
      const action = byKey[key.length === 1 ? key.toLowerCase() : key];
      if (!action) return;
      event.preventDefault();
      latest.current[action]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
