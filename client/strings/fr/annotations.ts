import type { annotations as en } from '../en/annotations.ts';
import { counting } from '../numbers.ts';

const { number, count } = counting('fr');
const nodes = (n: number): string => count(n, { one: 'nœud', other: 'nœuds' });

export const annotations: typeof en = {
  annotate: 'Annoter',
  action: {
    text: 'Écrire une note',
    arrow: 'Tracer une flèche',
    hull: 'Tracer un contour autour des nœuds choisis',
  },
  hint: {
    text: 'Cliquez là où placer la note, ou appuyez sur Entrée pour écrire au centre.',
    arrow:
      'Appuyez au départ de la flèche, tracez, puis relâchez ; ou appuyez sur Entrée pour en obtenir une, à déplacer au clavier.',
  },
  giveUp: 'Annuler',
  editor: {
    text: 'Texte de la note',
    arrow: 'Texte de la flèche',
    hull: 'Nom du contour',
  },
  placeholder: {
    text: 'Note',
    arrow: 'Ce qu’elle indique',
    hull: 'Nom (facultatif)',
  },
  editorKeys: 'Entrée pour valider, Maj+Entrée pour aller à la ligne, Échap pour abandonner.',
  name: {
    text: (text) => `Note : ${text}`,
    arrow: (text) => (text ? `Flèche : ${text}` : 'Flèche'),
    hull: (text, n) => (text ? `Contour : ${text}, autour de ${nodes(n)}` : `Contour autour de ${nodes(n)}`),
  },
  keys: {
    text: 'Entrée pour modifier, les flèches pour déplacer, Suppr pour supprimer.',
    arrow: 'Entrée pour modifier le texte, les flèches pour déplacer, Suppr pour supprimer.',
    hull: 'Entrée pour modifier le nom, Suppr pour supprimer.',
  },
  end: { tail: 'Départ de la flèche', head: 'Pointe de la flèche' },
  edit: { text: 'Modifier la note', arrow: 'Modifier le texte', hull: 'Modifier le nom' },
  remove: { text: 'Supprimer la note', arrow: 'Supprimer la flèche', hull: 'Supprimer le contour' },
  noCanvas: 'Ce navigateur ne fournit pas de canevas où mesurer les textes.',
  full: (most) => `Il y a déjà ${number(most)} annotations, le maximum d’une vue. Supprimez-en une d’abord.`,
  tooMany: (most) => `Un contour entoure ${nodes(most)} au plus.`,
};
