/** What a person can do, as data: the shortcuts, their list and the command palette all read it. */
import { strings } from '../strings/index.ts';

/** The groups in the order in which they are listed; their captions are in the texts of the palette. */
export const ACTION_GROUPS = ['Graph', 'Selection', 'Layout', 'View', 'Go to', 'Help'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

export interface Action {
  /** Stable: it is what the palette remembers an action by. */
  id: string;
  label: string;
  group: ActionGroup;
  /** The keys to show, each on its own, as on a PC: `['Ctrl', 'Z']`. Without them the shortcut is shown. */
  keys?: readonly string[];
  /** What is pressed: `mod+z` (Ctrl or ⌘), `e`, `shift+e`, `?`, `Delete`. */
  shortcut?: string;
  /** Whether it can be done now. */
  isOffered: () => boolean;
  run: () => void;
}

export interface Shortcut {
  mod: boolean;
  shift: boolean;
  alt: boolean;
  /** As `KeyboardEvent.key` has it; a letter in lower case. */
  key: string;
}

/** A shortcut taken apart; its last part is the key, which may be `+` itself. */
export function parseShortcut(text: string): Shortcut {
  const key = text.replace(/^(?:(?:mod|shift|alt)\+(?=.))+/, '');
  const modifiers = text.slice(0, text.length - key.length).split('+');
  return {
    mod: modifiers.includes('mod'),
    shift: modifiers.includes('shift'),
    alt: modifiers.includes('alt'),
    key: key.length === 1 ? key.toLowerCase() : key,
  };
}

/** Whether the device calls its keys as Apple does. */
export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const ON_MAC: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };
const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
  '-': '−',
};

function keysOfShortcut(text: string): string[] {
  const { mod, shift, alt, key } = parseShortcut(text);
  const sign = SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [...(mod ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), sign];
}

/** The words upon keys, in the language of the page. */
const WRITTEN: Readonly<Record<string, string>> = strings.palette.keys;

/** The keys of an action as this device names them; none when it has no shortcut. */
export function keysOf({ keys, shortcut }: Pick<Action, 'keys' | 'shortcut'>, mac: boolean = isMac): string[] {
  const shown = keys ?? (shortcut === undefined ? [] : keysOfShortcut(shortcut));
  return shown.map((k) => (mac ? ON_MAC[k] : undefined) ?? WRITTEN[k] ?? k);
}
