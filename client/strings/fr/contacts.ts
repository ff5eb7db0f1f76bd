import type { contacts as en } from '../en/contacts.ts';
import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { number, count } = counting('fr');
// A gathering of any kind; "rencontre" is kept for the meeting of two sides.
const gathering = (n: number) => count(n, { one: 'réunion', other: 'réunions' });

export const contacts: typeof en = {
  title: 'Qui a rencontré qui',
  as: 'Présentation des contacts',
  tabs: { list: 'Liste', matrix: 'Matrice', timeline: 'Chronologie' },
  between: 'Contacts entre',
  by: { actor: 'Acteurs', country: 'Pays', side: 'Parties' },
  order: 'Ordre de la matrice',
  orders: {
    cluster: 'Ordre\u00a0: profils proches côte à côte',
    name: 'Ordre\u00a0: par nom',
    count: 'Ordre\u00a0: les plus actifs d’abord',
  },
  loading: {
    pairs: 'Chargement des paires',
    matrix: 'Chargement de la matrice',
    timeline: 'Chargement de la chronologie',
    pair: 'Chargement de la paire',
  },
  key: 'Légende',
  showMore: 'Afficher plus',
  shownOf: (shown, total) => `${number(shown)} sur ${number(total)} affichés`,
  nothing: {
    label: 'Aucun contact',
    title: 'Aucun contact trouvé',
    relaxations: 'Ce qui ferait apparaître un contact',
  },

  number,
  gathering,
  closest: (grade) => `au plus proche ${grade}`,
  noContact: 'aucun contact',
  undated: 'sans date',
  assumed: (n) => count(n, { one: 'supposé', other: 'supposés' }),
  assumedAlways: 'le pays d’une des parties n’est que supposé',
  assumedAt: (n, of) =>
    `pour ${number(n)} réunion${n > 1 ? 's' : ''} sur ${number(of)}, le pays d’une des parties n’est que supposé`,
  cell: (a, b, held) => `${a} – ${b}\u00a0: ${held}`,
  bar: (days, held) => `${days}\u00a0: ${held.join('\u00a0; ')}`,
  emptyBar: (days) => `${days}\u00a0: rien`,
  uncertain: (n) => `${gathering(n)} à cette date ou plus tard`,
  standing: (sources, confidence) => `${common.source(sources)} · confiance ${confidence}`,

  list: {
    label: 'Paires',
    gatherings: 'Réunions',
    grades: 'Par degré',
    days: 'Première – dernière',
    sort: 'Trier selon cette colonne',
    and: 'et',
  },
  matrix: {
    assumed: 'pays d’une des parties supposé',
    leftOut: {
      actor: (n) => count(n, { one: 'autre acteur a des contacts', other: 'autres acteurs ont des contacts' }),
      country: (n) => count(n, { one: 'autre pays a des contacts', other: 'autres pays ont des contacts' }),
      side: (n) => count(n, { one: 'autre partie a des contacts', other: 'autres parties ont des contacts' }),
    },
    showUpTo: (n) => `En afficher jusqu’à ${number(n)}`,
  },
  timeline: {
    bars: {
      month: 'Réunions par mois\u00a0; choisir une barre fixe la date de l’événement',
      year: 'Réunions par année\u00a0; choisir une barre fixe la date de l’événement',
    },
    uncertain: 'à cette date ou plus tard\u00a0: la date n’est pas exacte',
    undated: (n) =>
      n > 1
        ? `${gathering(n)} sans date ne figurent dans aucune barre et viennent en fin de liste.`
        : `${gathering(n)} sans date ne figure dans aucune barre et vient en fin de liste.`,
    list: 'Réunions par date',
    sides: 'Parties',
    undatedOne: 'Sans date',
    delegation: (names) => `\u00a0: ${names.join(', ')}`,
    openPair: 'Ouvrir la paire',
  },
  showInGraph: 'Afficher dans le graphe',
  pair: {
    label: (a, b) => `Contacts entre ${a} et ${b}`,
    none: (a, b) => `${a} et ${b}\u00a0: aucun contact`,
    findPath: 'Trouver un chemin',
    leave: 'Choisir une autre paire',
    gatherings: 'Réunions',
    list: 'Réunions de la paire',
    contacts: 'Contacts',
    closest: 'Le plus proche',
    first: 'Premier',
    last: 'Dernier',
    notDated: 'sans date',
    countryAssumed: 'pays supposé',
    whyAssumed: 'Aucun document ne dit quel pays l’un d’eux représentait ce jour-là',
    inDocument: 'Dans le document',
    moreSentences: (n) => count(n, { one: 'autre phrase', other: 'autres phrases' }),
    show: (told) => `Afficher dans le graphe\u00a0: ${told}`,
  },
  about: {
    label: 'À propos des contacts',
    text: 'Un contact relie deux acteurs de parties différentes lors d’une même réunion. Choisissez une paire dans la liste ou la matrice pour lire les phrases qui l’attestent.',
    grades: 'Proximité, de la plus grande à la plus faible',
    keys: 'Touches',
    walk: 'parcourir la liste, la matrice et les barres',
    choose: 'choisir la paire, ou les jours d’une barre',
    path: 'trouver un chemin entre les deux acteurs choisis',
    clear: 'annuler le choix',
  },
};
