import type { common as en } from '../en/common.ts';
import { counting } from '../numbers.ts';

const { number, count } = counting('fr');

export const common: typeof en = {
  number,
  node: (n) => count(n, { one: 'nœud', other: 'nœuds' }),
  relationship: (n) => count(n, { one: 'relation', other: 'relations' }),
  document: (n) => count(n, { one: 'document', other: 'documents' }),
  element: (n) => count(n, { one: 'élément', other: 'éléments' }),
  listed: (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`),
  close: 'Fermer',
  cancel: 'Annuler',
  undo: 'Annuler',
  more: 'Plus',
  tryAgain: 'Réessayer',
};
