import type { palette as en } from '../en/palette.ts';
import { counting } from '../numbers.ts';

const { count } = counting('fr');

export const palette: typeof en = {
  label: 'Commandes',
  find: 'Trouver un nœud ou une action',
  closeByEsc: 'Échap\u00a0: fermer',
  list: 'Nœuds et actions',
  sections: { Recent: 'Récents', Actions: 'Actions', Nodes: 'Nœuds' },
  groups: {
    Graph: 'Graphe',
    Selection: 'Sélection',
    Layout: 'Disposition',
    View: 'Affichage',
    'Go to': 'Aller à',
    Help: 'Aide',
  },
  failed: (why) => `La recherche de nœuds a échoué. ${why}`,
  atRest: 'Saisissez le nom d’une personne, d’une organisation, d’un forum, d’une rencontre ou d’un engagement.',
  nothing: (typed) =>
    `Aucun nœud ni aucune action ne correspond à «\u00a0${typed}\u00a0». Essayez avec moins de lettres ou une autre orthographe.`,
  searchingGraph: 'Recherche dans le graphe…',
  searching: 'Recherche en cours',
  noResult: 'Aucun nœud ni aucune action ne correspond',
  result: (n) => count(n, { one: 'résultat', other: 'résultats' }),
  hints: { choose: 'choisir', show: 'afficher', run: 'exécuter', path: 'trouver un chemin à partir d’ici' },
  shortcuts: 'Raccourcis clavier',
  keys: {
    Ctrl: 'Ctrl',
    Shift: 'Maj',
    Alt: 'Alt',
    Enter: 'Entrée',
    Esc: 'Échap',
    Space: 'Espace',
    Delete: 'Suppr',
    Home: 'Début',
    End: 'Fin',
    click: 'clic',
    drag: 'glisser',
  },
};
