import type { canvas as en } from '../en/canvas.ts';
import { counting } from '../numbers.ts';
import { common } from './common.ts';

const { count } = counting('fr');
const node = { one: 'nœud', other: 'nœuds' };

export const canvas: typeof en = {
  title: 'Graphe',
  role: 'graphe',
  label: (nodes, relationships) =>
    `Graphe de ${common.node(nodes)} et ${common.relationship(relationships)}. Les flèches vont d’un nœud à l’autre.`,
  here: 'Où vous êtes dans le graphe',
  loading: 'Chargement du graphe',
  empty: {
    title: 'Pas encore de graphe',
    how: 'Chargez des documents, et ce qu’ils disent devient le graphe : des textes, des pages ou un dossier entier.',
  },
  cleared: {
    title: 'Rien à l’écran',
    searchOr: 'Recherchez un nœud, ou',
    restart: 'repartez de la vue d’ensemble',
  },
  picture: 'Image',
  redo: 'Rétablir',
  layouts: 'Dispositions',
  layingOut: 'Disposition en cours',
  layoutFailed: 'Le calcul de la disposition a échoué.',
  notDrawn: 'L’image n’a pas pu être dessinée.',
  lasso: 'Entourer des nœuds',
  lassoHint: 'Entourer des nœuds (ou maintenir Maj)',
  zoomIn: 'Zoom avant',
  zoomOut: 'Zoom arrière',
  fit: 'Ajuster le graphe à l’écran',
  fitShort: 'Ajuster',
  drawn: 'tracé',
  hiddenKind: (plural) => ['Masqués : ', plural],
  nodesChosen: (n) => `${count(n, { one: 'nœud choisi', other: 'nœuds choisis' })}.`,
  hidden: (name) => `${name} n’est plus à l’écran.`,
  events: (n) => count(n, { one: 'événement', other: 'événements' }),
  groupOfCountry: (country, n) => `${country} · ${count(n, node)}`,
  groupAround: (head, n) => `${head} et ${count(n - 1, { one: 'autre', other: 'autres' })}`,
  group: {
    caption: 'Groupe',
    members: (n) => count(n, node),
    open: 'Dessiner ses nœuds un par un',
    close: 'Dessiner son groupe comme un seul nœud',
    spoken: (label) => `${label}, dessinés comme un seul nœud`,
  },
  contact: {
    caption: 'Contact',
    title: (a, b) => `${a} et ${b}`,
    told: (n, grade) => `${count(n, { one: 'événement', other: 'événements' })} à l’écran ; le plus étroit : ${grade}`,
    all: 'Tous leurs contacts',
  },
  showEvents: 'Montrer les événements',
  ungroup: 'Dessiner tous les nœuds un par un',
  /** A choice of the look in the palette. */
  chosen: (caption, choice) => `${caption} : ${choice.toLowerCase()}`,
  look: {
    title: 'Apparence',
    lens: 'Montrer',
    lenses: { events: 'Événements : qui était où', contacts: 'Contacts : qui a rencontré qui' },
    group: 'Grouper par',
    groups: { none: 'Rien', country: 'Pays', kind: 'Type', community: 'Communauté' },
    size: 'Taille selon',
    sizes: { connections: 'Relations à l’écran', documents: 'Documents', same: 'Rien : toutes égales' },
    colour: 'Couleur selon',
    colours: { kind: 'Type', community: 'Communauté', country: 'Pays' },
    width: 'Épaisseur des traits selon',
    widths: { documents: 'Documents', same: 'Rien : tous égaux' },
    line: 'Style des traits selon',
    lines: { grade: 'Proximité ou certitude', plain: 'Rien : tous égaux' },
  },
  colourLegend: 'Légende : couleurs',
  otherColour: 'Autres',
};
