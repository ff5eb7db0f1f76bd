import type { common as en } from '../en/common.ts';
import { counting } from '../numbers.ts';

const { number, count, decimal } = counting('fr');

export const common: typeof en = {
  number,
  node: (n) => count(n, { one: 'nœud', other: 'nœuds' }),
  relationship: (n) => count(n, { one: 'relation', other: 'relations' }),
  document: (n) => count(n, { one: 'document', other: 'documents' }),
  element: (n) => count(n, { one: 'élément', other: 'éléments' }),
  source: (n) => count(n, { one: 'source', other: 'sources' }),
  claim: (n) => count(n, { one: 'affirmation', other: 'affirmations' }),
  confidence: (n) => decimal(n, 2),
  listed: (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`),
  either: (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ou ${words.at(-1)}`),
  quoted: (text) => `« ${text} »`,
  close: 'Fermer',
  cancel: 'Annuler',
  undo: 'Annuler',
  more: 'Plus',
  tryAgain: 'Réessayer',
  messages: 'Messages',
  dismissMessage: 'Fermer le message',
  suggestionsFor: (label) => `Suggestions pour « ${label} »`,
  nothingMatches: (text) => `Rien dans le graphe ne correspond à « ${text} »`,
  publisherNotTold: 'Éditeur non précisé',
};
