import type { canvas as en } from '../en/canvas.ts';
import { counting } from '../numbers.ts';

const { count } = counting('fr');
const node = { one: 'nœud', other: 'nœuds' };

export const canvas: typeof en = {
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
    told: (n, grade) => `${count(n, { one: 'événement', other: 'événements' })} à l’écran ; le plus étroit : ${grade}`,
    all: 'Tous leurs contacts',
  },
  showEvents: 'Montrer les événements',
  ungroup: 'Dessiner tous les nœuds un par un',
  /** A choice of the look in the palette. */
  chosen: (caption, choice) => `${caption} : ${choice.toLowerCase()}`,
  look: {
    title: 'Apparence',
    lens: 'Montrer',
    lenses: { events: 'Événements : qui était où', contacts: 'Contacts : qui a rencontré qui' },
    group: 'Grouper par',
    groups: { none: 'Rien', country: 'Pays', kind: 'Type', community: 'Communauté' },
    size: 'Taille selon',
    sizes: { connections: 'Relations à l’écran', documents: 'Documents', same: 'Rien : toutes égales' },
    colour: 'Couleur selon',
    colours: { kind: 'Type', community: 'Communauté', country: 'Pays' },
    width: 'Épaisseur des traits selon',
    widths: { documents: 'Documents', same: 'Rien : tous égaux' },
    line: 'Style des traits selon',
    lines: { grade: 'Proximité ou certitude', plain: 'Rien : tous égaux' },
  },
  colourLegend: 'Légende : couleurs',
  otherColour: 'Autres',
};
