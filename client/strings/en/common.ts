import { counting } from '../numbers.ts';

const { number, count } = counting('en');

export const common = {
  number,
  node: (n: number) => count(n, { one: 'node', other: 'nodes' }),
  relationship: (n: number) => count(n, { one: 'relationship', other: 'relationships' }),
  document: (n: number) => count(n, { one: 'document', other: 'documents' }),
  element: (n: number) => count(n, { one: 'element', other: 'elements' }),
  /** "Norway, Kenya and Fiji". */
  listed: (words: readonly (string | number)[]): string =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`,
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  more: 'More',
  tryAgain: 'Try again',
};
