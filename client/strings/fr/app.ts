import type { app as en } from '../en/app.ts';
import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { number, count } = counting('fr');

export const app: typeof en = {
  loading: 'Chargement',
  loadingContacts: 'Chargement des contacts',
  details: 'Détails',
  closePanel: 'Fermer le panneau',
  actions: {
    collapse: 'Réduire : retirer ce que son développement a apporté',
    pin: 'Épingler ou désépingler : aucune disposition ne le déplace',
    path: 'Trouver un chemin à partir d’ici',
    bundle: 'Dessiner les relations de ces deux nœuds en un seul trait, ou une par une',
    kinds: 'Afficher tous les types',
    neighbours: 'Choisir aussi ses voisins',
    kin: 'Choisir tous ceux de son type',
    kinOf: (plural) => `Tout choisir : ${plural}`,
    all: 'Tout choisir',
    invert: 'Inverser le choix',
    only: 'Ne garder que les nœuds choisis',
    clear: 'Effacer la sélection',
    reopen: 'Ouvrir une figure : l’exploration qu’elle conserve',
    console: 'Interroger en Cypher',
    search: 'Rechercher',
    palette: 'Toutes les commandes',
  },
  layouts: {
    force: 'Disposer selon les liens',
    hierarchy: 'Disposer en niveaux',
    concentric: 'Disposer en cercles',
    grid: 'Disposer en grille, par type',
    time: 'Disposer selon le temps',
  },
  goTo: {
    contacts: 'Contacts : qui a rencontré qui',
    views: 'Vues : enregistrer ce qui est à l’écran, ou y revenir',
  },
  keys: {
    walk: 'Aller d’un nœud à l’autre, quand le graphe a le focus',
    select: 'Sélectionner le nœud atteint ; encore une fois : le développer',
    choose: 'Choisir un nœud de plus, ou un de moins',
  },
  brought: (shown, total, name) =>
    `${name} : ${count(shown, { one: 'relation affichée', other: 'relations affichées' })} sur ${number(total)} ; développez ce nœud pour en voir plus.`,
  hub: (name, told) => `${name} a ${told}. Choisissez-en un groupe dans ses détails.`,
  came: (nodes, relationships, total) =>
    `Ajout à l’écran : ${common.node(nodes)} et ${common.relationship(relationships)}${total === null ? '' : `, sur ${number(total)} au total`}.`,
  allShown: (isFiltered) => `Toutes ses relations ${isFiltered ? 'retenues par les filtres ' : ''}sont à l’écran.`,
  rejected: (lost) =>
    `Affirmation rejetée.${lost > 0 ? ` ${count(lost, { one: 'élément a quitté', other: 'éléments ont quitté' })} l’écran.` : ''}`,
  undone: 'La décision est annulée : l’affirmation compte de nouveau.',
};
