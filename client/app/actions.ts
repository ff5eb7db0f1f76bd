/** Which action a key asks for, from the one registry that the palette and the list of shortcuts show. Pure. */
import { type Action, parseShortcut, type Shortcut } from '../palette/action.ts';

export type { Action } from '../palette/action.ts';

/** What is read of a keyboard event. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  /** The place of the key: names a letter where the layout has no Latin ones. */
  code?: string;
}

/** Keys that mean the same as another: `=` is `+` without Shift on many layouts, and a Mac's Delete says Backspace. */
const SAME_AS: Readonly<Record<string, string>> = { '=': '+', Backspace: 'Delete' };

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);
const isSign = (key: string): boolean => [...key].length === 1 && !isLetter(key);

/** A letter in lower case; the Latin one of its place where the layout writes another alphabet. */
function letterOf({ key, code }: KeyPress): string {
  const place = /^Key([A-Z])$/.exec(code ?? '')?.[1];
  return (/\p{Script=Latin}/u.test(key) ? key : (place ?? key)).toLowerCase();
}

function answers(wanted: Shortcut, press: KeyPress, key: string): boolean {
  return (
    wanted.key === key &&
    wanted.mod === (press.ctrlKey || press.metaKey) &&
    wanted.alt === press.altKey &&
    // Whether a sign needs Shift is the layout's affair: `?` does on one keyboard, and `+` does not on another.
    (isSign(key) || wanted.shift === press.shiftKey)
  );
}

/** The first action offered now whose shortcut was pressed. */
export function actionFor(press: KeyPress, actions: readonly Action[]): Action | null {
  const pressed = isLetter(press.key) ? letterOf(press) : press.key;
  const offered = actions.filter((a) => a.shortcut !== undefined && a.isOffered());
  for (const key of [pressed, SAME_AS[pressed]]) {
    const found = offered.find((a) => key !== undefined && answers(parseShortcut(a.shortcut ?? ''), press, key));
    if (found) return found;
  }
  return null;
}
