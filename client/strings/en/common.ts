import { counting } from '../numbers.ts';

const { number, count, decimal } = counting('en');

export const common = {
  number,
  node: (n: number) => count(n, { one: 'node', other: 'nodes' }),
  relationship: (n: number) => count(n, { one: 'relationship', other: 'relationships' }),
  document: (n: number) => count(n, { one: 'document', other: 'documents' }),
  element: (n: number) => count(n, { one: 'element', other: 'elements' }),
  source: (n: number) => count(n, { one: 'source', other: 'sources' }),
  claim: (n: number) => count(n, { one: 'claim', other: 'claims' }),
  /** A confidence from 0 to 1: "0.94". */
  confidence: (n: number) => decimal(n, 2),
  /** "Norway, Kenya and Fiji". */
  listed: (words: readonly (string | number)[]): string =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`,
  /** "Norway, Kenya or Fiji". */
  either: (words: readonly string[]): string =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
  quoted: (text: string) => `“${text}”`,
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  more: 'More',
  tryAgain: 'Try again',
  messages: 'Messages',
  dismissMessage: 'Dismiss message',
  suggestionsFor: (label: string) => `Suggestions for ${label.toLowerCase()}`,
  nothingMatches: (text: string) => `Nothing in the graph matches “${text}”`,
  publisherNotTold: 'Publisher not told',
};
